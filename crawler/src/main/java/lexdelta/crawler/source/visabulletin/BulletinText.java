package lexdelta.crawler.source.visabulletin;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import lexdelta.crawler.record.Emphasis.Style;
import lexdelta.crawler.record.Link;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.source.markup.FoldedText;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The words and tables of a bulletin in order. What the page does not show, such as single cells
 * left over by an editor far outside the window, is left out.
 */
final class BulletinText implements NodeFilter {
  private static final Pattern HIDDEN =
      Pattern.compile(
          "(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden|(?:left|top)\\s*:\\s*-\\d{3,}px");
  private static final Pattern LINE_START = Pattern.compile("[\\p{Lu}\\p{N}*“\"(•].*");
  private static final Pattern NO_HEADING = Pattern.compile(".*(@|https?:|www\\.).*");
  private static final int LONGEST_HEADING = 250;

  private final List<Block> blocks = new ArrayList<>();
  private final FoldedText line = new FoldedText();
  private final List<Link> links = new ArrayList<>();
  private String target = "";
  private int linkStart;
  private int emphasised;
  private int emphasisedLetters;
  private int letters;
  private int breaks;
  private int pre;

  private BulletinText() {}

  static List<Block> of(Element bulletin) {
    BulletinText text = new BulletinText();
    bulletin.filter(text);
    text.end();
    return text.blocks;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      said(words.getWholeText());
    } else if (node instanceof Element element) {
      return opened(element);
    }
    return FilterResult.CONTINUE;
  }

  private FilterResult opened(Element element) {
    if (unseen(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (element.isBlock()) {
      end();
    }
    switch (element.normalName()) {
      case "br" -> breaks++;
      case "table" -> {
        if (Grid.data(element)) {
          captions(element);
          blocks.add(new Block.Table(shown(Grid.rows(element)), List.of()));
          return FilterResult.SKIP_ENTIRELY;
        }
      }
      case "a" -> linked(element);
      case "pre" -> pre++;
      default -> style(element, +1);
    }
    return FilterResult.CONTINUE;
  }

  private void captions(Element table) {
    for (Element caption : table.children()) {
      if (caption.nameIs("caption")) {
        emphasised++;
        append(caption.wholeText());
        end();
        emphasised--;
      }
    }
  }

  private static boolean unseen(Element element) {
    return element.nameIs("script")
        || element.nameIs("style")
        || element.nameIs("noscript")
        || HIDDEN.matcher(element.attr("style")).find();
  }

  private static List<Block.Row> shown(List<Block.Row> rows) {
    return rows.stream().filter(row -> !row.blank()).toList();
  }

  private void linked(Element element) {
    String address = element.absUrl("href");
    target = address.startsWith("http") ? address : "";
    linkStart = line.length();
  }

  /** What was read since a link began leads there. */
  private void endLink() {
    String words = line.toString().substring(linkStart).strip();
    if (!target.isEmpty() && !words.isEmpty()) {
      links.add(new Link(words, target));
    }
    linkStart = line.length();
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (element.nameIs("pre")) {
        pre--;
      }
      style(element, -1);
      if (element.nameIs("a")) {
        endLink();
        target = "";
      }
      if (element.isBlock()) {
        end();
      }
    }
    return FilterResult.CONTINUE;
  }

  private void style(Element element, int step) {
    switch (element.normalName()) {
      case "b", "strong" -> style(Style.BOLD, step);
      case "i", "em" -> {
        style(Style.ITALIC, step);
        emphasised -= step;
      }
      case "u", "h1", "h2", "h3", "h4", "h5", "h6" -> emphasised += step;
      default -> {}
    }
  }

  private void style(Style style, int step) {
    emphasised += step;
    if (step > 0) {
      line.open(style);
    } else {
      line.close();
    }
  }

  private void said(String words) {
    if (pre == 0) {
      append(words);
      return;
    }
    for (String row : words.split("\n", -1)) {
      append(row);
      end();
    }
  }

  private void append(String words) {
    String stripped = words.replaceAll("^[\\s\\p{Z}]+", "");
    if (breaks > 0 && !stripped.isEmpty()) {
      if (breaks > 1 || LINE_START.matcher(stripped).lookingAt()) {
        end();
      }
      line.space();
      breaks = 0;
    }
    int more = (int) words.codePoints().filter(Character::isLetterOrDigit).count();
    letters += more;
    emphasisedLetters += emphasised > 0 ? more : 0;
    line.append(words);
  }

  /** A heading is wholly set off from the text, if only by bold type. */
  private void end() {
    endLink();
    if (letters > 0) {
      Provision said = line.provision(heading() ? ProvisionKind.HEADING : ProvisionKind.PARAGRAPH);
      blocks.add(
          new Block.Words(Provision.linked(said.kind(), said.text(), said.emphasis(), links)));
    }
    line.clear();
    links.clear();
    linkStart = 0;
    letters = 0;
    emphasisedLetters = 0;
    breaks = 0;
  }

  private boolean heading() {
    return emphasisedLetters >= 0.95 * letters
        && line.length() <= LONGEST_HEADING
        && !NO_HEADING.matcher(line.toString()).matches();
  }
}
