package lexdelta.crawler.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.ArchivePlace;
import lexdelta.crawler.record.Check;
import lexdelta.crawler.record.Outcome;
import lexdelta.crawler.record.Sha256;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.SnapshotId;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.source.Expectation;
import lexdelta.crawler.source.visabulletin.VisaBulletin;
import org.junit.jupiter.api.Test;

/** Looked at every hour, and now it is noon. */
class CoverageRulesTest {
  private static final Instant NOON = Instant.parse("2025-03-03T12:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final SampleSource SOURCE = new SampleSource("sample");

  private final List<Check> door = new ArrayList<>();
  private final List<Check> further = new ArrayList<>();
  private Optional<Check> seen = Optional.empty();
  private Optional<Snapshot> newest = Optional.empty();
  private Optional<Snapshot> before = Optional.empty();
  private Expectation expectation = Expectation.NONE;

  private Coverage coverage() {
    SampleSource source = new SampleSource(SOURCE.id(), expectation);
    return new CoverageRules(source, HOUR, new Sight(door, seen, further, newest, before), NOON)
        .coverage();
  }

  private void look(Outcome outcome, Duration ago) {
    Check check = check(SOURCE.door(), outcome, ago);
    door.addFirst(check);
    if (outcome.seen()) {
      seen = Optional.of(check);
    }
  }

  private static Check check(URI address, Outcome outcome, Duration ago) {
    return new Check(
        new SourceId("sample"),
        address,
        NOON.minus(ago),
        outcome,
        0,
        "It was " + outcome + ".",
        Optional.empty(),
        Optional.empty());
  }

  private static Optional<Snapshot> page(Duration ago, long length) {
    return Optional.of(
        new Snapshot(
            new SnapshotId(1),
            SOURCE.id(),
            SOURCE.door(),
            NOON.minus(ago),
            Sha256.of(new byte[0]),
            "text/html",
            Optional.empty(),
            Optional.empty(),
            new ArchivePlace("sample.warc.gz", 0, length)));
  }

  private void is(CoverageState state, String... words) {
    Coverage coverage = coverage();
    assertThat(coverage.state()).as(coverage.reason()).isEqualTo(state);
    assertThat(List.of(words)).allMatch(coverage.reason()::contains, coverage.reason());
  }

  @Test
  void seenWithinTheHourIsCovered() {
    look(Outcome.FETCHED, HOUR);
    is(CoverageState.COVERED, "Last seen 2025-03-03 11:00 UTC.");
  }

  @Test
  void whatIsDueByTheCalendarAndNotThereIsSuspect() {
    expectation = new VisaBulletin().expectation();
    look(Outcome.FETCHED, HOUR);
    String month = "https://travel.state.gov/content/travel/en/legal/visa-law0/visa-bulletin/2025/";
    further.add(
        check(URI.create(month + "visa-bulletin-for-february-2025.html"), Outcome.FETCHED, HOUR));
    is(CoverageState.SUSPECT, "Visa Bulletin for March 2025 was expected by 2025-02-25");
    further.add(
        check(URI.create(month + "visa-bulletin-for-march-2025.html"), Outcome.NOT_MODIFIED, HOUR));
    is(CoverageState.COVERED);
  }

  @Test
  void neverLookedAtIsLate() {
    is(CoverageState.LATE, "not been looked at yet");
  }

  @Test
  void notLookedAtForMoreThanTwoRoundsAndTenMinutesIsLate() {
    Duration longest = Duration.ofMinutes(130);
    look(Outcome.NOT_MODIFIED, longest);
    is(CoverageState.COVERED);
    door.clear();
    look(Outcome.NOT_MODIFIED, longest.plus(SECOND));
    is(CoverageState.LATE, "09:49", "every hour");
  }

  @Test
  void nothingSeenForADayAndFourRoundsIsDarkEvenWhenNobodyLooked() {
    Duration longest = Duration.ofHours(28);
    look(Outcome.NOT_MODIFIED, longest);
    is(CoverageState.LATE);
    door.clear();
    look(Outcome.NOT_MODIFIED, longest.plus(SECOND));
    is(CoverageState.DARK, "Nothing of it was seen since 2025-03-02 07:59 UTC");
  }

  @Test
  void neverSeenIsDarkAfterADayAndFourRounds() {
    look(Outcome.REFUSED, Duration.ofHours(28).plus(SECOND));
    is(CoverageState.DARK, "Never seen", "It was REFUSED.");
  }

  @Test
  void aFirstLookInVainIsLate() {
    look(Outcome.REFUSED, HOUR);
    is(CoverageState.LATE, "not been seen yet", "It was REFUSED.");
  }

  @Test
  void oneLookInVainIsNoNews() {
    look(Outcome.FETCHED, HOUR.multipliedBy(2));
    look(Outcome.UNREACHABLE, HOUR);
    is(CoverageState.COVERED);
  }

  @Test
  void twoLooksInVainAreSuspectAndThreeAreDark() {
    look(Outcome.FETCHED, HOUR.multipliedBy(4));
    look(Outcome.UNREACHABLE, HOUR.multipliedBy(3));
    look(Outcome.REFUSED, HOUR.multipliedBy(2));
    is(CoverageState.SUSPECT, "It was REFUSED.");
    look(Outcome.REFUSED, HOUR);
    is(CoverageState.DARK, "3 looks in a row", "It was REFUSED.");
    look(Outcome.NOT_MODIFIED, Duration.ZERO);
    is(CoverageState.COVERED);
  }

  @Test
  void aBlockPageGarbageOrAGonePageIsSuspectAtOnce() {
    for (Outcome outcome : List.of(Outcome.BLOCKED, Outcome.UNREADABLE, Outcome.GONE)) {
      door.clear();
      look(Outcome.FETCHED, HOUR);
      look(outcome, Duration.ZERO);
      is(CoverageState.SUSPECT, "It was " + outcome);
    }
  }

  @Test
  void aFurtherPageThatCannotBeUsedMakesTheSourceSuspect() {
    look(Outcome.FETCHED, Duration.ZERO);
    URI text = URI.create("https://sample.example/text");
    further.add(check(text, Outcome.UNREACHABLE, HOUR));
    is(CoverageState.COVERED);
    further.add(check(text, Outcome.UNREADABLE, HOUR));
    is(CoverageState.SUSPECT, "1 of its further pages", text.toString());
  }

  @Test
  void aPageThatShrankBelowFortyPercentIsSuspect() {
    look(Outcome.FETCHED, Duration.ZERO);
    before = page(HOUR, 1000);
    newest = page(Duration.ZERO, 400);
    is(CoverageState.COVERED);
    newest = page(Duration.ZERO, 399);
    is(CoverageState.SUSPECT, "shrunk to 39 %");
  }

  @Test
  void aPageThatNeverRestsAndStandsStillIsSuspect() {
    look(Outcome.NOT_MODIFIED, Duration.ZERO);
    newest = page(Duration.ofDays(10), 1000);
    is(CoverageState.COVERED);
    expectation = Expectation.NONE.movesWithin(Duration.ofDays(10));
    is(CoverageState.COVERED);
    newest = page(Duration.ofDays(10).plus(SECOND), 1000);
    is(CoverageState.SUSPECT, "Nothing has moved since 2025-02-21 11:59 UTC", "within 10 days");
  }

  @Test
  void theWorseRuleSpeaksFirst() {
    look(Outcome.BLOCKED, Duration.ofHours(30));
    newest = page(Duration.ZERO, 1);
    before = page(HOUR, 1000);
    is(CoverageState.DARK, "Never seen");
    door.clear();
    look(Outcome.FETCHED, Duration.ofHours(6));
    look(Outcome.BLOCKED, Duration.ofHours(5));
    is(CoverageState.LATE);
  }
}
