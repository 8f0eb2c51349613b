package lexdelta.searchapi.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Bidi;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The one font of a PDF file, embedded: Liberation Sans, as it comes with PDFBox. */
final class PdfFont {
  private static final String PLACE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private final PDType0Font font;
  private final CmapLookup glyphs;
  private final Map<Integer, Float> widths = new HashMap<>();

  private PdfFont(PDType0Font font, CmapLookup glyphs) {
    this.font = font;
    this.glyphs = glyphs;
  }

  static PdfFont in(PDDocument document) throws IOException {
    try (InputStream file = PDDocument.class.getResourceAsStream(PLACE)) {
      if (file == null) {
        throw new IllegalStateException("PDFBox brings no " + PLACE);
      }
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
      // Ligatures would be looked for with every word, at ten times the cost of all else.
      font.setEnableGsub(false);
      return new PdfFont(PDType0Font.load(document, font, true), font.getUnicodeCmapLookup());
    }
  }

  PDType0Font embedded() {
    return font;
  }

  /** The text with the numbers of characters that the font lacks: {@code [U+4E2D]}. */
  String printable(String text) {
    if (text.codePoints().allMatch(this::has)) {
      return text;
    }
    StringBuilder printable = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          if (has(c)) {
            printable.appendCodePoint(c);
          } else {
            printable.append("[U+%04X]".formatted(c));
          }
        });
    return printable.toString();
  }

  private boolean has(int c) {
    return glyphs.getGlyphId(c) != 0;
  }

  /** The letters from left to right as they are seen: Hebrew and Arabic run the other way. */
  static String visual(String text) {
    if (!Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
      return text;
    }
    Bidi bidi = new Bidi(text, Bidi.DIRECTION_LEFT_TO_RIGHT);
    byte[] levels = new byte[bidi.getRunCount()];
    String[] runs = new String[levels.length];
    for (int i = 0; i < runs.length; i++) {
      levels[i] = (byte) bidi.getRunLevel(i);
      String run = text.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
      runs[i] = levels[i] % 2 == 0 ? run : new StringBuilder(run).reverse().toString();
    }
    Bidi.reorderVisually(levels, 0, runs, 0, runs.length);
    return String.join("", runs);
  }

  /** In points. */
  float width(String text, float size) {
    float width = 0;
    for (int c : text.codePoints().toArray()) {
      width += widths.computeIfAbsent(c, this::width);
    }
    return width * size / 1000;
  }

  private float width(int c) {
    try {
      return font.getStringWidth(Character.toString(c));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
