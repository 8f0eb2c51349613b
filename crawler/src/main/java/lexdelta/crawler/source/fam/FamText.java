package lexdelta.crawler.source.fam;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lexdelta.crawler.record.Link;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.source.markup.FoldedText;
import lexdelta.crawler.source.markup.Paragraphs;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The lines of a page in order: headings, paragraphs, rows of tables. */
final class FamText implements NodeFilter {
  private static final Set<String> NO_TEXT =
      Set.of("script", "style", "noscript", "nav", "footer", "header", "form", "button", "svg");

  private final List<Provision> lines = new ArrayList<>();
  private final FoldedText text = new FoldedText();
  private final List<Link> links = new ArrayList<>();
  private String target = "";
  private int linkStart;

  private FamText() {}

  static List<Provision> of(Element page) {
    FamText lines = new FamText();
    page.filter(lines);
    lines.end(ProvisionKind.PARAGRAPH);
    return lines.lines;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      text.append(words.getWholeText());
    } else if (node instanceof Element element) {
      return opened(element);
    }
    return FilterResult.CONTINUE;
  }

  private FilterResult opened(Element element) {
    if (NO_TEXT.contains(element.normalName())) {
      return FilterResult.SKIP_ENTIRELY;
    } else if (element.nameIs("tr") && element.select("td, th").size() > 1 && innermost(element)) {
      end(ProvisionKind.PARAGRAPH);
      row(element);
      return FilterResult.SKIP_ENTIRELY;
    } else if (element.isBlock()) {
      end(ProvisionKind.PARAGRAPH);
    } else if (element.nameIs("br")) {
      text.space();
    } else if (element.nameIs("a")) {
      target = address(element);
      linkStart = text.length();
    }
    return FilterResult.CONTINUE;
  }

  private static boolean innermost(Element row) {
    return row.selectFirst("table") == null;
  }

  private static String address(Element link) {
    String address = link.absUrl("href");
    return address.startsWith("http") ? address : "";
  }

  private void row(Element row) {
    List<String> cells =
        row.select("td, th").stream().map(cell -> Paragraphs.folded(cell.wholeText())).toList();
    if (!cells.stream().allMatch(String::isBlank)) {
      lines.add(
          new Provision(ProvisionKind.TABLE_ROW, String.join(" | ", cells), List.of(), cells, ""));
    }
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && element.nameIs("a")) {
      endLink();
      target = "";
    } else if (node instanceof Element element && element.isBlock()) {
      end(element.normalName().matches("h[1-6]") ? ProvisionKind.HEADING : ProvisionKind.PARAGRAPH);
    }
    return FilterResult.CONTINUE;
  }

  /** What was read since a link began leads there. */
  private void endLink() {
    String words = text.toString().substring(linkStart).strip();
    if (!target.isEmpty() && !words.isEmpty()) {
      links.add(new Link(words, target));
    }
    linkStart = text.length();
  }

  private void end(ProvisionKind kind) {
    endLink();
    if (!text.isEmpty()) {
      lines.add(Provision.linked(kind, text.toString(), List.of(), links));
    }
    text.clear();
    links.clear();
    linkStart = 0;
  }
}
