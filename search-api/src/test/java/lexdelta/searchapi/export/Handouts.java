package lexdelta.searchapi.export;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import lexdelta.crawler.redline.Stretch.Mark;

/** Handouts for tests. */
final class Handouts {
  static final URI ADDRESS = URI.create("https://sample.example/on/2018-05?a=1&b=(2)_x");

  private Handouts() {}

  /** One with all that a handout may have, and texts that would be markup. */
  static Handout rich() {
    List<Part> parts = new ArrayList<>();
    parts.add(paragraph("What changed in May, and what it means."));
    parts.add(heading(1, "1. Regulations"));
    parts.add(heading(2, "8 CFR 214.2 <script>alert(1)</script> | # *bold* {title}"));
    parts.add(
        new Part.Paragraph(
            List.of(
                Words.of("The stay of "),
                changed(Mark.DELETED, "six"),
                Words.of(" "),
                changed(Mark.INSERTED, "ten"),
                Words.of("(a) years; "),
                changed(Mark.LEFT, "fees"),
                Words.of(" and "),
                changed(Mark.ARRIVED, "forms"),
                Words.of(": see "),
                Words.linked("the page!", ADDRESS),
                Words.of(" and "),
                Words.strong("mind"),
                Words.of(" the "),
                new Words(Mark.SAME, "later", Words.Stress.EMPHASIS, Optional.empty()),
                Words.of(" day."))));
    for (String hostile :
        List.of(
            "<script>alert(1)</script> <img src=x onerror=y> &amp; &#60; ]]> </w:t>",
            "# no heading",
            "- no point",
            "1. no number",
            "2) none either",
            "> no quotation",
            "=== no line ===",
            "--- nor this",
            "[none]: https://bad.example and ![none](https://bad.example/x.png) `code` ~~gone~~",
            "    no code | no | cell \\ no \\* escape __none__ *none* <https://bad.example>",
            "Control \u0000\u0007\u001b and \u202eturned\u202c, \ufffe, \ud800 alone.",
            "Hebrew \u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd here.",
            "Emoji \ud83d\ude00 and \u4e2d\u6587.",
            "Long " + "w".repeat(300) + " word.")) {
      parts.add(paragraph(hostile));
    }
    parts.add(
        new Part.Bullets(
            List.of(
                new Part.Item(
                    List.of(Words.of("First point | with a pipe")),
                    List.of(Part.Item.of(Words.of("+ under it")), Part.Item.of(Words.of("3. so")))),
                Part.Item.of(
                    Words.of("Second: "),
                    Words.linked("mail", URI.create("mailto:a@b.example"))))));
    parts.add(new Part.Quotation(List.of(Words.of("> Somebody said so, "), Words.strong("aloud"))));
    parts.add(heading(1, "Dates"));
    parts.add(
        new Part.Table(
            List.of(words("Category"), words("Cut-off | day")),
            List.of(
                List.of(words("F1 | x"), words("01MAY11")),
                List.of(
                    words("EB-2"),
                    List.of(changed(Mark.DELETED, "C"), changed(Mark.INSERTED, "U"))))));
    parts.add(heading(1, "At length"));
    parts.add(paragraph("Words that go on and on. ".repeat(160).strip()));
    return new Handout(
        Masthead.ofOne("Digest <2018-05> & *more*", LocalDate.parse("2018-05-31")),
        Logo.of(picture("png"), "Sample & Partners \"LLP\""),
        parts);
  }

  static Part.Heading heading(int level, String text) {
    return new Part.Heading(level, words(text));
  }

  static Part.Paragraph paragraph(String text) {
    return new Part.Paragraph(words(text));
  }

  static List<Words> words(String text) {
    return List.of(Words.of(text));
  }

  static Words changed(Mark mark, String text) {
    return new Words(mark, text, Words.Stress.NONE, Optional.empty());
  }

  static byte[] picture(String format) {
    BufferedImage image = new BufferedImage(300, 90, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 300; x++) {
      for (int y = 0; y < 90; y++) {
        image.setRGB(x, y, (x / 30 + y / 30) % 2 == 0 ? 0x1D3557 : 0xE0E6EF);
      }
    }
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ImageIO.write(image, format, bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What each format must say. */
  static String told(Handout handout) {
    StringBuilder told = new StringBuilder();
    told.append(handout.masthead().title()).append(' ').append(handout.masthead().sides());
    for (Part part : handout.parts()) {
      switch (part) {
        case Part.Heading heading -> tell(told, heading.words());
        case Part.Paragraph paragraph -> tell(told, paragraph.words());
        case Part.Quotation quotation -> tell(told, quotation.words());
        case Part.Bullets bullets -> items(told, bullets.items());
        case Part.Table table -> {
          table.heads().forEach(head -> tell(told, head));
          table.rows().forEach(row -> row.forEach(cell -> tell(told, cell)));
        }
      }
    }
    return told.toString();
  }

  private static void items(StringBuilder told, List<Part.Item> items) {
    for (Part.Item item : items) {
      tell(told, item.words());
      items(told, item.under());
    }
  }

  private static void tell(StringBuilder told, List<Words> words) {
    told.append(' ').append(Words.plain(words));
  }
}
