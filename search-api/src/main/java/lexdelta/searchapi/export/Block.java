package lexdelta.searchapi.export;

import java.util.List;
import lexdelta.searchapi.export.Piece.Mark;

/** What a Word file's body consists of. */
sealed interface Block {
  /**
   * A paragraph.
   *
   * @param style of the style sheet
   * @param depth how many steps it is set in
   * @param end what became of the paragraph's end: deleted, it runs on into the next
   * @param move the name under which it moved as a whole; empty when it did not
   */
  record Paragraph(String style, int depth, List<Piece> pieces, Mark end, String move)
      implements Block {
    public Paragraph {
      pieces = List.copyOf(pieces);
    }
  }

  /**
   * A row; those that follow each other are one table.
   *
   * @param mark what became of the row as a whole
   */
  record Row(Mark mark, List<Cell> cells, String move) implements Block {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell.
   *
   * @param mark what became of the column
   */
  record Cell(Mark mark, List<Piece> pieces) {
    public Cell {
      pieces = List.copyOf(pieces);
    }
  }
}
