package lexdelta.searchapi.export;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes a handout into the parts of a Word file. Used once. */
final class WordHandout {
  private static final int TEXT_WIDTH = 9360;
  private static final int EMU = 12_700;
  private static final int DEEPEST = 8;

  private final OfficeZip zip;
  private final OfficeRelations relations = new OfficeRelations("rIdH");
  private final Map<URI, String> links = new HashMap<>();
  private final Xml xml = new Xml();

  WordHandout(OfficeZip zip) {
    this.zip = zip;
  }

  void write(Handout handout) {
    xml.declaration();
    xml.start(
        "w:document",
        "xmlns:w",
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "xmlns:r",
        OfficeRelations.NAMESPACE);
    xml.start("w:body");
    handout.logo().ifPresent(this::logo);
    paragraph("Title", List.of(Words.of(handout.masthead().title())));
    paragraph("Beside", List.of(Words.of(handout.masthead().sides())));
    for (int i = 0; i < handout.parts().size(); i++) {
      if (handout.leadsIn(i) && handout.parts().get(i) instanceof Part.Paragraph lead) {
        paragraph("LeadIn", lead.words());
      } else {
        part(handout.parts().get(i));
      }
    }
    xml.start("w:sectPr");
    xml.empty("w:headerReference", "w:type", "default", "r:id", "rId2");
    xml.empty("w:footerReference", "w:type", "default", "r:id", "rId3");
    xml.empty("w:pgSz", "w:w", "12240", "w:h", "15840");
    xml.empty(
        "w:pgMar",
        "w:top",
        "1440",
        "w:right",
        "1440",
        "w:bottom",
        "1440",
        "w:left",
        "1440",
        "w:header",
        "720",
        "w:footer",
        "720",
        "w:gutter",
        "0");
    zip.put("word/document.xml", xml.done());
    zip.append("word/styles.xml", zip.fixed("handout-styles.txt"));
    zip.putFixed("word/numbering.xml");
    relations.add("numbering", "numbering.xml");
    zip.append("word/_rels/document.xml.rels", relations.written());
    zip.append("[Content_Types].xml", zip.fixed("handout-types.txt"));
  }

  private void logo(Logo logo) {
    zip.put("word/media/" + logo.fileName(), logo.bytes());
    String id = relations.add("image", "media/" + logo.fileName());
    double[] size = logo.within(160, 56);
    String width = Long.toString(Math.round(size[0] * EMU));
    String height = Long.toString(Math.round(size[1] * EMU));
    xml.start("w:p").start("w:r").start("w:drawing");
    xml.start(
        "wp:inline",
        "xmlns:wp",
        "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing");
    xml.empty("wp:extent", "cx", width, "cy", height);
    xml.empty("wp:docPr", "id", "1", "name", "Logo", "descr", logo.alt());
    xml.start("a:graphic", "xmlns:a", OfficeRelations.DRAWING);
    xml.start("a:graphicData", "uri", OfficeRelations.PICTURE);
    xml.start("pic:pic", "xmlns:pic", OfficeRelations.PICTURE);
    xml.start("pic:nvPicPr");
    xml.empty("pic:cNvPr", "id", "1", "name", "Logo", "descr", logo.alt());
    xml.empty("pic:cNvPicPr").end();
    xml.start("pic:blipFill").empty("a:blip", "r:embed", id);
    xml.start("a:stretch").empty("a:fillRect").end().end();
    xml.start("pic:spPr").start("a:xfrm");
    xml.empty("a:off", "x", "0", "y", "0").empty("a:ext", "cx", width, "cy", height).end();
    xml.start("a:prstGeom", "prst", "rect").empty("a:avLst").end().end();
    for (int i = 0; i < 7; i++) {
      xml.end();
    }
  }

  private void part(Part part) {
    switch (part) {
      case Part.Heading heading -> paragraph("Heading" + heading.level(), heading.words());
      case Part.Paragraph paragraph -> paragraph("BodyText", paragraph.words());
      case Part.Quotation quotation -> paragraph("Quotation", quotation.words());
      case Part.Bullets bullets -> list(bullets.items(), 0);
      case Part.Table table -> table(table);
    }
  }

  private void list(List<Part.Item> items, int depth) {
    for (Part.Item item : items) {
      xml.start("w:p").start("w:pPr").empty("w:pStyle", "w:val", "Bullet");
      xml.start("w:numPr");
      xml.empty("w:ilvl", "w:val", Integer.toString(Math.min(depth, DEEPEST)));
      xml.empty("w:numId", "w:val", "1").end().end();
      words(item.words());
      xml.end();
      list(item.under(), depth + 1);
    }
  }

  private void table(Part.Table table) {
    int columns = table.heads().size();
    String width = Integer.toString(TEXT_WIDTH / Math.max(columns, 1));
    xml.start("w:tbl").start("w:tblPr");
    xml.empty("w:tblStyle", "w:val", "Rows").empty("w:tblW", "w:w", "5000", "w:type", "pct");
    xml.empty("w:tblLook", "w:val", "0020", "w:firstRow", "1").end();
    xml.start("w:tblGrid");
    for (int i = 0; i < columns; i++) {
      xml.empty("w:gridCol", "w:w", width);
    }
    xml.end();
    xml.start("w:tr").start("w:trPr").empty("w:tblHeader").end();
    table.heads().forEach(head -> cell("CellHead", head));
    xml.end();
    for (List<List<Words>> row : table.rows()) {
      xml.start("w:tr");
      row.forEach(cell -> cell("Cell", cell));
      xml.end();
    }
    xml.end();
    // Two tables that follow each other would be one.
    paragraph("Beside", List.of());
  }

  private void cell(String style, List<Words> words) {
    xml.start("w:tc");
    paragraph(style, words);
    xml.end();
  }

  private void paragraph(String style, List<Words> words) {
    xml.start("w:p").start("w:pPr").empty("w:pStyle", "w:val", style).end();
    words(words);
    xml.end();
  }

  private void words(List<Words> all) {
    for (Words words : all) {
      words
          .link()
          .ifPresent(link ->
              xml.start("w:hyperlink", "r:id", links.computeIfAbsent(link, relations::link)));
      run(words);
      words.link().ifPresent(link -> xml.end());
    }
  }

  /** A run; what stands in its properties has an order. */
  private void run(Words words) {
    xml.start("w:r").start("w:rPr");
    if (words.link().isPresent()) {
      xml.empty("w:rStyle", "w:val", "Hyperlink");
    }
    switch (words.stress()) {
      case NONE -> {}
      case EMPHASIS -> xml.empty("w:i");
      case STRONG -> xml.empty("w:b");
    }
    if (words.removed()) {
      xml.empty("w:strike").empty("w:color", "w:val", "9B1C2C");
    } else if (words.added()) {
      xml.empty("w:color", "w:val", "0F5C2B").empty("w:u", "w:val", "single");
    }
    xml.end();
    xml.start("w:t", "xml:space", "preserve").text(words.signed()).end().end();
  }
}
