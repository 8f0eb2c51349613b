package lexdelta.crawler.redline;

import java.util.List;
import lexdelta.crawler.record.ProvisionKind;

/** A line of a {@link Redline}: a provision, or the place of provisions left out. */
public sealed interface Line {
  /**
   * A provision, marked up.
   *
   * @param stretches without white space at the ends of inserted and deleted ones
   */
  record Passage(ProvisionKind kind, List<Stretch> stretches) implements Line {
    public Passage {
      stretches = List.copyOf(stretches);
    }

    /** Whether anything in it is inserted or deleted. */
    public boolean changed() {
      return stretches.stream().anyMatch(stretch -> stretch.mark() != Stretch.Mark.SAME);
    }
  }

  /**
   * Unchanged provisions left out.
   *
   * @param passages how many
   */
  record Omitted(int passages) implements Line {}
}
