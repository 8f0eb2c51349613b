package lexdelta.searchapi.export;

import java.awt.Color;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lexdelta.crawler.redline.Stretch;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Sets text on pages, from the top down, and tags it. Lengths are in points. Used once. */
final class PdfText implements AutoCloseable {
  static final float SIDE = 64;
  static final float TOP = 72;
  static final float BOTTOM = 64;
  static final float WIDTH = PDRectangle.LETTER.getWidth() - 2 * SIDE;
  private static final float LEADING = 1.38f;
  private static final float PADDING = 4;
  private static final float ROW_SIZE = 8.5f;
  private static final Color INSERTED = new Color(0x0F, 0x5C, 0x2B);
  private static final Color DELETED = new Color(0x9B, 0x1C, 0x2C);

  private final PDDocument pdf;
  private final PdfFont font;
  private final PdfTags tags;
  private PDPageContentStream page;
  private float y;

  /**
   * How a paragraph is set.
   *
   * @param tag its type in the tree: {@code P}, {@code H1}
   * @param indent from the left
   */
  record Look(String tag, float size, boolean bold, float indent, float before) {}

  PdfText(PDDocument pdf, PdfFont font, PdfTags tags) throws IOException {
    this.pdf = pdf;
    this.font = font;
    this.tags = tags;
    this.page = newPage();
  }

  private PDPageContentStream newPage() throws IOException {
    PDPage fresh = new PDPage(PDRectangle.LETTER);
    pdf.addPage(fresh);
    tags.page(fresh);
    y = PDRectangle.LETTER.getHeight() - TOP;
    return new PDPageContentStream(pdf, fresh);
  }

  private void turn() throws IOException {
    page.close();
    page = newPage();
  }

  private boolean fits(float height) {
    return y - height >= BOTTOM;
  }

  void paragraph(List<Stretch> stretches, Look look) throws IOException {
    float leading = look.size() * LEADING;
    y -= look.before();
    // A heading does not stand alone at the foot of a page.
    if (!fits(leading * (look.tag().equals("P") ? 1 : 4))) {
      turn();
    }
    PDStructureElement element = tags.within(tags.document(), look.tag());
    Map<Integer, PDStructureElement> spans = new HashMap<>();
    for (List<PdfWords.Run> line :
        PdfWords.lines(stretches, font, look.size(), WIDTH - look.indent())) {
      if (!fits(leading)) {
        turn();
      }
      y -= leading;
      line(line, SIDE + look.indent(), y, look, element, spans);
    }
  }

  private void line(
      List<PdfWords.Run> runs,
      float left,
      float base,
      Look look,
      PDStructureElement element,
      Map<Integer, PDStructureElement> spans)
      throws IOException {
    float x = left;
    for (PdfWords.Run run : runs) {
      boolean same = run.mark() == Stretch.Mark.SAME;
      PDStructureElement owner =
          same
              ? element
              : spans.computeIfAbsent(run.stretch(), any -> tags.within(element, "Span"));
      page.beginMarkedContent(COSName.getPDFName(same ? look.tag() : "Span"), tags.content(owner));
      x += run(run, x, base, look);
      page.endMarkedContent();
    }
  }

  private float run(PdfWords.Run run, float x, float base, Look look) throws IOException {
    Color colour = colour(run.mark());
    page.setNonStrokingColor(colour);
    page.setStrokingColor(colour);
    page.beginText();
    page.setFont(font.embedded(), look.size());
    page.setRenderingMode(look.bold() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
    page.setLineWidth(look.bold() ? look.size() / 32 : 0.6f);
    page.newLineAtOffset(x, base);
    page.showText(run.text());
    page.endText();
    float width = font.width(run.text(), look.size());
    float inked = font.width(run.text().stripTrailing(), look.size());
    if (run.mark() != Stretch.Mark.SAME) {
      boolean struck = run.mark() == Stretch.Mark.DELETED || run.mark() == Stretch.Mark.LEFT;
      stroke(x, base + look.size() * (struck ? 0.28f : -0.14f), inked);
      if (run.mark() == Stretch.Mark.LEFT || run.mark() == Stretch.Mark.ARRIVED) {
        stroke(x, base + look.size() * (struck ? 0.4f : -0.22f), inked);
      }
    }
    return width;
  }

  private void stroke(float x, float at, float width) throws IOException {
    page.setLineWidth(0.6f);
    page.moveTo(x, at);
    page.lineTo(x + width, at);
    page.stroke();
  }

  private static Color colour(Stretch.Mark mark) {
    return switch (mark) {
      case SAME -> Color.BLACK;
      case INSERTED, ARRIVED -> INSERTED;
      case DELETED, LEFT -> DELETED;
    };
  }

  PDStructureElement table() {
    y -= PADDING * 2;
    return tags.within(tags.document(), "Table");
  }

  /** A row of as many columns as the table has; one that is too high for a page has no lines. */
  void row(PDStructureElement table, List<List<Stretch>> cells, int columns) throws IOException {
    float width = WIDTH / columns;
    float leading = ROW_SIZE * LEADING;
    List<List<List<PdfWords.Run>>> set =
        cells.stream()
            .map(cell -> PdfWords.lines(cell, font, ROW_SIZE, width - 2 * PADDING))
            .toList();
    int lines = set.stream().mapToInt(List::size).max().orElse(1);
    float height = lines * leading + 2 * PADDING;
    if (!fits(Math.min(height, leading * 3))
        || (!fits(height) && height < PDRectangle.LETTER.getHeight() - TOP - BOTTOM)) {
      turn();
    }
    PDStructureElement row = tags.within(table, "TR");
    List<PDStructureElement> elements = cells.stream().map(cell -> tags.within(row, "TD")).toList();
    List<Map<Integer, PDStructureElement>> spans =
        cells.stream()
            .map(cell ->
                (Map<Integer, PDStructureElement>) new HashMap<Integer, PDStructureElement>())
            .toList();
    if (fits(height)) {
      grid(cells.size(), width, height);
    }
    Look look = new Look("TD", ROW_SIZE, false, 0, 0);
    y -= PADDING;
    for (int i = 0; i < lines; i++) {
      if (!fits(leading)) {
        turn();
      }
      y -= leading;
      for (int c = 0; c < set.size(); c++) {
        if (i < set.get(c).size()) {
          float left = SIDE + c * width + PADDING;
          line(
              set.get(c).get(i), left, y + leading - ROW_SIZE, look, elements.get(c), spans.get(c));
        }
      }
    }
    y -= PADDING;
  }

  private void grid(int cells, float width, float height) throws IOException {
    page.beginMarkedContent(COSName.ARTIFACT);
    page.setStrokingColor(Color.GRAY);
    page.setLineWidth(0.4f);
    for (int i = 0; i < cells; i++) {
      page.addRect(SIDE + i * width, y - height, width, height);
    }
    page.stroke();
    page.endMarkedContent();
  }

  @Override
  public void close() throws IOException {
    page.close();
  }
}
