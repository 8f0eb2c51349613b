package lexdelta.searchapi.export;

import static lexdelta.crawler.redline.Stretch.Mark.SAME;

import java.awt.Color;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lexdelta.crawler.redline.Stretch;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

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
  private static final Color LINK = new Color(0x1D, 0x4E, 0x89);

  /** How far the letters of emphasis lean, by their height. */
  private static final float SLANT = 0.2f;

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
  record Look(String tag, float size, boolean bold, float indent, float before) {
    boolean heading() {
      return tag.startsWith("H");
    }
  }

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

  /** Turns the page unless so many lines have room on it. */
  void together(int lines, float size) throws IOException {
    if (!fits(lines * size * LEADING)) {
      turn();
    }
  }

  void paragraph(List<Words> words, Look look) throws IOException {
    paragraph(tags.document(), words, look);
  }

  void paragraph(PDStructureElement parent, List<Words> words, Look look) throws IOException {
    set(tags.within(parent, look.tag()), words, look, Optional.empty());
  }

  /** A point of a list, its sign before it. */
  PDStructureElement item(PDStructureElement list, List<Words> words, Look look)
      throws IOException {
    PDStructureElement item = tags.within(list, "LI");
    PDStructureElement label = tags.within(item, "Lbl");
    PDStructureElement body = tags.within(item, look.tag());
    set(body, words, look, Optional.of(label));
    return body;
  }

  private void set(
      PDStructureElement element, List<Words> words, Look look, Optional<PDStructureElement> label)
      throws IOException {
    float leading = look.size() * LEADING;
    y -= look.before();
    // A heading does not stand alone at the foot of a page.
    if (!fits(leading * (look.heading() ? 4 : 1))) {
      turn();
    }
    Map<Integer, PDStructureElement> owners = new HashMap<>();
    boolean first = true;
    for (List<PdfWords.Run> line :
        PdfWords.lines(words, font, look.size(), WIDTH - look.indent())) {
      if (!fits(leading)) {
        turn();
      }
      y -= leading;
      if (first && label.isPresent()) {
        bullet(label.get(), look);
      }
      first = false;
      line(line, words, SIDE + look.indent(), y, look, element, owners);
    }
  }

  private void bullet(PDStructureElement label, Look look) throws IOException {
    page.beginMarkedContent(COSName.getPDFName("Lbl"), tags.content(label));
    page.setNonStrokingColor(Color.BLACK);
    page.beginText();
    page.setFont(font.embedded(), look.size());
    page.newLineAtOffset(SIDE + look.indent() - look.size(), y);
    page.showText("•");
    page.endText();
    page.endMarkedContent();
  }

  private void line(
      List<PdfWords.Run> runs,
      List<Words> words,
      float left,
      float base,
      Look look,
      PDStructureElement element,
      Map<Integer, PDStructureElement> owners)
      throws IOException {
    float x = left;
    for (PdfWords.Run run : runs) {
      Words from = words.get(run.stretch());
      String own = from.link().isPresent() ? "Link" : run.mark() == SAME ? "" : "Span";
      PDStructureElement owner =
          own.isEmpty()
              ? element
              : owners.computeIfAbsent(run.stretch(), any -> tags.within(element, own));
      page.beginMarkedContent(
          COSName.getPDFName(own.isEmpty() ? look.tag() : own), tags.content(owner));
      float width = run(run, from, x, base, look);
      page.endMarkedContent();
      if (from.link().isPresent()) {
        PDRectangle area = new PDRectangle(x, base - look.size() / 4, width, look.size() * LEADING);
        tags.link(owner, area, from.link().get());
      }
      x += width;
    }
  }

  private float run(PdfWords.Run run, Words from, float x, float base, Look look)
      throws IOException {
    Color colour = from.link().isPresent() ? LINK : colour(run.mark());
    boolean bold = look.bold() || from.stress() == Words.Stress.STRONG;
    page.setNonStrokingColor(colour);
    page.setStrokingColor(colour);
    page.beginText();
    page.setFont(font.embedded(), look.size());
    page.setRenderingMode(bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
    page.setLineWidth(bold ? look.size() / 32 : 0.6f);
    float slant = from.stress() == Words.Stress.EMPHASIS ? SLANT : 0;
    page.setTextMatrix(new Matrix(1, 0, slant, 1, x, base));
    page.showText(PdfFont.visual(run.text()));
    page.endText();
    float width = font.width(run.text(), look.size());
    float inked = font.width(run.text().stripTrailing(), look.size());
    if (run.mark() != SAME) {
      stroke(x, base + look.size() * (from.removed() ? 0.28f : -0.14f), inked);
      if (run.mark() == Stretch.Mark.LEFT || run.mark() == Stretch.Mark.ARRIVED) {
        stroke(x, base + look.size() * (from.removed() ? 0.4f : -0.22f), inked);
      }
    } else if (from.link().isPresent()) {
      stroke(x, base - look.size() * 0.14f, inked);
    }
    return width;
  }

  /** A picture at the left, at most as large as the box, in points. */
  void figure(Logo logo, float wide, float high) throws IOException {
    PDImageXObject image = PDImageXObject.createFromByteArray(pdf, logo.bytes(), logo.fileName());
    double[] size = logo.within(wide, high);
    float width = (float) size[0];
    float height = (float) size[1];
    y -= height;
    PDStructureElement figure = tags.within(tags.document(), "Figure");
    figure.setAlternateDescription(logo.alt());
    page.beginMarkedContent(COSName.getPDFName("Figure"), tags.content(figure));
    page.drawImage(image, SIDE, y, width, height);
    page.endMarkedContent();
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

  /**
   * A row, tagged {@code TD} or {@code TH}, of as many columns as the table has; one that is
   * too high for a page has no lines.
   */
  void row(PDStructureElement table, String tag, List<List<Words>> cells, int columns)
      throws IOException {
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
    List<PDStructureElement> elements = cells.stream().map(cell -> tags.cell(row, tag)).toList();
    List<Map<Integer, PDStructureElement>> spans =
        cells.stream()
            .map(cell ->
                (Map<Integer, PDStructureElement>) new HashMap<Integer, PDStructureElement>())
            .toList();
    if (fits(height)) {
      grid(cells.size(), width, height);
    }
    Look look = new Look(tag, ROW_SIZE, tag.equals("TH"), 0, 0);
    y -= PADDING;
    for (int i = 0; i < lines; i++) {
      if (!fits(leading)) {
        turn();
      }
      y -= leading;
      for (int c = 0; c < set.size(); c++) {
        if (i < set.get(c).size()) {
          float left = SIDE + c * width + PADDING;
          float base = y + leading - ROW_SIZE;
          line(set.get(c).get(i), cells.get(c), left, base, look, elements.get(c), spans.get(c));
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
