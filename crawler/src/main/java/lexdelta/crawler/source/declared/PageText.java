package lexdelta.crawler.source.declared;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.Emphasis;
import lexdelta.crawler.record.Link;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.source.markup.FoldedText;
import lexdelta.crawler.source.markup.Paragraphs;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The words of a piece of HTML in order: headings with their level, paragraphs, entries of lists,
 * rows of tables, and where their links lead.
 */
final class PageText implements NodeVisitor {
  private final LinkTargets targets;
  private final List<Provision> provisions = new ArrayList<>();
  private final FoldedText text = new FoldedText();
  private final List<Link> links = new ArrayList<>();
  private ProvisionKind kind = ProvisionKind.PARAGRAPH;
  private int level;
  private Optional<String> target = Optional.empty();
  private int linkStart;
  private int quoted;
  private int inRow;

  private PageText(LinkTargets targets) {
    this.targets = targets;
  }

  static List<Provision> of(Element root, LinkTargets targets) {
    PageText read = new PageText(targets);
    root.traverse(read);
    read.end();
    return read.provisions;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words && inRow == 0) {
      text.append(words.getWholeText());
    } else if (node instanceof Element element) {
      head(element);
    }
  }

  private void head(Element element) {
    if (inRow > 0) {
      inRow += row(element) ? 1 : 0;
    } else if (row(element)) {
      end();
      row(element.children());
      inRow = 1;
    } else if (breaks(element)) {
      end();
      begin(element);
    } else if (element.nameIs("a") && element.hasAttr("href")) {
      endLink();
      target = target(element);
      linkStart = text.length();
    } else {
      style(element).ifPresent(text::open);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    if (inRow > 0) {
      inRow -= row(element) ? 1 : 0;
    } else if (breaks(element)) {
      end();
      quoted -= element.nameIs("blockquote") ? 1 : 0;
      kind = ProvisionKind.PARAGRAPH;
      level = 0;
    } else if (element.nameIs("a")) {
      endLink();
      target = Optional.empty();
    } else if (style(element).isPresent()) {
      text.close();
    }
  }

  private void begin(Element element) {
    quoted += element.nameIs("blockquote") ? 1 : 0;
    if (element.normalName().matches("h[1-6]")) {
      kind = ProvisionKind.HEADING;
      level = element.normalName().charAt(1) - '0';
    } else if (element.attr("role").equals("heading")) {
      kind = ProvisionKind.HEADING;
      level =
          element.attr("aria-level").matches("[1-9]")
              ? element.attr("aria-level").charAt(0) - '0'
              : 2;
    }
  }

  private Optional<String> target(Element link) {
    Optional<String> hidden =
        Optional.ofNullable(link.selectFirst("[data-cfemail]"))
            .flatMap(veiled -> LinkTargets.unhidden(veiled.attr("data-cfemail")));
    return hidden.or(() -> targets.of(link.attr("href")));
  }

  /** Words beside a link, or nothing: a picture or a mark that leads somewhere is the page's frame. */
  private void endLink() {
    if (target.isPresent() && linkStart < text.length()) {
      String words = text.toString().substring(linkStart).strip();
      if (!words.isEmpty() && !words.equals("#") && !words.equals("¶")) {
        links.add(new Link(words, target.get()));
      }
    }
    linkStart = text.length();
  }

  private static Optional<Emphasis.Style> style(Element element) {
    return switch (element.normalName()) {
      case "em", "i", "cite" -> Optional.of(Emphasis.Style.ITALIC);
      case "strong", "b" -> Optional.of(Emphasis.Style.BOLD);
      case "sup" -> Optional.of(Emphasis.Style.SUPERSCRIPT);
      case "sub" -> Optional.of(Emphasis.Style.SUBSCRIPT);
      default -> Optional.empty();
    };
  }

  private static boolean breaks(Element element) {
    return (element.isBlock() && !element.nameIs("a"))
        || element.nameIs("br")
        || element.nameIs("summary");
  }

  /** A row of a table with several cells of running text; tables that only lay out are no tables. */
  private static boolean row(Element element) {
    return element.nameIs("tr")
        && element.children().stream()
                .filter(cell -> cell.nameIs("td") || cell.nameIs("th"))
                .count()
            > 1
        && element.select("table, h1, h2, h3, ul, ol, p + p, article, section").isEmpty();
  }

  private void row(List<Element> children) {
    List<String> cells = new ArrayList<>();
    List<Link> led = new ArrayList<>();
    for (Element cell : children) {
      if (cell.nameIs("td") || cell.nameIs("th")) {
        cells.add(Paragraphs.folded(String.join(" ", Paragraphs.of(cell))));
        for (Element link : cell.select("a[href]")) {
          String words = Paragraphs.folded(link.text());
          target(link).filter(t -> !words.isEmpty()).ifPresent(t -> led.add(new Link(words, t)));
        }
      }
    }
    if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
      provisions.add(
          new Provision(
              ProvisionKind.TABLE_ROW, String.join(" | ", cells), List.of(), cells, "", led, 0));
    }
  }

  private void end() {
    endLink();
    if (!text.isEmpty()) {
      ProvisionKind now =
          kind == ProvisionKind.PARAGRAPH && quoted > 0 ? ProvisionKind.EXTRACT : kind;
      Provision plain = text.provision(now);
      provisions.add(
          new Provision(now, plain.text(), plain.emphasis(), List.of(), "", links, level));
    }
    text.clear();
    links.clear();
    linkStart = 0;
  }
}
