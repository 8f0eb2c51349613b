package lexdelta.crawler.source.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import lexdelta.crawler.source.UnreadableSnapshotException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * What a PDF file says, read within limits: at most 64 MB, 2,000 pages, 1 GB when decompressed, ten
 * million drawing instructions. The limits are counted, not timed, so that the same bytes are always
 * read or refused alike.
 *
 * @param pages how many pages there are
 * @param paragraphs in reading order, white space folded, words divided at line ends made whole;
 *     never empty. Footnotes follow the paragraph that their page ends in
 * @param furniture what stands at the head or foot of page after page, such as {@code Form I-765
 *     Edition 01/20/25 Page # of #}: each once, page numbers written {@code #}
 */
public record PdfText(int pages, List<String> paragraphs, List<String> furniture) {
  static final int MOST_BYTES = 64 << 20;
  static final int MOST_PAGES = 2_000;
  private static final long MOST_MEMORY = 512L << 20;
  private static final int TAIL = 4096;
  private static final String REMEDY =
      "Nothing of it was taken. Look at the file in a browser or a PDF program; if it is whole"
          + " there, it will be read at the next check.";

  public PdfText {
    paragraphs = List.copyOf(paragraphs);
    furniture = List.copyOf(furniture);
  }

  /** Whether bytes begin as a PDF file does. Says nothing about whether they are whole. */
  public static boolean recognises(byte[] bytes) {
    // The mark may stand anywhere in the first kilobyte (ISO 32000-1, annex H, note 13).
    for (int i = 0; i + 5 <= Math.min(bytes.length, 1024); i++) {
      if (bytes[i] == '%'
          && bytes[i + 1] == 'P'
          && bytes[i + 2] == 'D'
          && bytes[i + 3] == 'F'
          && bytes[i + 4] == '-') {
        return true;
      }
    }
    return false;
  }

  /**
   * Reads a file.
   *
   * @throws UnreadableSnapshotException when it is no PDF file, is damaged, wants a password, passes
   *     a limit, or has no text (a scan, a form that only its own program can show)
   */
  public static PdfText read(byte[] bytes) throws UnreadableSnapshotException {
    if (!recognises(bytes)) {
      throw unreadable("This is not a PDF file: it does not begin with %PDF-");
    }
    if (bytes.length > MOST_BYTES) {
      throw unreadable(
          "The PDF file has %,d bytes; at most %,d are read".formatted(bytes.length, MOST_BYTES));
    }
    if (!ended(bytes)) {
      throw unreadable("The PDF file stops before its end: there is no %%EOF");
    }
    Inflation.check(bytes, Inflation.MOST);
    try (PDDocument document = opened(bytes)) {
      return text(document);
    } catch (InvalidPasswordException e) {
      throw unreadable("The PDF file is encrypted and wants a password", e);
    } catch (TooMuchDrawnException e) {
      throw unreadable(said(e), e);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw unreadable("The PDF file is damaged: " + said(e), e);
    }
  }

  private static boolean ended(byte[] bytes) {
    int from = Math.max(0, bytes.length - TAIL);
    return new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1)
        .contains("%%EOF");
  }

  private static PDDocument opened(byte[] bytes) throws IOException {
    return Loader.loadPDF(
        bytes, "", null, null, MemoryUsageSetting.setupMainMemoryOnly(MOST_MEMORY).streamCache);
  }

  private static PdfText text(PDDocument document) throws IOException, UnreadableSnapshotException {
    int count = document.getNumberOfPages();
    if (count > MOST_PAGES) {
      throw unreadable(
          "The PDF file has %,d pages; at most %,d are read".formatted(count, MOST_PAGES));
    }
    List<List<PdfLine>> pages = PdfLines.of(document);
    if (pages.size() != count) {
      throw unreadable(
          "The PDF file should have %,d pages; %,d can be read".formatted(count, pages.size()));
    }
    Furniture furniture = Furniture.of(pages);
    List<String> paragraphs = new PdfParagraphs(furniture.without(pages)).paragraphs();
    if (paragraphs.isEmpty()) {
      throw unreadable("The PDF file has %,d pages and no text".formatted(count));
    }
    if (paragraphs.getFirst().startsWith("Please wait...")) {
      throw unreadable("The PDF file is a form that only its own program can show");
    }
    return new PdfText(count, paragraphs, furniture.lines());
  }

  private static String said(Throwable e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return message
        .replaceAll("[\\p{Cc}\\p{Cs}]", " ")
        .substring(0, Math.min(200, message.length()));
  }

  static UnreadableSnapshotException unreadable(String what) {
    return new UnreadableSnapshotException(what + ". " + REMEDY);
  }

  private static UnreadableSnapshotException unreadable(String what, Throwable cause) {
    return new UnreadableSnapshotException(what + ". " + REMEDY, cause);
  }
}
