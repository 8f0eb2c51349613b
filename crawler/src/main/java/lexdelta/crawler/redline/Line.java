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
   * @param regrouping when it is the first of those into which one was split, or the one into which
   *     several were merged
   * @param label what the provision is called where it stands or stood: {@code (h)(13)(iii)}; empty
   *     where no label leads to it, and in a redline made without labels
   * @param path where its unit stands within the document, {@code h/13/iii}; of what is gone, where
   *     it stood; empty where the label is
   */
  record Passage(
      ProvisionKind kind,
      List<Stretch> stretches,
      List<List<Stretch>> cells,
      OptionalInt before,
      OptionalInt after,
      Optional<Move> move,
      Optional<Regrouping> regrouping,
      String label,
      String path)
      implements Line {
    public Passage {
      stretches = List.copyOf(stretches);
      cells = List.copyOf(cells);
    }

    /** Whether a reader of the changes must see it: changed, split or merged. */
    public boolean shown() {
      return changed() || regrouping.isPresent();
    }

    /** Whether it is a row of a table. */
    boolean row() {
      return kind == ProvisionKind.TABLE_ROW;
    }

    /** What became of it as a whole, in words, with where it went; empty when nothing did. */
    public String fate() {
      return move.map(Move::inWords).or(() -> regrouping.map(Regrouping::inWords)).orElse("");
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
   * @param label what the provision is called there: {@code (c)}, {@code a paragraph in (c)}
   * @param below whether the other line comes after this one
   */
  record Move(int number, boolean arrives, int elsewhere, String label, boolean below) {
    /** {@code moved to (c), below}. */
    public String inWords() {
      return "%s %s, %s"
          .formatted(arrives ? "moved from" : "moved to", label, below ? "below" : "above");
    }
  }

  /**
   * One provision that became several, or several that became one.
   *
   * @param split whether one became several
   * @param several how many they are
   */
  record Regrouping(boolean split, int several) {
    /** {@code split: one paragraph became these 2}. */
    public String inWords() {
      return split
          ? "split: one paragraph became these " + several
          : "merged: " + several + " paragraphs became this one";
    }
  }

  /**
   * Unchanged provisions left out.
   *
   * @param passages how many
   */
  record Omitted(int passages) implements Line {}
}
