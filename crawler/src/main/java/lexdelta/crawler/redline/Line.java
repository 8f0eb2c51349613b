package lexdelta.crawler.redline;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import lexdelta.crawler.record.ProvisionKind;

/** A line of a {@link Redline}: a provision, or the place of provisions left out. */
public sealed interface Line {
  /**
   * A provision, marked up.
   *
   * @param stretches without white space at the ends of inserted and deleted ones
   * @param cells of a table row the stretches of each cell, deleted cells among them; otherwise empty
   * @param before the place of the provision in the earlier text
   * @param after its place in the later text
   * @param move when the provision as a whole left for another place or came from one; its words are
   *     then {@link Stretch.Mark#LEFT} in the one line and {@link Stretch.Mark#ARRIVED} in the other
   */
  record Passage(
      ProvisionKind kind,
      List<Stretch> stretches,
      List<List<Stretch>> cells,
      OptionalInt before,
      OptionalInt after,
      Optional<Move> move)
      implements Line {
    public Passage {
      stretches = List.copyOf(stretches);
      cells = List.copyOf(cells);
    }

    /** Whether anything in it is inserted or deleted, or moved. */
    public boolean changed() {
      return move.isPresent()
          || stretches.stream().anyMatch(stretch -> stretch.mark() != Stretch.Mark.SAME);
    }
  }

  /**
   * Where a provision went or whence it came.
   *
   * @param number of the move, from 1; the two lines of one move share it
   * @param arrives whether this is the line where the provision stands now
   * @param elsewhere the place of the other line's provision in the other text
   */
  record Move(int number, boolean arrives, int elsewhere) {}

  /**
   * Unchanged provisions left out.
   *
   * @param passages how many
   */
  record Omitted(int passages) implements Line {}
}
