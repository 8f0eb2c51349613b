package lexdelta.crawler.source.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** PDF files made for tests. Their words are invented. */
public final class SamplePdf {
  private static final float LEFT = 72;
  private static final float TOP = 720;
  private static final float LEADING = 14;

  private SamplePdf() {}

  /**
   * A file in which every page has a running head and a page number.
   *
   * @param pages the lines of each page; an empty line is a wider gap
   */
  public static byte[] of(String head, List<List<String>> pages) throws IOException {
    try (PDDocument document = document(head, pages)) {
      return saved(document);
    }
  }

  /** The same, to be opened only with a password. */
  static byte[] encrypted(String password, List<List<String>> pages) throws IOException {
    try (PDDocument document = document("", pages)) {
      document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
      return saved(document);
    }
  }

  private static byte[] saved(PDDocument document) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  private static PDDocument document(String head, List<List<String>> pages) throws IOException {
    PDDocument document = new PDDocument();
    for (int i = 0; i < pages.size(); i++) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        write(content, LEFT, 760, head);
        write(content, 300, 30, Integer.toString(i + 1));
        float y = TOP;
        for (String line : pages.get(i)) {
          write(content, LEFT, y, line);
          y -= LEADING;
        }
      }
    }
    return document;
  }

  private static void write(PDPageContentStream content, float x, float y, String line)
      throws IOException {
    if (!line.isEmpty()) {
      content.beginText();
      content.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), 12);
      content.newLineAtOffset(x, y);
      content.showText(line);
      content.endText();
    }
  }
}
