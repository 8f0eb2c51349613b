package lexdelta.indexer.query;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/** A stretch of days that a query asks for. */
public sealed interface Days {

  /**
   * From a day to a day, both included; open where empty.
   *
   * @param from not after {@code to}
   */
  record Between(Optional<LocalDate> from, Optional<LocalDate> to) implements Days {
    @Override
    public Between seenOn(LocalDate today) {
      return this;
    }
  }

  /** The newest days, today included: {@code last 30 days}. */
  record Last(Period period, String words) implements Days {
    @Override
    public Between seenOn(LocalDate today) {
      return new Between(Optional.of(today.minus(period).plusDays(1)), Optional.of(today));
    }
  }

  /** The days that are meant by somebody who asks on a day. */
  Between seenOn(LocalDate today);
}
