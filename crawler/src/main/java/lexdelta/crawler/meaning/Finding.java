package lexdelta.crawler.meaning;

import java.util.Optional;
import lexdelta.crawler.compare.Edit;

/**
 * That a change is of a kind, and why.
 *
 * @param before the words it rests on in the earlier text; empty when there are none
 * @param after those in the later text
 * @param difference computed: {@code +15 days}, {@code +$320, +69.6 %}; empty where there is none
 * @param reason a clause that says why: {@code “may” became “must”: a permission became a duty}
 * @param weight from 0 to 1
 * @param edit the edit it rests on, widened to whole phrases; offsets are those of the change's own
 *     edits; empty where it rests on no single edit
 */
public record Finding(
    Kind kind,
    String before,
    String after,
    String difference,
    String reason,
    double weight,
    Optional<Edit> edit) {
  public Finding {
    if (weight < 0 || weight > 1) {
      throw new IllegalArgumentException("A weight is between 0 and 1, not " + weight);
    }
  }

  /** A finding about a change as a whole. */
  static Finding of(Kind kind, String reason) {
    return new Finding(kind, "", "", "", reason, kind.weight(), Optional.empty());
  }

  /** The same of another weight. */
  Finding weighing(double other) {
    return new Finding(kind, before, after, difference, reason, other, edit);
  }

  /** The same about a change from some words to others. */
  Finding from(String earlier, String later) {
    return new Finding(kind, earlier, later, difference, reason, weight, edit);
  }
}
