package lexdelta.crawler.source.markup;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The text of a piece of HTML, paragraph by paragraph: one for every innermost block. */
public final class Paragraphs implements NodeVisitor {
  private final List<String> paragraphs = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  private Paragraphs() {}

  /** White space folded; empty paragraphs left out. */
  public static List<String> of(Element body) {
    Paragraphs paragraphs = new Paragraphs();
    body.traverse(paragraphs);
    paragraphs.end();
    return paragraphs.paragraphs;
  }

  /** Runs of white space, no-break spaces among them, as one space; none at either end. */
  public static String folded(String text) {
    return text.replaceAll("[\\s\\p{Z}]+", " ").strip();
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      text.append(words.getWholeText());
    } else if (node instanceof Element element && breaks(element)) {
      end();
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element && breaks(element)) {
      end();
    }
  }

  private static boolean breaks(Element element) {
    return element.isBlock() || element.nameIs("br");
  }

  private void end() {
    String paragraph = folded(text.toString());
    if (!paragraph.isEmpty()) {
      paragraphs.add(paragraph);
    }
    text.setLength(0);
  }
}
