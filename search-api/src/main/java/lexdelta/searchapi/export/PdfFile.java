package lexdelta.searchapi.export;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.redline.Line;
import lexdelta.crawler.redline.Redline;
import lexdelta.crawler.redline.Stretch;
import lexdelta.crawler.redline.Summary;
import lexdelta.crawler.redline.Whereabouts;
import lexdelta.searchapi.export.PdfText.Look;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * A redline as a tagged PDF file (ISO 32000-1, 14.8): a tree of headings, paragraphs and tables, a
 * title, a language, its font within. It does not claim PDF/UA, which asks for headings of tables
 * that publishers do not tell. What changed is told by signs in the text as well as
 * by line and colour; each page bears the citation and both days.
 */
public final class PdfFile {
  private static final float SMALL = 8;
  private static final float SIZE = 10.5f;
  private static final float STEP = 14;
  private static final int DEEPEST = 8;

  private final PDDocument pdf;
  private final PdfFont font;
  private final PdfTags tags = new PdfTags();
  private final PdfText text;

  private PdfFile(PDDocument pdf) throws IOException {
    this.pdf = pdf;
    this.font = PdfFont.in(pdf);
    this.text = new PdfText(pdf, font, tags);
  }

  /**
   * The file.
   *
   * @param context how many unchanged passages to keep on either side of a changed one; all of them
   *     when empty
   */
  public static byte[] of(Masthead masthead, List<Chapter> chapters, Optional<Integer> context) {
    try (PDDocument pdf = new PDDocument()) {
      PdfFile file = new PdfFile(pdf);
      for (Chapter chapter : chapters) {
        file.chapter(chapter, context);
      }
      return file.finished(masthead);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A handout. */
  public static byte[] of(Handout handout) {
    try (PDDocument pdf = new PDDocument()) {
      PdfFile file = new PdfFile(pdf);
      new PdfHandout(file.text, file.tags).write(handout);
      return file.finished(handout.masthead());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] finished(Masthead masthead) throws IOException {
    text.close();
    finish(masthead);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    pdf.save(bytes);
    return bytes.toByteArray();
  }

  private void chapter(Chapter chapter, Optional<Integer> context) throws IOException {
    text.paragraph(plain(chapter.citation()), new Look("H1", 15, true, 0, 10));
    if (!chapter.alone()) {
      text.paragraph(plain(Summary.of(chapter.comparison())), new Look("P", SIZE, false, 0, 4));
    }
    Redline whole = Redline.of(chapter.comparison());
    Redline redline = context.map(whole::shortened).orElse(whole);
    Whereabouts later =
        Whereabouts.of(chapter.comparison().after().map(Reading::provisions).orElse(List.of()));
    List<Line.Passage> rows = new ArrayList<>();
    for (Line line : redline.lines()) {
      if (line instanceof Line.Passage passage && passage.kind() == ProvisionKind.TABLE_ROW) {
        rows.add(passage);
      } else {
        table(rows);
        rows.clear();
        line(line, later);
      }
    }
    table(rows);
  }

  private void line(Line line, Whereabouts later) throws IOException {
    switch (line) {
      case Line.Omitted omitted ->
          text.paragraph(
              plain("… %d unchanged …".formatted(omitted.passages())),
              new Look("P", SMALL + 1, false, 0, 6));
      case Line.Passage passage -> text.paragraph(told(passage), look(passage, later));
    }
  }

  private static Look look(Line.Passage passage, Whereabouts later) {
    if (passage.kind() == ProvisionKind.HEADING) {
      boolean document = passage.before().isEmpty() && passage.after().isEmpty();
      return document ? new Look("H2", 13, true, 0, 10) : new Look("H3", 11.5f, true, 0, 8);
    } else if (passage.kind().besideText()) {
      return new Look("P", SMALL + 1, false, 0, 6);
    }
    int depth = passage.after().isPresent() ? later.at(passage.after().getAsInt()).depth() : 0;
    return new Look("P", SIZE, false, STEP * Math.min(depth, DEEPEST), 6);
  }

  private static List<Words> told(Line.Passage passage) {
    List<Words> words = new ArrayList<>();
    if (!passage.fate().isEmpty()) {
      words.addAll(plain("(" + passage.fate() + ") "));
    }
    words.addAll(words(passage.stretches()));
    return words;
  }

  private static List<Words> plain(String words) {
    return List.of(Words.of(words));
  }

  private static List<Words> words(List<Stretch> stretches) {
    return stretches.stream().map(Words::of).toList();
  }

  private void table(List<Line.Passage> rows) throws IOException {
    if (rows.isEmpty()) {
      return;
    }
    List<List<List<Words>>> cells = rows.stream().map(PdfFile::cells).toList();
    int columns = cells.stream().mapToInt(List::size).max().orElse(1);
    PDStructureElement table = text.table();
    for (List<List<Words>> row : cells) {
      text.row(table, "TD", row, columns);
    }
  }

  private static List<List<Words>> cells(Line.Passage row) {
    List<List<Stretch>> told = row.cells().isEmpty() ? List.of(row.stretches()) : row.cells();
    List<List<Words>> cells = new ArrayList<>(told.stream().map(PdfFile::words).toList());
    if (!row.fate().isEmpty()) {
      cells.add(plain("(" + row.fate() + ")"));
    }
    return cells;
  }

  private void finish(Masthead masthead) throws IOException {
    int pages = pdf.getNumberOfPages();
    for (int i = 0; i < pages; i++) {
      frame(pdf.getPage(i), masthead, "Page %d of %d".formatted(i + 1, pages));
    }
    tags.finish(pdf);
    String title = Printable.of(masthead.title() + ", " + masthead.sides());
    PDDocumentCatalog catalog = pdf.getDocumentCatalog();
    catalog.setLanguage("en-US");
    PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
    preferences.setDisplayDocTitle(true);
    catalog.setViewerPreferences(preferences);
    pdf.getDocumentInformation().setTitle(title);
    pdf.getDocumentInformation().setCreator("Lexdelta");
    PDMetadata metadata = new PDMetadata(pdf);
    metadata.importXMPMetadata(xmp(title).getBytes(StandardCharsets.UTF_8));
    catalog.setMetadata(metadata);
    sameBytes(masthead, title);
  }

  /** Nothing of a clock or of chance: the same comparison makes the same file. */
  private void sameBytes(Masthead masthead, String title) {
    GregorianCalendar day =
        GregorianCalendar.from(masthead.day().atStartOfDay(TimeZone.getTimeZone("UTC").toZoneId()));
    pdf.getDocumentInformation().setCreationDate(day);
    byte[] id = title.getBytes(StandardCharsets.UTF_8);
    COSArray ids = new COSArray();
    ids.add(new COSString(id));
    ids.add(new COSString(id));
    pdf.getDocument().getTrailer().setItem(COSName.ID, ids);
  }

  private void frame(PDPage page, Masthead masthead, String number) throws IOException {
    try (PDPageContentStream out =
        new PDPageContentStream(pdf, page, AppendMode.APPEND, true, true)) {
      float top = PDRectangle.LETTER.getHeight() - 44;
      out.beginMarkedContent(COSName.ARTIFACT);
      out.setNonStrokingColor(Color.DARK_GRAY);
      left(out, masthead.title(), top);
      right(out, masthead.sides(), top);
      left(out, Masthead.CAUTION, 36);
      right(out, number, 36);
      out.endMarkedContent();
    }
  }

  private void left(PDPageContentStream out, String words, float at) throws IOException {
    show(out, shortened(words, PdfText.WIDTH * 0.45f), PdfText.SIDE, at);
  }

  private void right(PDPageContentStream out, String words, float at) throws IOException {
    String shown = shortened(words, PdfText.WIDTH * 0.53f);
    show(out, shown, PdfText.SIDE + PdfText.WIDTH - font.width(shown, SMALL), at);
  }

  private String shortened(String words, float width) {
    String shown = font.printable(Printable.of(words));
    while (font.width(shown, SMALL) > width) {
      shown = shown.substring(0, shown.offsetByCodePoints(shown.length(), -2)) + "…";
    }
    return shown;
  }

  private void show(PDPageContentStream out, String words, float x, float y) throws IOException {
    out.beginText();
    out.setFont(font.embedded(), SMALL);
    out.newLineAtOffset(x, y);
    out.showText(words);
    out.endText();
  }

  private static String xmp(String title) {
    String escaped = title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return """
    <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
    <x:xmpmeta xmlns:x="adobe:ns:meta/">
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
    </rdf:Description>
    </rdf:RDF>
    </x:xmpmeta>
    <?xpacket end="r"?>
    """
        .formatted(escaped);
  }
}
