package lexdelta.alerts.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lexdelta.alerts.MovableClock;
import lexdelta.alerts.OnlyFilled;
import lexdelta.alerts.TestDatabase;
import lexdelta.alerts.coverage.jdbc.JdbcToldLog;
import lexdelta.alerts.delivery.Message;
import lexdelta.alerts.delivery.Outbox;
import lexdelta.alerts.delivery.Recipient;
import lexdelta.alerts.delivery.jdbc.JdbcOutbox;
import lexdelta.alerts.notice.Letterhead;
import lexdelta.alerts.notice.Links;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.crawler.coverage.Coverage;
import lexdelta.crawler.coverage.CoverageLog;
import lexdelta.crawler.coverage.CoverageState;
import lexdelta.crawler.coverage.CoverageSummary;
import lexdelta.crawler.coverage.Transition;
import lexdelta.crawler.coverage.jdbc.JdbcCoverageLog;
import lexdelta.crawler.record.SourceId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageNoticesTest {
  private static final Optional<Recipient> ADMINISTRATOR =
      Optional.of(
          new Recipient(new PersonId("coverage.administrator"), "email", "it@firm.example"));

  @TempDir Path folder;
  private final MovableClock clock = new MovableClock();
  private TestDatabase database;
  private CoverageLog log;
  private Outbox outbox;
  private ToldLog told;

  TestDatabase open(Path folder) {
    return TestDatabase.onH2(folder);
  }

  @BeforeEach
  void open() {
    database = open(folder);
    log = new JdbcCoverageLog(database.jdbc());
    outbox = new JdbcOutbox(database.jdbc());
    told = new JdbcToldLog(database.jdbc(), outbox, database.transactions());
  }

  @AfterEach
  void close() {
    database.close();
  }

  private CoverageNotices notices(Optional<Recipient> administrator, ToldLog toldLog) {
    CoverageLetter letter =
        new CoverageLetter(
            new Letterhead(
                new Links(URI.create("https://lexdelta.example.org")),
                "lexdelta.example.org",
                id -> "Sample <" + id + ">",
                () ->
                    new CoverageSummary(
                        Map.of(CoverageState.DARK, 3L), Optional.empty(), Instant.EPOCH)));
    return new CoverageNotices(log, toldLog, letter, administrator, clock);
  }

  private boolean run() {
    return notices(ADMINISTRATOR, told).run();
  }

  private void becomes(String source, CoverageState state, CoverageState... before) {
    log.append(
        new Transition(
            0,
            new Coverage(new SourceId(source), state, "Reason of " + source + " & co."),
            List.of(before).stream().findFirst(),
            clock.instant()));
  }

  private List<String> subjects() {
    return outbox.newest(9).stream().map(it -> it.message().subject()).toList();
  }

  @Test
  void allThatIsNewIsToldInOneMessageTheWorstFirst() {
    becomes("late", CoverageState.LATE, CoverageState.COVERED);
    becomes("one", CoverageState.DARK, CoverageState.SUSPECT);
    becomes("back", CoverageState.COVERED, CoverageState.DARK);
    becomes("two", CoverageState.DARK, CoverageState.COVERED);
    becomes("fine", CoverageState.COVERED);
    assertThat(run()).isTrue();
    assertThat(subjects())
        .containsExactly(
            "[Lexdelta] 2 sources dark: Sample <one>, Sample <two>; 1 source late: Sample <late>;"
                + " 1 source covered again: Sample <back>");
    Message message = outbox.newest(1).getFirst().message();
    assertThat(message.text())
        .containsSubsequence(
            "* Sample <one>: dark since 2025-06-27 14:03 UTC, before that suspect",
            "Reason of one & co.",
            "https://lexdelta.example.org/sources/one",
            "* Sample <two>",
            "* Sample <late>",
            "* Sample <back>: covered since",
            "Now: 3 sources checked, 3 dark, no full round yet.")
        .doesNotContain("fine");
    assertThat(message.html()).contains("Sample &lt;one&gt;", "Reason of one &amp; co.");
  }

  @Test
  void whatWasToldIsNotToldAgain() {
    becomes("one", CoverageState.DARK, CoverageState.COVERED);
    assertThat(run()).isTrue();
    assertThat(run()).isFalse();
    clock.pass(Duration.ofHours(1));
    becomes("one", CoverageState.COVERED, CoverageState.DARK);
    assertThat(run()).isTrue();
    assertThat(outbox.newest(9)).extracting(it -> it.message().id()).doesNotHaveDuplicates();
    assertThat(subjects().getFirst()).isEqualTo("[Lexdelta] 1 source covered again: Sample <one>");
  }

  @Test
  void aSourceThatWentAndCameBackCountsByWhatItIsNow() {
    becomes("one", CoverageState.DARK, CoverageState.COVERED);
    becomes("one", CoverageState.COVERED, CoverageState.DARK);
    run();
    assertThat(subjects()).containsExactly("[Lexdelta] 1 source covered again: Sample <one>");
    assertThat(outbox.newest(1).getFirst().message().text())
        .contains("dark since", "covered since");
  }

  @Test
  void aSourceCoveredFromItsFirstDayIsNoNews() {
    becomes("one", CoverageState.COVERED);
    assertThat(run()).isFalse();
    assertThat(told.cursor()).isPositive();
    assertThat(outbox.newest(9)).isEmpty();
  }

  @Test
  void withoutAnAdministratorTheCursorMovesAndNobodyIsTold() {
    becomes("one", CoverageState.DARK, CoverageState.COVERED);
    assertThat(notices(Optional.empty(), told).run()).isFalse();
    assertThat(run()).as("what is long past").isFalse();
    assertThat(outbox.newest(9)).isEmpty();
  }

  @Test
  void aKillBetweenMessageAndCursorLeavesNeither() {
    becomes("one", CoverageState.DARK, CoverageState.COVERED);
    ToldLog dying =
        new JdbcToldLog(database.jdbc(), new DiesAfterAppending(outbox), database.transactions());
    assertThatThrownBy(() -> notices(ADMINISTRATOR, dying).run()).hasMessage("killed");
    assertThat(outbox.newest(9)).isEmpty();
    assertThat(told.cursor()).isZero();
    assertThat(run()).isTrue();
    assertThat(outbox.newest(9)).hasSize(1);
  }

  @Test
  void ofTwoThatTellAtOnceOneDoes() {
    becomes("one", CoverageState.DARK, CoverageState.COVERED);
    assertThat(told.append(0, 1, Optional.empty())).isTrue();
    assertThat(told.append(0, 1, Optional.empty())).isFalse();
  }

  /** An outbox whose process is killed when the message is in it. */
  private record DiesAfterAppending(Outbox outbox) implements OnlyFilled {
    @Override
    public void append(Message message) {
      outbox.append(message);
      throw new IllegalStateException("killed");
    }
  }
}
