package lexdelta.searchapi.export;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import lexdelta.searchapi.export.Piece.Mark;

/**
 * Writes the body of a Word file (ECMA-376 part 1, 17.13.5: revisions). A moved stretch bears the
 * same name where it left and where it arrived. Used once.
 */
final class WordText {
  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String AUTHOR = "Lexdelta";

  /** Who only changed typography, so that Word can hide it by name. */
  private static final String TYPOGRAPHER = "Lexdelta (typography)";

  /** Twentieths of a point. */
  private static final int STEP = 360;

  private static final int DEEPEST = 8;
  private static final int TEXT_WIDTH = 9360;

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;
  private final String date;
  private final Map<String, String> openRanges = new HashMap<>();
  private int ids;

  WordText(LocalDate day) throws XMLStreamException {
    this.date = day + "T00:00:00Z";
    this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
  }

  /** The document with its body. */
  String write(List<Block> blocks) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("w", "document", W);
    xml.writeNamespace("w", W);
    xml.writeNamespace("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
    start("body");
    for (int i = 0; i < blocks.size(); ) {
      i =
          switch (blocks.get(i)) {
            case Block.Paragraph paragraph -> {
              paragraph(paragraph);
              yield i + 1;
            }
            case Block.Row row -> table(blocks, i);
          };
    }
    // Word cannot take away the last end of a paragraph; this one may stay.
    paragraph(new Block.Paragraph("BodyText", 0, List.of(), Mark.SAME, ""));
    section();
    end();
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.close();
    return text.toString();
  }

  private void section() throws XMLStreamException {
    start("sectPr");
    for (String[] part :
        new String[][] {{"headerReference", "rId2"}, {"footerReference", "rId3"}}) {
      xml.writeEmptyElement("w", part[0], W);
      attribute("type", "default");
      xml.writeAttribute(
          "r",
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          "id",
          part[1]);
    }
    empty("pgSz", "w", "12240", "h", "15840");
    empty(
        "pgMar", "top", "1440", "right", "1440", "bottom", "1440", "left", "1440", "header", "720",
        "footer", "720", "gutter", "0");
    end();
  }

  private void paragraph(Block.Paragraph paragraph) throws XMLStreamException {
    start("p");
    start("pPr");
    empty("pStyle", "val", paragraph.style());
    if (paragraph.depth() > 0) {
      empty("ind", "left", Integer.toString(STEP * Math.min(paragraph.depth(), DEEPEST)));
    }
    if (paragraph.end() != Mark.SAME) {
      start("rPr");
      tracked(element(paragraph.end()), false);
      end();
    }
    end();
    for (Piece piece : paragraph.pieces()) {
      if (piece.move().equals(paragraph.move()) && !openRanges.containsKey(piece.move())) {
        openRange(piece.mark(), piece.move());
      }
    }
    runs(paragraph.pieces(), paragraph.move());
    end();
    closeRange(paragraph.move());
  }

  private int table(List<Block> blocks, int from) throws XMLStreamException {
    int to = from;
    int columns = 1;
    while (to < blocks.size() && blocks.get(to) instanceof Block.Row row) {
      columns = Math.max(columns, row.cells().size());
      to++;
    }
    start("tbl");
    start("tblPr");
    empty("tblStyle", "val", "Rows");
    empty("tblW", "w", "5000", "type", "pct");
    end();
    start("tblGrid");
    for (int i = 0; i < columns; i++) {
      empty("gridCol", "w", Integer.toString(TEXT_WIDTH / columns));
    }
    end();
    for (Block block : blocks.subList(from, to)) {
      if (block instanceof Block.Row row) {
        row(row, columns);
      }
    }
    end();
    return to;
  }

  private void row(Block.Row row, int columns) throws XMLStreamException {
    start("tr");
    if (row.mark() != Mark.SAME) {
      start("trPr");
      tracked(row.mark().later() ? "ins" : "del", false);
      end();
    }
    for (int i = 0; i < row.cells().size(); i++) {
      boolean last = i == row.cells().size() - 1;
      cell(row, i, last ? columns - i : 1, last);
    }
    end();
  }

  private void cell(Block.Row row, int number, int span, boolean last) throws XMLStreamException {
    Block.Cell cell = row.cells().get(number);
    start("tc");
    start("tcPr");
    if (span > 1) {
      empty("gridSpan", "val", Integer.toString(span));
    }
    if (cell.mark() != Mark.SAME) {
      tracked(cell.mark() == Mark.INSERTED ? "cellIns" : "cellDel", false);
    }
    end();
    start("p");
    start("pPr");
    empty("pStyle", "val", "Cell");
    Mark mark = row.mark() == Mark.SAME ? cell.mark() : row.mark();
    if (mark != Mark.SAME) {
      start("rPr");
      tracked(element(mark), false);
      end();
    }
    end();
    if (number == 0) {
      openRange(row.mark(), row.move());
    }
    runs(cell.pieces(), row.move());
    if (last) {
      closeRange(row.move());
    }
    end();
    end();
  }

  private void runs(List<Piece> pieces, String within) throws XMLStreamException {
    for (Piece piece : pieces) {
      boolean own = !piece.move().isEmpty() && !piece.move().equals(within);
      if (own) {
        openRange(piece.mark(), piece.move());
      }
      if (piece.mark() == Mark.SAME) {
        run(piece);
      } else {
        tracked(element(piece.mark()), piece.typography(), piece);
      }
      if (own) {
        closeRange(piece.move());
      }
    }
  }

  private void run(Piece piece) throws XMLStreamException {
    start("r");
    xml.writeStartElement("w", piece.mark() == Mark.DELETED ? "delText" : "t", W);
    xml.writeAttribute("xml:space", "preserve");
    xml.writeCharacters(piece.text());
    end();
    end();
  }

  private void openRange(Mark mark, String move) throws XMLStreamException {
    if (move.isEmpty()) {
      return;
    }
    String element = element(mark);
    String id = Integer.toString(++ids);
    empty(element + "RangeStart", "id", id, "author", AUTHOR, "date", date, "name", move);
    openRanges.put(move, element + "RangeEnd " + id);
  }

  private void closeRange(String move) throws XMLStreamException {
    String open = openRanges.remove(move);
    if (open != null) {
      String[] words = open.split(" ", 2);
      empty(words[0], "id", words[1]);
    }
  }

  private void tracked(String element, boolean typography, Piece... within)
      throws XMLStreamException {
    xml.writeStartElement("w", element, W);
    attribute("id", Integer.toString(++ids));
    attribute("author", typography ? TYPOGRAPHER : AUTHOR);
    attribute("date", date);
    for (Piece piece : within) {
      run(piece);
    }
    end();
  }

  private static String element(Mark mark) {
    return switch (mark) {
      case INSERTED -> "ins";
      case DELETED -> "del";
      case LEFT -> "moveFrom";
      case ARRIVED -> "moveTo";
      case SAME -> throw new IllegalArgumentException("Nothing to track.");
    };
  }

  private void start(String name) throws XMLStreamException {
    xml.writeStartElement("w", name, W);
  }

  private void empty(String name, String... attributes) throws XMLStreamException {
    xml.writeEmptyElement("w", name, W);
    for (int i = 0; i < attributes.length; i += 2) {
      attribute(attributes[i], attributes[i + 1]);
    }
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute("w", W, name, value);
  }

  private void end() throws XMLStreamException {
    xml.writeEndElement();
  }
}
