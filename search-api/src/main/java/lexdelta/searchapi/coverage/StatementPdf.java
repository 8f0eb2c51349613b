package lexdelta.searchapi.coverage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/**
 * A signed statement for the file: letter paper, one fixed-width column, text that can be selected,
 * the number on each page. What the font cannot show is written as a question mark, which is why
 * the signature is checked over the JSON's text and not over the PDF's.
 */
final class StatementPdf {
  private static final float SIZE = 8.5f;
  private static final float LEADING = 11f;
  private static final float MARGIN = 54f;
  private static final int WIDTH = 96;
  private static final int LINES = 60;

  private final PDType1Font font = new PDType1Font(Standard14Fonts.FontName.COURIER);

  private StatementPdf() {}

  static byte[] of(SignedStatement signed) {
    try {
      return new StatementPdf().print(signed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] print(SignedStatement signed) throws IOException {
    List<String> lines = lines(signed);
    int pages = (lines.size() + LINES - 1) / LINES;
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      describe(document, signed.statement());
      for (int i = 0; i < pages; i++) {
        List<String> of = lines.subList(i * LINES, Math.min(lines.size(), (i + 1) * LINES));
        page(document, of, foot(signed.statement(), i + 1, pages));
      }
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static void describe(PDDocument document, Statement statement) {
    Calendar made = GregorianCalendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    made.setTimeInMillis(statement.madeAt().toEpochMilli());
    document
        .getDocumentInformation()
        .setTitle(
            "Statement of coverage, %s to %s"
                .formatted(statement.period().firstDay(), statement.period().lastDay()));
    document.getDocumentInformation().setCreator("Lexdelta");
    document.getDocumentInformation().setCreationDate(made);
    document.getDocumentCatalog().setLanguage("en");
  }

  private static String foot(Statement statement, int page, int pages) {
    return "Statement of coverage, %s to %s, page %d of %d"
        .formatted(statement.period().firstDay(), statement.period().lastDay(), page, pages);
  }

  private void page(PDDocument document, List<String> lines, String foot) throws IOException {
    PDPage page = new PDPage(PDRectangle.LETTER);
    document.addPage(page);
    float top = PDRectangle.LETTER.getHeight() - MARGIN;
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.setFont(font, SIZE);
      content.setLeading(LEADING);
      content.beginText();
      content.newLineAtOffset(MARGIN, top);
      for (String line : lines) {
        content.showText(line);
        content.newLine();
      }
      content.endText();
      content.beginText();
      content.newLineAtOffset(MARGIN, MARGIN / 2);
      content.showText(foot);
      content.endText();
    }
  }

  private List<String> lines(SignedStatement signed) {
    String whole =
        signed.text()
            + "\nSignature (base 64):\n"
            + signed.signature()
            + "\n\nTo check it, ask /api/coverage/statement for the same period and run:\n"
            + SignedStatement.VERIFY;
    List<String> lines = new ArrayList<>();
    whole.lines().forEach(line -> wrap(shown(line), lines));
    return lines;
  }

  private static void wrap(String line, List<String> out) {
    String rest = line;
    while (rest.length() > WIDTH) {
      int space = rest.lastIndexOf(' ', WIDTH);
      int end = space > WIDTH / 2 ? space : WIDTH;
      out.add(rest.substring(0, end));
      rest = "    " + rest.substring(end).stripLeading();
    }
    out.add(rest);
  }

  private String shown(String line) {
    StringBuilder shown = new StringBuilder(line.length());
    line.codePoints()
        .forEach(c -> {
          if (hasGlyph(c)) {
            shown.appendCodePoint(c);
          } else {
            shown.append('?');
          }
        });
    return shown.toString();
  }

  private boolean hasGlyph(int c) {
    try {
      font.encode(Character.toString(c));
      return true;
    } catch (IllegalArgumentException | IOException e) {
      return false;
    }
  }
}
