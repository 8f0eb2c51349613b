package lexdelta.searchapi.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import lexdelta.searchapi.problems.Parameters;
import lexdelta.searchapi.problems.Problem;

/**
 * A stretch of time that a statement is of, in whole UTC days.
 *
 * @param from its first instant
 * @param until the first instant after it: the end of its last day, or the present where that day is
 *     today
 */
record Period(LocalDate firstDay, LocalDate lastDay, Instant from, Instant until) {

  /**
   * Reads what somebody asked for.
   *
   * @param from the first day, {@code YYYY-MM-DD}
   * @param until the last day, included
   * @param begin when the record begins
   * @throws lexdelta.searchapi.problems.ProblemException when nothing can be stated of it
   */
  static Period of(String from, String until, Optional<Instant> begin, Instant now) {
    LocalDate first = Parameters.day("from", from);
    LocalDate last = Parameters.day("until", until);
    LocalDate today = day(now);
    if (last.isBefore(first)) {
      throw refused("until", "%s is before %s. Give the earlier day as from.", last, first);
    }
    if (last.isAfter(today)) {
      throw refused(
          "until", "%s is still to come; nothing can be stated beyond today, %s.", last, today);
    }
    LocalDate oldest = begin.map(Period::day).orElse(today.plusDays(1));
    if (first.isBefore(oldest)) {
      throw begin.isEmpty()
          ? refused("from", "%s: nothing was checked before %s.", first, oldest)
          : refused("from", "%s is before the record begins, on %s.", first, oldest);
    }
    Instant end = start(last.plusDays(1));
    Instant present = now.truncatedTo(ChronoUnit.SECONDS);
    return new Period(first, last, start(first), present.isBefore(end) ? present : end);
  }

  private static RuntimeException refused(
      String name, String words, LocalDate one, LocalDate other) {
    return Problem.parameter(name, words.formatted(one, other)).exception();
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static LocalDate day(Instant instant) {
    return instant.atZone(ZoneOffset.UTC).toLocalDate();
  }
}
