package lexdelta.crawler.compare;

import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.Reading;

/**
 * Compares readings. Stateless, pure, and nearly linear in the length of the texts.
 *
 * <p>Provisions of equal meaning (see {@link Typography}) are the same. Between those, provisions
 * of one kind that share enough words are one provision, edited, also under a new label; all others
 * are inserted or deleted. The comparison of b with a is that of a with b turned round.
 */
public final class Comparer {
  private Comparer() {}

  /**
   * Compares two readings of one document.
   *
   * @throws IllegalArgumentException when both are absent
   */
  public static Comparison compare(Optional<Reading> before, Optional<Reading> after) {
    if (before.isEmpty() && after.isEmpty()) {
      throw new IllegalArgumentException("Nothing to compare: both readings are absent.");
    }
    List<ProvisionChange> changes = changes(before, after);
    return new Comparison(
        before,
        after,
        heading(before, after),
        changes,
        before.isPresent() && after.isPresent()
            ? CarriedWords.of(List.of(changes)).stream().map(CarriedWords.Run::within).toList()
            : List.of());
  }

  static List<ProvisionChange> changes(Optional<Reading> before, Optional<Reading> after) {
    return Alignment.changes(provisions(before), provisions(after));
  }

  static List<Edit> heading(Optional<Reading> before, Optional<Reading> after) {
    return before.isPresent() && after.isPresent()
        ? WordEdits.between(before.get().heading(), after.get().heading())
        : List.of();
  }

  private static List<Provision> provisions(Optional<Reading> reading) {
    return reading.map(Reading::provisions).orElse(List.of());
  }
}
