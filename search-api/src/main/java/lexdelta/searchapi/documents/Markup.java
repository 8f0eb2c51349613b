package lexdelta.searchapi.documents;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lexdelta.crawler.record.Emphasis;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import org.springframework.web.util.HtmlUtils;

/**
 * Makes HTML of provisions. Every word of the publisher is escaped here; nothing of what it sent is
 * ever passed on as markup.
 */
final class Markup {
  private final StringBuilder html = new StringBuilder();
  private final Indents indents = new Indents();
  private Optional<String> mark = Optional.empty();
  private boolean inTable;
  private int tables;

  private Markup() {}

  /**
   * A provision and its place in the version.
   *
   * @param place from 0; its anchor is {@code p} and this number
   * @param mark how it stands, a word where it should be said; empty under such a provision; absent
   *     where it stands like the rest of the document
   */
  record Placed(int place, Provision provision, Optional<String> mark) {
    /** One that stands like the rest of the document. */
    Placed(int place, Provision provision) {
      this(place, provision, Optional.empty());
    }
  }

  /** Provisions as HTML, in order. */
  static String html(List<Placed> provisions) {
    Markup markup = new Markup();
    provisions.forEach(markup::add);
    markup.leaveTable();
    return markup.html.toString();
  }

  private void add(Placed placed) {
    if (placed.provision().kind() != ProvisionKind.TABLE_ROW) {
      leaveTable();
    }
    String id = "p" + placed.place();
    Provision provision = placed.provision();
    mark = placed.mark();
    switch (provision.kind()) {
      case HEADING -> element("h3", id, "", provision);
      case PARAGRAPH -> element("p", id, "level-" + indents.next(provision), provision);
      case EXTRACT -> element("p", id, "extract", provision);
      case EXAMPLE -> element("p", id, "example", provision);
      case FOOTNOTE -> element("p", id, "footnote", provision);
      case NOTE -> element("p", id, "note", provision);
      case INSTRUCTION -> element("p", id, "instruction", provision);
      case FACT -> element("p", id, "fact", provision);
      case AFFECTED -> affected(id, provision);
      case AUTHORITY, SOURCE_NOTE, EDITORIAL_NOTE, AMENDMENT_NOTICE ->
          element("p", id, "beside", provision);
      case IMAGE -> image(id, provision);
      case TABLE_ROW -> row(id, provision);
    }
  }

  private void element(String name, String id, String style, Provision provision) {
    html.append('<').append(name).append(" id=\"").append(id).append('"');
    String styles = (style + (mark.isPresent() ? " stands" : "")).strip();
    if (!styles.isEmpty()) {
      html.append(" class=\"").append(styles).append('"');
    }
    html.append('>')
        .append(marked())
        .append(linked(provision))
        .append("</")
        .append(name)
        .append(">\n");
  }

  /** How the provision stands, before its text. */
  private String marked() {
    return mark.filter(word -> !word.isEmpty())
        .map(word ->
            "<a class=\"badge standing\" href=\"#standing\">%s</a> ".formatted(escape(word)))
        .orElse("");
  }

  private void affected(String id, Provision provision) {
    html.append("<p id=\"%s\" class=\"affected\">".formatted(id))
        .append("<span class=\"label\">Affected, by the publisher's word:</span> ")
        .append(linked(provision))
        .append("</p>\n");
  }

  private void image(String id, Provision provision) {
    html.append(
            "<p id=\"%s\" class=\"picture\">[Picture, to be seen at the publisher: ".formatted(id))
        .append(escape(provision.text()))
        .append("]</p>\n");
  }

  private void row(String id, Provision provision) {
    if (!inTable) {
      // A wide table scrolls by itself, so it must be reachable by keyboard and have a name.
      html.append(
          "<div class=\"wide\" role=\"region\" aria-label=\"Table %d\" tabindex=\"0\"><table>\n"
              .formatted(++tables));
      inTable = true;
    }
    List<String> cells =
        provision.cells().isEmpty() ? List.of(provision.text()) : provision.cells();
    html.append("<tr id=\"").append(id).append("\">");
    cells.forEach(cell -> html.append("<td>").append(escape(cell)).append("</td>"));
    html.append("</tr>\n");
  }

  private void leaveTable() {
    if (inTable) {
      html.append("</table></div>\n");
      inTable = false;
    }
  }

  /** The text with its emphasis, under its link where that is a web address. */
  static String linked(Provision provision) {
    String text = emphasised(provision);
    String link = provision.link().toLowerCase(Locale.ROOT);
    boolean safe = link.startsWith("https://") || link.startsWith("http://");
    return safe
        ? "<a href=\"%s\" rel=\"noreferrer\">%s</a>".formatted(escape(provision.link()), text)
        : text;
  }

  /** The text with its emphasis; where stretches overlap, each piece carries all that cover it. */
  static String emphasised(Provision provision) {
    String text = provision.text();
    Set<Integer> cuts = new TreeSet<>(Set.of(0, text.length()));
    provision.emphasis().forEach(e -> cuts.addAll(List.of(e.start(), e.end())));
    StringBuilder out = new StringBuilder();
    int start = 0;
    for (int end : cuts) {
      if (end > start) {
        out.append(piece(text, start, end, provision.emphasis()));
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

  static String escape(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
