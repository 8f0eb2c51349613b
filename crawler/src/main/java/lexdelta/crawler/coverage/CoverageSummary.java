package lexdelta.crawler.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * All sources in one line, for the foot of every page and every message.
 *
 * @param counts how many sources are in each state; a state with none is left out
 * @param lastRound when the last round that reached every source ended: the oldest among the
 *     sources' newest looks; empty while some source was never looked at, and where there is none
 * @param at when this was found
 */
public record CoverageSummary(
    Map<CoverageState, Long> counts, Optional<Instant> lastRound, Instant at) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  public CoverageSummary {
    counts = Map.copyOf(counts);
  }

  static CoverageSummary of(
      Collection<CoverageState> states, List<Optional<Instant>> looks, Instant at) {
    Map<CoverageState, Long> counts = new EnumMap<>(CoverageState.class);
    states.forEach(state -> counts.merge(state, 1L, Long::sum));
    Optional<Instant> oldest =
        looks.stream().anyMatch(Optional::isEmpty)
            ? Optional.empty()
            : looks.stream().flatMap(Optional::stream).min(Instant::compareTo);
    return new CoverageSummary(counts, oldest, at);
  }

  public long sources() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  public long count(CoverageState state) {
    return counts.getOrDefault(state, 0L);
  }

  /** {@code 212 sources checked, 0 dark, 1 late, last full round 06:10 UTC}. */
  public String inWords() {
    long all = sources();
    return "%d %s checked, %d dark%s%s, %s"
        .formatted(
            all,
            all == 1 ? "source" : "sources",
            count(CoverageState.DARK),
            some(CoverageState.SUSPECT),
            some(CoverageState.LATE),
            lastRound.map(this::round).orElse("no full round yet"));
  }

  private String some(CoverageState state) {
    return count(state) == 0 ? "" : ", %d %s".formatted(count(state), state.word());
  }

  /** A round of today by its time alone. */
  private String round(Instant instant) {
    boolean today = day(instant).equals(day(at));
    return "last full round " + (today ? TIME : DAY_AND_TIME).format(instant);
  }

  private static LocalDate day(Instant instant) {
    return instant.atZone(ZoneOffset.UTC).toLocalDate();
  }
}
