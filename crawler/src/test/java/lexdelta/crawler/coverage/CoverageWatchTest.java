package lexdelta.crawler.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.archive.MovableClock;
import lexdelta.crawler.coverage.jdbc.JdbcCoverageLog;
import lexdelta.crawler.record.Check;
import lexdelta.crawler.record.Outcome;
import lexdelta.crawler.record.jdbc.H2Record;
import lexdelta.crawler.source.WatchedSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageWatchTest {
  private static final Instant MORNING = Instant.parse("2025-03-03T05:10:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final SampleSource ONE = new SampleSource("one");
  private static final SampleSource TWO = new SampleSource("two");

  @TempDir Path folder;
  private final MovableClock clock = new MovableClock(MORNING);
  private H2Record record;
  private CoverageLog log;
  private CoverageWatch watch;

  @BeforeEach
  void open() {
    record = new H2Record(folder);
    log = new JdbcCoverageLog(record.sql());
    watch = watch();
  }

  @AfterEach
  void close() {
    record.close();
  }

  private CoverageWatch watch() {
    return watch(List.of(ONE, TWO));
  }

  private CoverageWatch watch(List<WatchedSource> sources) {
    return new CoverageWatch(sources, id -> HOUR, record.checks(), record.snapshots(), log, clock);
  }

  private void look(SampleSource source, Outcome outcome) {
    record
        .checks()
        .append(
            new Check(
                source.id(),
                source.door(),
                clock.instant(),
                outcome,
                0,
                "It was " + outcome + ".",
                Optional.empty(),
                Optional.empty()));
  }

  private void round(Outcome one, Outcome two) {
    clock.advance(HOUR);
    look(ONE, one);
    look(TWO, two);
  }

  private List<String> note() {
    return watch.note().stream()
        .map(noted ->
            noted.coverage().source()
                + " "
                + noted.before().map(CoverageState::word).orElse("-")
                + " > "
                + noted.coverage().state().word())
        .toList();
  }

  @Test
  void aChangeOfStateIsNotedOnce() {
    round(Outcome.FETCHED, Outcome.FETCHED);
    assertThat(note()).containsExactly("one - > covered", "two - > covered");
    assertThat(note()).isEmpty();
    round(Outcome.NOT_MODIFIED, Outcome.BLOCKED);
    assertThat(note()).containsExactly("two covered > suspect");
    assertThat(note()).isEmpty();
    round(Outcome.NOT_MODIFIED, Outcome.BLOCKED);
    round(Outcome.NOT_MODIFIED, Outcome.REFUSED);
    assertThat(note()).containsExactly("two suspect > dark");
    round(Outcome.NOT_MODIFIED, Outcome.REFUSED);
    assertThat(note()).as("still dark, for another reason").isEmpty();
    round(Outcome.NOT_MODIFIED, Outcome.NOT_MODIFIED);
    assertThat(note()).containsExactly("two dark > covered");
    assertThat(log.after(0, 99)).hasSize(5);
  }

  @Test
  void aSourceThatIsTakenOutIsNotedOnceAndComesBackWithItsFirstLook() {
    round(Outcome.FETCHED, Outcome.FETCHED);
    assertThat(note()).hasSize(2);
    watch = watch(List.of(ONE));
    assertThat(note()).containsExactly("two covered > no longer watched");
    assertThat(log.newest(TWO.id()).orElseThrow().coverage().reason())
        .contains("taken out of the settings, or switched off", "last looked at");
    assertThat(note()).isEmpty();
    clock.advance(Duration.ofDays(9));
    watch = watch();
    look(ONE, Outcome.NOT_MODIFIED);
    assertThat(note()).as("not dark before its first look").isEmpty();
    look(TWO, Outcome.NOT_MODIFIED);
    assertThat(note()).containsExactly("two no longer watched > covered");
  }

  @Test
  void whatWasNotedIsKnownAfterARestart() {
    round(Outcome.FETCHED, Outcome.BLOCKED);
    assertThat(note()).hasSize(2);
    watch = watch();
    assertThat(note()).isEmpty();
  }

  @Test
  void aFirstStartIsNoNewsUntilTheFirstLookIsOverdue() {
    look(ONE, Outcome.FETCHED);
    assertThat(note()).containsExactly("one - > covered");
    clock.advance(Duration.ofMinutes(130));
    look(ONE, Outcome.NOT_MODIFIED);
    assertThat(note()).isEmpty();
    clock.advance(Duration.ofSeconds(1));
    assertThat(note()).containsExactly("two - > late");
  }

  @Test
  void bytesThatCannotBeReadAreALookInVainHoweverOftenTheyChange() {
    for (int i = 0; i < 3; i++) {
      round(Outcome.FETCHED, Outcome.FETCHED);
      look(TWO, Outcome.UNREADABLE);
      note();
    }
    assertThat(log.newest(TWO.id()).orElseThrow().coverage().state()).isEqualTo(CoverageState.DARK);
    assertThat(log.newest(ONE.id()).orElseThrow().coverage().state())
        .isEqualTo(CoverageState.COVERED);
  }

  @Test
  void theSummaryIsALineThatIsNeverOlderThanAMinute() {
    assertThat(watch.summary().inWords())
        .isEqualTo("2 sources checked, 0 dark, 2 late, no full round yet");
    round(Outcome.FETCHED, Outcome.FETCHED);
    assertThat(watch.summary().inWords())
        .isEqualTo("2 sources checked, 0 dark, last full round 06:10 UTC");
    look(TWO, Outcome.BLOCKED);
    assertThat(watch.summary().count(CoverageState.SUSPECT)).as("cached").isZero();
    note();
    assertThat(watch.summary().inWords())
        .isEqualTo("2 sources checked, 0 dark, 1 suspect, last full round 06:10 UTC");
    clock.advance(Duration.ofDays(2));
    assertThat(watch.summary().inWords())
        .isEqualTo("2 sources checked, 2 dark, last full round 2025-03-03 06:10 UTC");
  }
}
