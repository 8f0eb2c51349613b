package lexdelta.searchapi.digests;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import lexdelta.crawler.redline.Stretch;
import lexdelta.searchapi.export.Part;
import lexdelta.searchapi.export.Words;
import lexdelta.searchapi.export.Words.Stress;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * What trainers write, as CommonMark, in the parts of a handout. Nothing of it is HTML: a tag is text.
 * A link leads to http, https, mailto or to a page of this service; any other is text too.
 */
final class Markdown {
  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

  private final Parser parser = Parser.builder().build();
  private final String base;

  /**
   * Reads texts.
   *
   * @param base the address of this service, for links that begin with a slash
   */
  Markdown(String base) {
    this.base = base;
  }

  List<Part> parts(String text) {
    List<Part> parts = new ArrayList<>();
    blocks(parser.parse(text), parts);
    return parts;
  }

  private void blocks(Node parent, List<Part> parts) {
    for (Node node : children(parent)) {
      switch (node) {
        case BlockQuote quote ->
            children(quote).forEach(it -> add(new Part.Quotation(words(it)), parts));
        case ListBlock list -> parts.add(new Part.Bullets(items(list)));
        case FencedCodeBlock code -> plain(code.getLiteral(), parts);
        case IndentedCodeBlock code -> plain(code.getLiteral(), parts);
        case HtmlBlock html -> plain(html.getLiteral(), parts);
        default -> add(new Part.Paragraph(words(node)), parts);
      }
    }
  }

  private static void plain(String text, List<Part> parts) {
    parts.add(new Part.Paragraph(List.of(Words.of(text.strip()))));
  }

  /** Rules and other blocks without words are left out. */
  private static void add(Part part, List<Part> parts) {
    boolean empty =
        switch (part) {
          case Part.Paragraph it -> it.words().isEmpty();
          case Part.Quotation it -> it.words().isEmpty();
          default -> false;
        };
    if (!empty) {
      parts.add(part);
    }
  }

  private List<Part.Item> items(Node list) {
    return children(list).stream()
        .map(item -> {
          List<Words> words = new ArrayList<>();
          List<Part.Item> under = new ArrayList<>();
          for (Node block : children(item)) {
            if (block instanceof ListBlock deeper) {
              under.addAll(items(deeper));
            } else {
              words.addAll(words(block));
            }
          }
          return new Part.Item(words, under);
        })
        .toList();
  }

  private List<Words> words(Node block) {
    List<Words> words = new ArrayList<>();
    inline(block, Stress.NONE, Optional.empty(), words);
    return words;
  }

  private void inline(Node parent, Stress stress, Optional<URI> link, List<Words> words) {
    for (Node node : children(parent)) {
      switch (node) {
        case Text text -> words.add(words(text.getLiteral(), stress, link));
        case Code code -> words.add(words(code.getLiteral(), stress, link));
        case HtmlInline html -> words.add(words(html.getLiteral(), stress, link));
        case SoftLineBreak _, HardLineBreak _ -> words.add(words(" ", stress, link));
        case Emphasis it ->
            inline(it, stress == Stress.STRONG ? stress : Stress.EMPHASIS, link, words);
        case StrongEmphasis it -> inline(it, Stress.STRONG, link, words);
        case Link it -> inline(it, stress, address(it.getDestination()), words);
        default -> inline(node, stress, link, words);
      }
    }
  }

  private static Words words(String text, Stress stress, Optional<URI> link) {
    return new Words(Stretch.Mark.SAME, text, stress, link);
  }

  private Optional<URI> address(String destination) {
    boolean own = destination.startsWith("/") && !destination.startsWith("//");
    try {
      return Optional.of(new URI(own ? base + destination : destination))
          .filter(it -> it.getScheme() != null)
          .filter(it -> SCHEMES.contains(it.getScheme().toLowerCase(Locale.ROOT)));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static List<Node> children(Node parent) {
    List<Node> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      children.add(node);
    }
    return children;
  }
}
