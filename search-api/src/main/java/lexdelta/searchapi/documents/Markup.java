package lexdelta.searchapi.documents;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lexdelta.crawler.outline.Place;
import lexdelta.crawler.record.Emphasis;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.searchapi.web.Addresses;
import org.springframework.web.util.HtmlUtils;

/**
 * Makes HTML of provisions. Every word of the publisher is escaped here; nothing of what it sent is
 * ever passed on as markup.
 */
final class Markup {
  /** So many levels are set in; what stands deeper is set in no further. */
  private static final int DEEPEST = 8;

  /** A heading with more provisions than these between it and a table is about something else. */
  private static final int NEAR = 2;

  /** What {@link HtmlUtils} writes otherwise. */
  private static final String SPECIAL = "<>&\"'";

  private final StringBuilder html = new StringBuilder();
  private final TableRows rows;
  private String heading = "";
  private int sinceHeading;

  private Markup(TableRows rows) {
    this.rows = rows;
  }

  /** How a provision stands to the one that the page is asked for. */
  enum Asked {
    /** No part of it, or the page is asked for the whole document. */
    NO,
    /** Its beginning: the page opens there. */
    BEGINNING,
    /** Further on in it. */
    PART
  }

  /**
   * A provision where it stands.
   *
   * @param begun the places that it begins, the outermost first; each is an anchor
   * @param level how many labels its paragraph stands under, its own included
   * @param link the page of the deepest of these places
   * @param cited where its citations lead
   * @param mark how it stands, a word where it should be said; empty under such a provision; absent
   *     where it stands like the rest of the document
   */
  record Placed(
      Provision provision,
      List<Place> begun,
      int level,
      String link,
      List<CitedLink> cited,
      Optional<String> mark,
      Asked asked) {}

  /** Provisions of a part of a text as HTML, in order. */
  static String html(List<Placed> provisions, TextParts.Part part) {
    Markup markup = new Markup(new TableRows(part.cut() ? " of part " + part.number() : ""));
    provisions.forEach(markup::add);
    markup.leaveTable();
    return markup.html.toString();
  }

  private void add(Placed placed) {
    if (placed.provision().kind() != ProvisionKind.TABLE_ROW) {
      leaveTable();
      sinceHeading++;
    }
    switch (placed.provision().kind()) {
      case HEADING -> {
        heading = placed.provision().text();
        sinceHeading = 0;
        element("h3", "", placed);
      }
      case PARAGRAPH -> element("p", "level-" + Math.min(placed.level(), DEEPEST), placed);
      case EXTRACT -> element("p", "extract", placed);
      case EXAMPLE -> element("p", "example", placed);
      case FOOTNOTE -> element("p", "footnote", placed);
      case NOTE -> element("p", "note", placed);
      case INSTRUCTION -> element("p", "instruction", placed);
      case FACT -> element("p", "fact", placed);
      case AFFECTED -> affected(placed);
      case AUTHORITY, SOURCE_NOTE, EDITORIAL_NOTE, AMENDMENT_NOTICE ->
          element("p", "beside", placed);
      case IMAGE -> image(placed);
      case TABLE_ROW ->
          rows.add(
              new TableRows.Row(
                  attributes("", placed),
                  anchors(placed),
                  self(placed),
                  TableRows.cells(placed.provision())));
    }
  }

  private void element(String name, String style, Placed placed) {
    opened(name, style, placed)
        .append(linked(placed.provision(), placed.cited()))
        .append(self(placed))
        .append("</")
        .append(name)
        .append(">\n");
  }

  /** The beginning of an element, with its anchors and how it stands. */
  private StringBuilder opened(String name, String style, Placed placed) {
    html.append('<').append(name).append(attributes(style, placed)).append('>');
    return html.append(anchors(placed)).append(marked(placed));
  }

  /** The page opens at the beginning of what it is asked for, without a script: by its focus. */
  private static String attributes(String style, Placed placed) {
    String asked =
        switch (placed.asked()) {
          case NO -> "";
          case PART -> " here";
          case BEGINNING -> " here here-begins";
        };
    String styles = (style + (placed.mark().isPresent() ? " stands" : "") + asked).strip();
    return " id=\""
        + escape(Addresses.anchor(placed.begun().getLast()))
        + '"'
        + (styles.isEmpty() ? "" : " class=\"" + styles + '"')
        + (placed.asked() == Asked.BEGINNING ? " tabindex=\"-1\" autofocus" : "");
  }

  /** Of the units that the provision begins, those above the deepest. */
  private static String anchors(Placed placed) {
    return placed.begun().subList(0, placed.begun().size() - 1).stream()
        .map(place -> "<span id=\"%s\"></span>".formatted(escape(Addresses.anchor(place))))
        .collect(Collectors.joining());
  }

  /** How the provision stands, before its text. */
  private static String marked(Placed placed) {
    return placed
        .mark()
        .filter(word -> !word.isEmpty())
        .map(word ->
            "<a class=\"badge standing\" href=\"#standing\">%s</a> ".formatted(escape(word)))
        .orElse("");
  }

  private static String self(Placed placed) {
    return " <a class=\"self\" href=\"%s\" aria-label=\"Link to %s\">§</a>"
        .formatted(escape(placed.link()), escape(placed.begun().getLast().citation()));
  }

  private void affected(Placed placed) {
    opened("p", "affected", placed)
        .append("<span class=\"label\">Affected, by the publisher's word:</span> ")
        .append(linked(placed.provision()))
        .append(self(placed))
        .append("</p>\n");
  }

  private void image(Placed placed) {
    opened("p", "picture", placed)
        .append("[Picture, to be seen at the publisher: ")
        .append(escape(placed.provision().text()))
        .append(']')
        .append(self(placed))
        .append("</p>\n");
  }

  private void leaveTable() {
    if (!rows.isEmpty()) {
      html.append(rows.html(sinceHeading <= NEAR ? heading : ""));
      heading = "";
    }
  }

  /** The text with its emphasis and its links: that of the whole, or those of words in it. */
  static String linked(Provision provision) {
    return linked(provision, List.of());
  }

  private static String linked(Provision provision, List<CitedLink> cited) {
    return provision.link().isEmpty()
        ? WordLinks.html(provision, cited)
        : WordLinks.around(provision.link(), emphasised(provision));
  }

  /** The text with its emphasis; where stretches overlap, each piece carries all that cover it. */
  static String emphasised(Provision provision) {
    return emphasised(provision, 0, provision.text().length());
  }

  /** A stretch of it. */
  static String emphasised(Provision provision, int from, int to) {
    Set<Integer> cuts = new TreeSet<>(Set.of(to));
    provision.emphasis().stream()
        .flatMap(e -> Stream.of(e.start(), e.end()))
        .filter(cut -> cut > from && cut < to)
        .forEach(cuts::add);
    StringBuilder out = new StringBuilder();
    int start = from;
    for (int end : cuts) {
      if (end > start) {
        out.append(piece(provision.text(), start, end, provision.emphasis()));
      }
      start = end;
    }
    return out.toString();
  }

  private static String piece(String text, int start, int end, List<Emphasis> emphasis) {
    String piece = escape(text.substring(start, end));
    Set<Emphasis.Style> styles =
        emphasis.stream()
            .filter(e -> e.start() <= start && end <= e.end())
            .map(Emphasis::style)
            .collect(Collectors.toCollection(TreeSet::new));
    for (Emphasis.Style style : styles) {
      piece = wrap(style, piece);
    }
    return piece;
  }

  private static String wrap(Emphasis.Style style, String piece) {
    return switch (style) {
      case ITALIC -> "<em>" + piece + "</em>";
      case BOLD -> "<strong>" + piece + "</strong>";
      case SMALL_CAPS -> "<span class=\"small-caps\">" + piece + "</span>";
      case SUPERSCRIPT -> "<sup>" + piece + "</sup>";
      case SUBSCRIPT -> "<sub>" + piece + "</sub>";
    };
  }

  /** Most pieces have nothing to escape, which is soon seen. */
  static String escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (SPECIAL.indexOf(text.charAt(i)) >= 0) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
      }
    }
    return text;
  }
}
