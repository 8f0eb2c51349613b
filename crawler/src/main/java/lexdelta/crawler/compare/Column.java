package lexdelta.crawler.compare;

import java.util.List;
import java.util.Optional;

/**
 * A cell of a row that changed, under its column's heading.
 *
 * @param heading as the later table prints it, or the earlier one where the column is gone; empty
 *     when the table has none
 * @param before empty when the column is new
 * @param after empty when the column is gone
 * @param edits offsets in the two cells' own texts; empty when the cell is the same
 */
public record Column(
    String heading, Optional<Cell> before, Optional<Cell> after, List<Edit> edits) {
  public Column {
    edits = List.copyOf(edits);
    if (before.isEmpty() && after.isEmpty()) {
      throw new IllegalArgumentException("A column in neither table: " + heading);
    }
  }

  /**
   * A cell.
   *
   * @param number from the left, counted from 0
   */
  public record Cell(int number, String text) {}

  /** Whether anything in it changed. */
  public boolean changed() {
    return before.isEmpty() || after.isEmpty() || !edits.isEmpty();
  }

  /** The same cell on the way back. */
  Column reversed() {
    return new Column(heading, after, before, edits.stream().map(Edit::reversed).toList());
  }
}
