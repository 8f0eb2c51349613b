package lexdelta.alerts.digest;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.crawler.record.Instants;

/**
 * That a digest is drafted by itself when a week or a month is over, from the first on that ends after
 * the schedule was made.
 *
 * @param owner whose the drafts are
 * @param topics ids; none for everything
 * @param sources ids; none for all
 * @param active whether it drafts at present
 */
public record Schedule(
    long id,
    PersonId owner,
    Cadence cadence,
    List<String> topics,
    List<String> sources,
    Instant madeAt,
    boolean active) {
  public Schedule {
    topics = List.copyOf(topics);
    sources = List.copyOf(sources);
  }

  /** How often. */
  public enum Cadence {
    /** Monday to Sunday. */
    WEEKLY,
    /** A month of the calendar. */
    MONTHLY;

    /** The last that was over before a day. */
    public Period before(LocalDate day) {
      return switch (this) {
        case WEEKLY -> {
          LocalDate sunday = day.with(TemporalAdjusters.previous(DayOfWeek.SUNDAY));
          yield new Period(sunday.minusDays(6), sunday);
        }
        case MONTHLY -> {
          YearMonth month = YearMonth.from(day).minusMonths(1);
          yield new Period(month.atDay(1), month.atEndOfMonth());
        }
      };
    }
  }

  /** What it is to draft on a day; empty before the first period is over, and while it rests. */
  public Optional<Period> due(LocalDate day) {
    Period over = cadence.before(day);
    return active && !over.last().isBefore(Instants.publishersDay(madeAt))
        ? Optional.of(over)
        : Optional.empty();
  }

  /** Names what it drafts of a period: nothing is drafted twice under one name. */
  public String occasion(Period period) {
    return "%d %s".formatted(id, period.first());
  }
}
