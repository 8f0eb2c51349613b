package lexdelta.searchapi.sources;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lexdelta.crawler.coverage.CoverageLog;
import lexdelta.crawler.coverage.Transition;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.Check;
import lexdelta.crawler.record.Checks;
import lexdelta.crawler.record.CrossCheck;
import lexdelta.crawler.record.CrossChecks;
import lexdelta.crawler.record.Outcome;
import lexdelta.crawler.record.SourceId;
import lexdelta.searchapi.problems.Parameters;
import lexdelta.searchapi.problems.Problem;

/**
 * What a source went through.
 *
 * @param transitions the newest, newest first
 * @param outcomes how the attempts of the last {@value #DAYS} days ended
 * @param day the UTC day whose attempts are told
 * @param checks of that day, oldest first
 * @param changes its newest among the newest of all, newest first
 * @param lists its newest comparisons with the publisher's own list, newest first
 */
record SourceHistory(
    List<Transition> transitions,
    Map<Outcome, Long> outcomes,
    LocalDate day,
    List<Check> checks,
    List<Change> changes,
    List<CrossCheck> lists) {
  static final int DAYS = 30;
  private static final int SHOWN = 100;

  /** Where histories come from. */
  record Ports(
      Checks checks, Changes changes, CrossChecks lists, CoverageLog log, InstantSource clock) {

    /**
     * The history of a source.
     *
     * @param asked the day whose attempts are wanted, {@code YYYY-MM-DD}; empty for the day of the
     *     newest attempt
     */
    SourceHistory of(SourceId source, String asked) {
      Instant now = clock.instant();
      LocalDate day = day(source, asked, now);
      List<CrossCheck> all = lists.of(source).reversed();
      return new SourceHistory(
          log.of(source, SHOWN),
          outcomes(checks.between(source, now.minus(Duration.ofDays(DAYS)), now.plusNanos(1_000))),
          day,
          checks.between(source, begin(day), begin(day.plusDays(1))),
          changes.newest(SourceStates.DEPTH).stream()
              .filter(change -> change.source().equals(source))
              .limit(SHOWN)
              .toList(),
          all.subList(0, Math.min(SHOWN, all.size())));
    }

    private LocalDate day(SourceId source, String asked, Instant now) {
      Optional<LocalDate> day = Parameters.optionalDay("day", asked);
      LocalDate today = utc(now);
      if (day.filter(today::isBefore).isPresent()) {
        throw Problem.parameter(
                "day", "%s is still to come; today is %s in UTC.".formatted(day.get(), today))
            .exception();
      }
      return day.orElseGet(() ->
          checks.newest(source, 1).stream().findFirst().map(it -> utc(it.at())).orElse(today));
    }

    private static Instant begin(LocalDate day) {
      return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static LocalDate utc(Instant instant) {
      return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static Map<Outcome, Long> outcomes(List<Check> checks) {
      Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
      checks.forEach(check -> counts.merge(check.outcome(), 1L, Long::sum));
      return counts;
    }
  }
}
