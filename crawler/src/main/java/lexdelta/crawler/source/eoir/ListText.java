package lexdelta.crawler.source.eoir;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lexdelta.crawler.source.markup.FoldedText;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The paragraphs of a page with the links in them, whatever tables they are set in. */
final class ListText implements NodeFilter {
  private static final Set<String> NO_TEXT =
      Set.of("script", "style", "noscript", "nav", "footer", "aside", "form", "svg", "button");

  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final FoldedText text = new FoldedText();
  private final Map<String, String> links = new LinkedHashMap<>();

  /**
   * A paragraph.
   *
   * @param links the words of each link, and where it leads
   * @param heading whether it heads a part of the page
   */
  record Paragraph(String text, Map<String, String> links, boolean heading) {
    Paragraph {
      links = Map.copyOf(links);
    }
  }

  private ListText() {}

  static List<Paragraph> of(Element page) {
    ListText list = new ListText();
    page.filter(list);
    list.end(false);
    return list.paragraphs;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      text.append(words.getWholeText());
    } else if (node instanceof Element element) {
      if (NO_TEXT.contains(element.normalName())) {
        return FilterResult.SKIP_ENTIRELY;
      } else if (element.isBlock()) {
        end(false);
      } else if (element.nameIs("br")) {
        text.space();
      }
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (element.nameIs("a") && element.hasAttr("href")) {
        links.putIfAbsent(element.text().strip(), element.absUrl("href"));
      } else if (element.isBlock()) {
        end(element.normalName().matches("h[1-6]"));
      }
    }
    return FilterResult.CONTINUE;
  }

  private void end(boolean heading) {
    if (!text.isEmpty()) {
      paragraphs.add(new Paragraph(text.toString(), links, heading));
    }
    text.clear();
    links.clear();
  }
}
