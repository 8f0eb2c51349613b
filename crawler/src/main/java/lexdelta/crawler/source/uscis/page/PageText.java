package lexdelta.crawler.source.uscis.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.Link;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.source.markup.Paragraphs;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The words of a piece of a page: a provision for every heading, paragraph, item of a list and row of
 * a table, with the first address that it links to. A single line break is white space, two end a
 * paragraph.
 */
public final class PageText implements NodeFilter {
  private final List<Provision> provisions = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<Link> links = new ArrayList<>();
  private String target = "";
  private int linkStart;
  private boolean heading;
  private boolean broken;

  private PageText() {}

  public static List<Provision> of(Element piece) {
    PageText page = new PageText();
    piece.filter(page);
    page.end();
    return page.provisions;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      text.append(words.getWholeText());
      broken &= words.isBlank();
      return FilterResult.CONTINUE;
    }
    return node instanceof Element element ? head(element) : FilterResult.SKIP_CHILDREN;
  }

  private FilterResult head(Element element) {
    if (element.nameIs("table")) {
      end();
      rows(element);
      return FilterResult.SKIP_ENTIRELY;
    }
    if (element.nameIs("br")) {
      text.append(' ');
      if (broken) {
        end();
      }
      broken = true;
      return FilterResult.CONTINUE;
    }
    if (element.nameIs("a")) {
      target = address(element);
      linkStart = text.length();
    }
    if (breaks(element)) {
      end();
      heading |= isHeading(element);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && element.nameIs("a")) {
      endLink();
      target = "";
    } else if (node instanceof Element element && breaks(element)) {
      end();
      heading &= !isHeading(element);
    }
    return FilterResult.CONTINUE;
  }

  /** What was read since a link began leads there. */
  private void endLink() {
    String words = Paragraphs.folded(text.substring(linkStart));
    if (!target.isEmpty() && !words.isEmpty()) {
      links.add(new Link(words, target));
    }
    linkStart = text.length();
  }

  private static boolean breaks(Element element) {
    return isHeading(element) || (element.isBlock() && !element.nameIs("a"));
  }

  static boolean isHeading(Element element) {
    return switch (element.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6", "caption" -> true;
      default ->
          element.hasClass("accordion__header")
              || element.hasClass("header-sizing--h4")
              || element.hasClass("usa-accordion__button");
    };
  }

  /** Where a link leads; empty when nowhere but within the page's program. */
  public static String address(Element link) {
    String address = link.absUrl("href").strip();
    return address.startsWith("http") ? address.replaceFirst("[?&]utm_[^#]*", "") : "";
  }

  private void rows(Element table) {
    Element caption = table.selectFirst("caption");
    if (caption != null && !caption.text().isBlank()) {
      provisions.add(Provision.of(ProvisionKind.HEADING, Paragraphs.folded(caption.text())));
    }
    for (Element row : table.select("tr")) {
      if (!table.equals(row.closest("table"))) {
        // A table inside a cell is read with the cell.
        continue;
      }
      List<String> cells =
          row.children().stream()
              .filter(cell -> cell.nameIs("td") || cell.nameIs("th"))
              .map(cell -> String.join(" ", Paragraphs.of(cell)))
              .toList();
      if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
        provisions.add(
            new Provision(
                ProvisionKind.TABLE_ROW,
                String.join(" | ", cells),
                List.of(),
                cells,
                firstLink(row).orElse("")));
      }
    }
  }

  private static Optional<String> firstLink(Element around) {
    return Optional.ofNullable(around.selectFirst("a[href]")).map(PageText::address);
  }

  private void end() {
    endLink();
    String words = Paragraphs.folded(text.toString());
    if (!words.isEmpty()) {
      ProvisionKind kind = heading ? ProvisionKind.HEADING : ProvisionKind.PARAGRAPH;
      provisions.add(Provision.linked(kind, words, List.of(), links));
    }
    text.setLength(0);
    links.clear();
    linkStart = 0;
    broken = false;
  }
}
