package lexdelta.crawler.source.ecfr;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How far a title is followed beyond its newest text.
 *
 * @param lists whether the publisher's own lists of versions are read: what comparisons are held
 *     against, and where the texts of single parts and days are found
 * @param from the first day of history to be back-filled; needs the lists; empty for none
 * @param wholeEvery days from one reading of the whole title to the next, whatever the lists say; 0
 *     for a reading whenever the title has moved
 */
public record Lookback(boolean lists, Optional<LocalDate> from, int wholeEvery) {
  /** The newest text only. */
  public static final Lookback NONE = new Lookback(false, Optional.empty(), 0);

  /** The publisher's texts of single days begin in December 2015. */
  static final LocalDate BEGINNING = LocalDate.of(2015, 1, 1);

  public Lookback {
    if (from.isPresent() && !lists) {
      throw new IllegalArgumentException(
          "History is found by the publisher's lists of versions; it cannot be had without them.");
    }
    if (wholeEvery < 0 || (from.isEmpty() && wholeEvery > 0)) {
      throw new IllegalArgumentException(
          "Without history a title is read whole whenever it moves, not every "
              + wholeEvery
              + " days.");
    }
  }

  /** The first day of issue to ask lists for. */
  LocalDate listsFrom() {
    return from.orElse(BEGINNING);
  }

  /** The newest day at or before another on which the whole title is due. */
  LocalDate wholeOn(LocalDate day) {
    return wholeEvery < 2
        ? day
        : LocalDate.ofEpochDay(Math.floorDiv(day.toEpochDay(), wholeEvery) * (long) wholeEvery);
  }
}
