package lexdelta.crawler.coverage;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lexdelta.crawler.record.Check;
import lexdelta.crawler.record.Instants;
import lexdelta.crawler.record.Outcome;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.source.Expectation;
import lexdelta.crawler.source.WatchedSource;

/**
 * How a source is covered, by what the record knows of it. Pure; the first rule that speaks counts.
 *
 * <ol>
 *   <li>Never looked at, or never seen in the first looks: late.
 *   <li>Nothing seen for a day and four rounds, or {@value #REFUSALS} looks in a row in vain: dark.
 *   <li>Not looked at for two rounds: late.
 *   <li>The newest look brought a block page or bytes nobody could read, or two looks in a row were
 *       in vain: suspect. So it is when one of its further pages is blocked or unreadable.
 *   <li>The page shrank to less than {@value #SHRUNK} % of what it was, or did not move for longer
 *       than its publisher ever leaves it, or what is due by the calendar is not there: suspect.
 * </ol>
 */
final class CoverageRules {
  static final int REFUSALS = 3;
  static final int SHRUNK = 40;
  private static final Duration GRACE = Duration.ofMinutes(10);
  private static final Duration DAY = Duration.ofDays(1);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final SourceId source;
  private final Expectation expectation;
  private final Duration every;
  private final Sight sight;
  private final Instant now;

  /**
   * The rules on one source.
   *
   * @param every how often it is looked at
   */
  CoverageRules(WatchedSource watched, Duration every, Sight sight, Instant now) {
    this.source = watched.source().id();
    this.expectation = watched.expectation();
    this.every = every;
    this.sight = sight;
    this.now = now;
  }

  Coverage coverage() {
    return Stream.<Rule>of(
            this::neverLooked,
            this::nothingSeen,
            this::inVain,
            this::notLooked,
            this::doubtful,
            this::neverSeen,
            this::pages,
            this::shrunk,
            this::overdue,
            this::still)
        .map(Rule::verdict)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> new Coverage(source, CoverageState.COVERED, covered()));
  }

  private interface Rule {
    Optional<Coverage> verdict();
  }

  private String covered() {
    return "Last seen " + time(sight.seen().orElseThrow().at()) + ".";
  }

  private Optional<Coverage> neverLooked() {
    return sight.door().isEmpty()
        ? found(CoverageState.LATE, "It has not been looked at yet.")
        : Optional.empty();
  }

  private Optional<Coverage> nothingSeen() {
    Duration longest = DAY.plus(every.multipliedBy(4));
    Instant last = sight.seen().map(Check::at).orElseGet(() -> sight.door().getLast().at());
    return Duration.between(last, now).compareTo(longest) > 0
        ? found(
            CoverageState.DARK,
            (sight.seen().isPresent() ? "Nothing of it was seen since " : "Never seen since ")
                + time(last)
                + ". The newest look: "
                + sight.door().getFirst().reason())
        : Optional.empty();
  }

  private Optional<Coverage> inVain() {
    return failures() >= REFUSALS
        ? found(
            CoverageState.DARK,
            "%d looks in a row were in vain. The newest: %s"
                .formatted(failures(), sight.door().getFirst().reason()))
        : Optional.empty();
  }

  private long failures() {
    return sight.door().stream().takeWhile(check -> !check.outcome().seen()).count();
  }

  private Optional<Coverage> notLooked() {
    Instant last = sight.door().getFirst().at();
    return overdue(last, every, now)
        ? found(
            CoverageState.LATE,
            "Last looked at %s; it should be looked at every %s."
                .formatted(time(last), words(every)))
        : Optional.empty();
  }

  /** Whether another look should have ended by now. */
  static boolean overdue(Instant last, Duration every, Instant now) {
    return Duration.between(last, now).compareTo(patience(every)) > 0;
  }

  /** For how long no look may end without the source being late. */
  static Duration patience(Duration every) {
    return every.multipliedBy(2).plus(GRACE);
  }

  private Optional<Coverage> doubtful() {
    Check newest = sight.door().getFirst();
    boolean wrong = wrong(newest.outcome()) || newest.outcome() == Outcome.GONE;
    return wrong || failures() > 1
        ? found(CoverageState.SUSPECT, newest.reason())
        : Optional.empty();
  }

  private Optional<Coverage> neverSeen() {
    return sight.seen().isEmpty()
        ? found(
            CoverageState.LATE,
            "It has not been seen yet. The newest look: " + sight.door().getFirst().reason())
        : Optional.empty();
  }

  private Optional<Coverage> pages() {
    List<Check> bad = sight.recent().stream().filter(check -> wrong(check.outcome())).toList();
    return bad.isEmpty()
        ? Optional.empty()
        : found(
            CoverageState.SUSPECT,
            "%d of its further pages could not be used. %s: %s"
                .formatted(bad.size(), bad.getFirst().address(), bad.getFirst().reason()));
  }

  private static boolean wrong(Outcome outcome) {
    return outcome == Outcome.BLOCKED || outcome == Outcome.UNREADABLE;
  }

  /** What the publisher puts out by the calendar. */
  private Optional<Coverage> overdue() {
    Set<URI> seen =
        sight.recent().stream()
            .filter(check -> check.outcome().seen())
            .map(Check::address)
            .collect(Collectors.toSet());
    return expectation
        .due()
        .flatMap(due -> due.missing(Instants.publishersDay(now), seen))
        .flatMap(missing -> found(CoverageState.SUSPECT, missing));
  }

  /** Sizes as they lie in the archive, packed: near enough to tell half a page from a whole one. */
  private Optional<Coverage> shrunk() {
    if (sight.newest().isEmpty() || sight.before().isEmpty()) {
      return Optional.empty();
    }
    long now = sight.newest().get().place().length();
    long before = sight.before().get().place().length();
    return now * 100 < before * SHRUNK
        ? found(
            CoverageState.SUSPECT,
            "The page has shrunk to %d %% of what it was before %s."
                .formatted(now * 100 / before, time(sight.newest().get().observedAt())))
        : Optional.empty();
  }

  private Optional<Coverage> still() {
    return sight
        .newest()
        .filter(snapshot ->
            expectation
                .moves()
                .filter(moves -> Duration.between(snapshot.observedAt(), now).compareTo(moves) > 0)
                .isPresent())
        .flatMap(snapshot ->
            found(
                CoverageState.SUSPECT,
                "Nothing has moved since %s, though its publisher changes it within %s."
                    .formatted(
                        time(snapshot.observedAt()), words(expectation.moves().orElseThrow()))));
  }

  private Optional<Coverage> found(CoverageState state, String reason) {
    return Optional.of(new Coverage(source, state, reason));
  }

  static String time(Instant instant) {
    return TIME.format(instant);
  }

  private static String words(Duration duration) {
    long hours = duration.toHours();
    if (hours >= 48 && duration.toHoursPart() == 0) {
      return duration.toDays() + " days";
    }
    if (hours >= 1) {
      return hours == 1 ? "hour" : hours + " hours";
    }
    return duration.toMinutes() + " minutes";
  }
}
