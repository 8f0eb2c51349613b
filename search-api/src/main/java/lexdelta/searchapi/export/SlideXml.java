package lexdelta.searchapi.export;

import java.util.List;
import java.util.Optional;
import lexdelta.searchapi.export.Slide.Line;

/**
 * Writes a slide (ECMA-376 part 1, 19.3) with its title, text and foot in the placeholders of the
 * layout. Used once.
 */
final class SlideXml {
  private static final int EMU = 12_700;
  private static final int STEP = 285_750;
  private static final int LEFT = 609_600;
  private static final int WIDTH = 10_972_800;

  private final OfficeRelations relations;
  private final Xml xml = new Xml();
  private int shapes = 1;

  SlideXml(OfficeRelations relations) {
    this.relations = relations;
    xml.declaration();
    xml.start(
        "p:sld",
        "xmlns:a",
        OfficeRelations.DRAWING,
        "xmlns:r",
        OfficeRelations.NAMESPACE,
        "xmlns:p",
        "http://schemas.openxmlformats.org/presentationml/2006/main");
    xml.start("p:cSld").start("p:spTree").start("p:nvGrpSpPr");
    xml.empty("p:cNvPr", "id", "1", "name", "").empty("p:cNvGrpSpPr").empty("p:nvPr").end();
    xml.empty("p:grpSpPr");
  }

  /** The first slide. */
  String title(Handout handout, Optional<String> logo) {
    Masthead masthead = handout.masthead();
    placeholder("Title", "type", "ctrTitle");
    paragraph(List.of(Words.of(masthead.title())), titleSize(masthead.title(), 4000), false);
    close();
    placeholder("Subtitle", "type", "subTitle", "idx", "1");
    paragraph(List.of(Words.of(masthead.sides())), "", false);
    close();
    handout.logo().ifPresent(it -> logo(it, logo.orElseThrow()));
    return finished(masthead, 1);
  }

  String slide(Slide slide, Masthead masthead, int number) {
    placeholder("Title", "type", "title");
    String title = Words.plain(slide.title());
    xml.start("a:p");
    runs(slide.title(), titleSize(title, 2800), false);
    if (slide.continued()) {
      runs(List.of(Words.of(" (continued)")), titleSize(title, 2800), false);
    }
    xml.end();
    close();
    if (!slide.lines().isEmpty()) {
      placeholder("Text", "idx", "1");
      slide.lines().forEach(this::line);
      close();
    }
    if (!slide.rows().isEmpty()) {
      table(slide.rows());
    }
    return finished(masthead, number);
  }

  /** In hundredths of a point: the longer the smaller. */
  private static String titleSize(String title, int most) {
    int size = title.length() <= 50 ? most : title.length() <= 140 ? 2200 : 1600;
    return Integer.toString(Math.min(size, most));
  }

  private String finished(Masthead masthead, int number) {
    placeholder("Footer", "type", "ftr", "sz", "quarter", "idx", "11");
    // Impress takes the typeface of a foot from its run alone.
    xml.start("a:p").start("a:r");
    xml.start("a:rPr", "lang", "en-US", "sz", "1000");
    xml.empty("a:latin", "typeface", "+mn-lt").end();
    xml.text("a:t", Printable.of(foot(masthead))).end().end();
    close();
    placeholder("Slide number", "type", "sldNum", "sz", "quarter", "idx", "12");
    xml.start("a:p");
    xml.start("a:fld", "id", "{6B1D5E0A-3C0B-4E55-9C6F-0D6B3B6B7A10}", "type", "slidenum");
    xml.empty("a:rPr", "lang", "en-US").text("a:t", Integer.toString(number)).end().end();
    close();
    xml.end().end();
    xml.start("p:clrMapOvr").empty("a:masterClrMapping");
    return xml.done();
  }

  private static String foot(Masthead masthead) {
    String title = masthead.title();
    String shown =
        title.codePointCount(0, title.length()) <= 60
            ? title
            : title.substring(0, title.offsetByCodePoints(0, 60)) + "…";
    return shown + ", " + masthead.sides() + ". " + Masthead.CAUTION;
  }

  private void placeholder(String name, String... place) {
    xml.start("p:sp").start("p:nvSpPr");
    xml.empty("p:cNvPr", "id", Integer.toString(++shapes), "name", name);
    xml.start("p:cNvSpPr").empty("a:spLocks", "noGrp", "1").end();
    xml.start("p:nvPr").empty("p:ph", place).end().end();
    xml.empty("p:spPr").start("p:txBody").empty("a:bodyPr").empty("a:lstStyle");
  }

  private void close() {
    xml.end().end();
  }

  private void logo(Logo logo, String id) {
    double[] size = logo.within(240, 80);
    xml.start("p:pic").start("p:nvPicPr");
    String shape = Integer.toString(++shapes);
    xml.empty("p:cNvPr", "id", shape, "name", "Logo", "descr", logo.alt());
    xml.empty("p:cNvPicPr").empty("p:nvPr").end();
    xml.start("p:blipFill").empty("a:blip", "r:embed", id);
    xml.start("a:stretch").empty("a:fillRect").end().end();
    xml.start("p:spPr").start("a:xfrm");
    xml.empty("a:off", "x", Integer.toString(LEFT), "y", "700000");
    xml.empty("a:ext", "cx", emu(size[0]), "cy", emu(size[1])).end();
    xml.start("a:prstGeom", "prst", "rect").empty("a:avLst").end().end().end();
  }

  private static String emu(double points) {
    return Long.toString(Math.round(points * EMU));
  }

  private void line(Line line) {
    xml.start("a:p");
    switch (line.kind()) {
      case TEXT -> xml.empty("a:pPr");
      case QUOTATION -> xml.empty("a:pPr", "marL", Integer.toString(STEP));
      case BULLET -> {
        int depth = Math.min(line.depth(), 8);
        xml.start(
            "a:pPr",
            "marL",
            Integer.toString(STEP * (depth + 1)),
            "indent",
            Integer.toString(-STEP),
            "lvl",
            Integer.toString(depth));
        xml.empty("a:buFont", "typeface", "Arial").empty("a:buChar", "char", "•").end();
      }
    }
    runs(line.words(), "", false);
    xml.end();
  }

  private void table(List<List<List<Words>>> rows) {
    int columns = rows.getFirst().size();
    xml.start("p:graphicFrame").start("p:nvGraphicFramePr");
    xml.empty("p:cNvPr", "id", Integer.toString(++shapes), "name", "Table");
    xml.start("p:cNvGraphicFramePr").empty("a:graphicFrameLocks", "noGrp", "1").end();
    xml.empty("p:nvPr").end();
    xml.start("p:xfrm").empty("a:off", "x", Integer.toString(LEFT), "y", "1480000");
    xml.empty("a:ext", "cx", Integer.toString(WIDTH), "cy", emu(20 * rows.size())).end();
    xml.start("a:graphic");
    xml.start("a:graphicData", "uri", OfficeRelations.DRAWING.replace("/main", "/table"));
    xml.start("a:tbl").empty("a:tblPr", "firstRow", "1");
    xml.start("a:tblGrid");
    for (int i = 0; i < columns; i++) {
      xml.empty("a:gridCol", "w", Integer.toString(WIDTH / columns));
    }
    xml.end();
    for (int i = 0; i < rows.size(); i++) {
      xml.start("a:tr", "h", emu(20));
      for (List<Words> cell : rows.get(i)) {
        cell(cell, i == 0);
      }
      xml.end();
    }
    xml.end().end().end().end();
  }

  private void cell(List<Words> words, boolean head) {
    xml.start("a:tc").start("a:txBody").empty("a:bodyPr").empty("a:lstStyle");
    paragraph(words, "1400", head);
    xml.end();
    xml.start("a:tcPr");
    for (String side : List.of("a:lnL", "a:lnR", "a:lnT", "a:lnB")) {
      xml.start(side, "w", "6350");
      fill("808080");
      xml.end();
    }
    xml.empty("a:noFill").end().end();
  }

  private void paragraph(List<Words> words, String size, boolean bold) {
    xml.start("a:p");
    runs(words, size, bold);
    xml.end();
  }

  private void runs(List<Words> all, String size, boolean bold) {
    for (Words words : all) {
      xml.start("a:r").start("a:rPr", "lang", "en-US");
      if (!size.isEmpty()) {
        xml.attribute("sz", size);
      }
      if (bold || words.stress() == Words.Stress.STRONG) {
        xml.attribute("b", "1");
      }
      if (words.stress() == Words.Stress.EMPHASIS) {
        xml.attribute("i", "1");
      }
      if (words.added()) {
        xml.attribute("u", "sng");
        fill("0F5C2B");
      } else if (words.removed()) {
        xml.attribute("strike", "sngStrike");
        fill("9B1C2C");
      }
      words.link().ifPresent(link -> xml.empty("a:hlinkClick", "r:id", relations.link(link)));
      xml.end().text("a:t", words.signed()).end();
    }
  }

  private void fill(String colour) {
    xml.start("a:solidFill").empty("a:srgbClr", "val", colour).end();
  }
}
