package lexdelta.searchapi.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A handout as one HTML file that needs nothing else: its style and its logo within, no script. It
 * is well-formed XML too.
 */
public final class HtmlFile {
  public static final String MEDIA_TYPE = "text/html;charset=UTF-8";

  private final Xml xml = new Xml();

  private HtmlFile() {}

  /** The file. */
  public static byte[] of(Handout handout) {
    return new HtmlFile().write(handout).getBytes(StandardCharsets.UTF_8);
  }

  private String write(Handout handout) {
    Masthead masthead = handout.masthead();
    String title = Printable.of(masthead.title());
    xml.doctype("<!DOCTYPE html>\n");
    xml.start("html", "lang", "en-US");
    xml.start("head");
    xml.empty("meta", "charset", "utf-8");
    xml.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    xml.empty(
        "meta",
        "http-equiv",
        "Content-Security-Policy",
        "content",
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:");
    xml.text("title", title + ", " + Printable.of(masthead.sides()));
    xml.text("style", style()).end();
    xml.start("body").start("header");
    handout.logo().ifPresent(logo -> xml.empty("img", "src", logo.address(), "alt", logo.alt()));
    xml.start("h1", "dir", "auto").text(title).end();
    xml.start("p", "dir", "auto").text(Printable.of(masthead.sides())).end().end();
    xml.start("main");
    handout.parts().forEach(this::part);
    xml.end();
    xml.start("footer").text("p", Masthead.CAUTION);
    return xml.done();
  }

  private void part(Part part) {
    switch (part) {
      case Part.Heading heading -> line("h" + (heading.level() + 1), heading.words());
      case Part.Paragraph paragraph -> line("p", paragraph.words());
      case Part.Quotation quotation -> {
        xml.start("blockquote");
        line("p", quotation.words());
        xml.end();
      }
      case Part.Bullets bullets -> list(bullets.items());
      case Part.Table table -> table(table);
    }
  }

  private void list(List<Part.Item> items) {
    xml.start("ul");
    for (Part.Item item : items) {
      xml.start("li", "dir", "auto");
      words(item.words());
      if (!item.under().isEmpty()) {
        list(item.under());
      }
      xml.end();
    }
    xml.end();
  }

  private void table(Part.Table table) {
    xml.start("table").start("thead").start("tr");
    for (List<Words> head : table.heads()) {
      xml.start("th", "scope", "col", "dir", "auto");
      words(head);
      xml.end();
    }
    xml.end().end().start("tbody");
    for (List<List<Words>> row : table.rows()) {
      xml.start("tr");
      row.forEach(cell -> line("td", cell));
      xml.end();
    }
    xml.end().end();
  }

  private void line(String element, List<Words> words) {
    xml.start(element, "dir", "auto");
    words(words);
    xml.end();
  }

  private void words(List<Words> all) {
    for (Words words : all) {
      Optional<String> mark =
          words.added()
              ? Optional.of("ins")
              : words.removed() ? Optional.of("del") : Optional.empty();
      Optional<String> stress =
          switch (words.stress()) {
            case NONE -> Optional.empty();
            case EMPHASIS -> Optional.of("em");
            case STRONG -> Optional.of("strong");
          };
      Optional<String> link = words.link().map(URI::toASCIIString);
      link.ifPresent(address -> xml.start("a", "href", address));
      mark.ifPresent(xml::start);
      stress.ifPresent(xml::start);
      xml.text(words.signed());
      stress.ifPresent(any -> xml.end());
      mark.ifPresent(any -> xml.end());
      link.ifPresent(any -> xml.end());
    }
  }

  private static String style() {
    try (InputStream style = HtmlFile.class.getResourceAsStream("html/style.css")) {
      if (style == null) {
        throw new IllegalStateException("The program lacks its part html/style.css");
      }
      return new String(style.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
