package lexdelta.searchapi.sources;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lexdelta.crawler.coverage.CoverageLog;
import lexdelta.crawler.coverage.CoverageWatch;
import lexdelta.crawler.coverage.Transition;
import lexdelta.crawler.record.Checks;
import lexdelta.crawler.record.SourceId;
import lexdelta.searchapi.picture.Strip;
import lexdelta.searchapi.picture.Strip.Stretch;
import lexdelta.searchapi.web.Days;

/**
 * Whether sources were seen without a gap in the last {@value #DAYS} days. A gap is a time between two
 * looks that saw the source, or since the last one, longer than that after which it is late.
 */
final class Freshness {
  static final int DAYS = 30;

  private final Checks checks;
  private final CoverageWatch watch;
  private final CoverageLog log;
  private final Clock clock;

  Freshness(Checks checks, CoverageWatch watch, CoverageLog log, Clock clock) {
    this.checks = checks;
    this.watch = watch;
    this.log = log;
    this.clock = clock;
  }

  /** The picture of a source; empty of one that was never watched before now. */
  Optional<Strip> of(SourceId source) {
    Instant now = clock.instant();
    Instant from = now.minus(Duration.ofDays(DAYS));
    Duration patience = watch.patience(source);
    List<Instant> seen =
        watch
            .door(source)
            .map(door -> checks.seen(source, door, from.minus(patience)))
            .orElse(List.of());
    Instant begun = begun(source, seen, from);
    if (!begun.isBefore(now)) {
      return Optional.empty();
    }
    List<Stretch> gaps = gaps(begun, seen, now, patience);
    return Optional.of(Strip.of(new Stretch(from, now), begun, gaps, words(begun, from, gaps)));
  }

  /** Before it was watched a source has no gap. */
  private Instant begun(SourceId source, List<Instant> seen, Instant from) {
    if (!seen.isEmpty() && !seen.getFirst().isAfter(from)) {
      return from;
    }
    Stream<Instant> noted = log.of(source, Integer.MAX_VALUE).stream().map(Transition::at);
    Instant first =
        Stream.concat(noted, seen.stream()).min(Instant::compareTo).orElseGet(clock::instant);
    return first.isBefore(from) ? from : first;
  }

  private static List<Stretch> gaps(
      Instant begun, List<Instant> seen, Instant now, Duration patience) {
    List<Stretch> gaps = new ArrayList<>();
    Instant before = begun;
    for (Instant at : seen) {
      if (at.isAfter(before)) {
        add(before, at, patience, gaps);
        before = at;
      }
    }
    add(before, now, patience, gaps);
    return gaps;
  }

  private static void add(Instant from, Instant until, Duration patience, List<Stretch> gaps) {
    Stretch stretch = new Stretch(from, until);
    if (stretch.length().compareTo(patience) > 0) {
      gaps.add(stretch);
    }
  }

  private String words(Instant begun, Instant from, List<Stretch> gaps) {
    String since =
        begun.equals(from)
            ? "in the last %d days".formatted(DAYS)
            : "since %s, when it was first watched".formatted(Days.words(begun, clock.getZone()));
    if (gaps.isEmpty()) {
      return "No gap %s.".formatted(since);
    }
    Duration all = gaps.stream().map(Stretch::length).reduce(Duration.ZERO, Duration::plus);
    Stretch longest = gaps.getFirst();
    for (Stretch gap : gaps) {
      longest = gap.length().compareTo(longest.length()) > 0 ? gap : longest;
    }
    return gaps.size() == 1
        ? "One gap %s: %s, from %s."
            .formatted(since, length(all), Days.words(longest.from(), clock.getZone()))
        : "%d gaps %s, %s in all; the longest, %s, from %s."
            .formatted(
                gaps.size(),
                since,
                length(all),
                length(longest.length()),
                Days.words(longest.from(), clock.getZone()));
  }

  private static String length(Duration length) {
    long hours = length.toHours();
    return hours >= 48
        ? "%d days".formatted(length.toDays())
        : hours >= 2 ? "%d hours".formatted(hours) : "%d minutes".formatted(length.toMinutes());
  }
}
