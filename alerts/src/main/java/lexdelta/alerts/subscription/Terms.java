package lexdelta.alerts.subscription;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import lexdelta.alerts.wish.Wish;

/**
 * What somebody wants, how much of it, how often, for what, until when, and for whom.
 *
 * @param leastWeight 0 to 1; what weighs less is not told
 * @param kinds the kinds of news wanted; empty for all
 * @param matter the number of the client or the matter; may be empty
 * @param endsOn the last day; what comes up until then is told, when it is due
 */
public record Terms(
    Wish wish,
    double leastWeight,
    Set<NewsKind> kinds,
    String matter,
    Optional<LocalDate> endsOn,
    Cadence cadence,
    Audience audience) {
  private static final int LONGEST_MATTER = 100;

  public Terms {
    matter = matter.replaceAll("[\\p{Cntrl}\\p{Z}]+", " ").strip();
    kinds = kinds.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(kinds));
    if (!(leastWeight >= 0 && leastWeight <= 1)) {
      throw new IllegalArgumentException("A weight is between 0 and 1.");
    }
    if (matter.length() > LONGEST_MATTER) {
      throw new IllegalArgumentException(
          "The number of a client or matter has at most %d characters.".formatted(LONGEST_MATTER));
    }
  }

  /** All of it, told at once to one address, without end. */
  public static Terms plain(Wish wish, EmailAddress address) {
    return new Terms(
        wish, 0, Set.of(), "", Optional.empty(), Cadence.AT_ONCE, Audience.of(address));
  }

  /** The same for others. */
  public Terms with(Audience other) {
    return new Terms(wish, leastWeight, kinds, matter, endsOn, cadence, other);
  }

  /** Whether a day is past the last one. */
  public boolean ended(LocalDate day) {
    return endsOn.filter(day::isAfter).isPresent();
  }

  /** Whether news of some kinds are wanted. */
  public boolean wants(Set<NewsKind> found) {
    return kinds.isEmpty() || found.stream().anyMatch(kinds::contains);
  }
}
