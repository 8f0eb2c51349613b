package lexdelta.crawler.source.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import lexdelta.crawler.source.markup.Paragraphs;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects the lines of every page, in the order in which they are drawn. */
final class PdfLines extends PDFTextStripper {
  private static final long MOST_INSTRUCTIONS = 10_000_000;
  private static final long MOST_CHARACTERS = 20_000_000;

  private final List<List<PdfLine>> pages = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();
  private final List<TextPosition> letters = new ArrayList<>();
  private float pageHeight;
  private long instructions;
  private long characters;

  private PdfLines() {}

  static List<List<PdfLine>> of(PDDocument document) throws IOException {
    PdfLines lines = new PdfLines();
    lines.writeText(document, Writer.nullWriter());
    return lines.pages;
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (++instructions > MOST_INSTRUCTIONS) {
      throw new TooMuchDrawnException(
          "The PDF file draws with more than %,d instructions".formatted(MOST_INSTRUCTIONS));
    }
    super.processOperator(operator, operands);
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    if (++characters <= MOST_CHARACTERS) {
      super.processTextPosition(text);
    }
  }

  @Override
  protected void startPage(PDPage page) throws IOException {
    if (characters > MOST_CHARACTERS) {
      throw new TooMuchDrawnException(
          "The PDF file draws more than %,d characters".formatted(MOST_CHARACTERS));
    }
    pages.add(new ArrayList<>());
    int turned = page.getRotation();
    pageHeight =
        turned == 90 || turned == 270
            ? page.getCropBox().getWidth()
            : page.getCropBox().getHeight();
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) {
    words.append(text);
    letters.addAll(positions);
  }

  @Override
  protected void writeWordSeparator() {
    words.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    finishLine();
  }

  @Override
  protected void writePageEnd() {
    finishLine();
  }

  @Override
  protected void writeParagraphEnd() {
    finishLine();
  }

  private void finishLine() {
    String text = Paragraphs.folded(said(words));
    if (!text.isEmpty() && !letters.isEmpty() && !pages.isEmpty()) {
      pages.getLast().add(line(text));
    }
    words.setLength(0);
    letters.clear();
  }

  /** Without what has no meaning outside its font, or none at all. */
  private static String said(CharSequence words) {
    return words.toString().replaceAll("[\\p{Co}\\p{Cs}\\p{Cn}\\uFFFD]|[\\p{Cc}&&\\S]", "");
  }

  private PdfLine line(String text) {
    float left = Float.MAX_VALUE;
    float right = 0;
    for (TextPosition letter : letters) {
      left = Math.min(left, letter.getXDirAdj());
      right = Math.max(right, letter.getXDirAdj() + letter.getWidthDirAdj());
    }
    // Raised marks stand first or last: the letter in the middle tells where the line stands.
    TextPosition middle = letters.get(letters.size() / 2);
    return new PdfLine(
        text, left, right, middle.getYDirAdj(), middle.getFontSizeInPt(), pageHeight);
  }
}
