package lexdelta.alerts.catchup;

import static lexdelta.alerts.SampleRecord.section;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import lexdelta.alerts.MovableClock;
import lexdelta.alerts.OnlyFilled;
import lexdelta.alerts.SampleRecord;
import lexdelta.alerts.SampleStandings;
import lexdelta.alerts.TestDatabase;
import lexdelta.alerts.Wired;
import lexdelta.alerts.catchup.jdbc.JdbcAlertLog;
import lexdelta.alerts.delivery.Message;
import lexdelta.alerts.delivery.Outbox;
import lexdelta.alerts.delivery.jdbc.JdbcOutbox;
import lexdelta.alerts.event.ToldEvents;
import lexdelta.alerts.event.jdbc.JdbcToldEvents;
import lexdelta.alerts.matching.TopicProblem;
import lexdelta.alerts.reminder.jdbc.JdbcDueDays;
import lexdelta.alerts.subscription.EmailAddress;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.subscription.Subscription;
import lexdelta.alerts.subscription.jdbc.JdbcSubscriptions;
import lexdelta.alerts.topic.CitationScope;
import lexdelta.alerts.topic.Topic;
import lexdelta.alerts.topic.TopicId;
import lexdelta.alerts.topic.jdbc.JdbcTopics;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.SnapshotId;
import lexdelta.crawler.record.VersionId;
import lexdelta.crawler.standing.Standing;
import lexdelta.crawler.standing.StandingKind;
import lexdelta.crawler.standing.StandingOnDay;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchCatchUpTest {
  private static final PersonId ANNA = new PersonId("anna");
  private static final PersonId BERT = new PersonId("bert");
  private static final EmailAddress AT_HOME = new EmailAddress("anna@example.org");

  @TempDir Path folder;
  private final MovableClock clock = new MovableClock();
  private final SampleRecord sample = new SampleRecord();
  private final SampleStandings standings = new SampleStandings();
  private TestDatabase database;
  private JdbcTopics topics;
  private JdbcSubscriptions subscriptions;
  private Outbox outbox;
  private ToldEvents events;
  private AlertLog alerts;

  /** The database that the outbox and the alerts lie in. */
  TestDatabase open(Path folder) {
    return TestDatabase.onH2(folder);
  }

  @BeforeEach
  void open() {
    database = open(folder);
    topics = new JdbcTopics(database.jdbc());
    subscriptions = new JdbcSubscriptions(database.jdbc(), clock, new SecureRandom());
    outbox = new JdbcOutbox(database.jdbc());
    events = new JdbcToldEvents(database.jdbc());
    alerts =
        new JdbcAlertLog(
            database.jdbc(),
            outbox,
            events,
            new JdbcDueDays(database.jdbc()),
            database.transactions());
    topic("hares", "hare!");
    topic("foxes", "fox!");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void onePersonGetsOneMailAboutASnapshotWithEachChangeOnce() {
    subscribe(ANNA, "hares");
    subscribe(ANNA, "foxes");
    sample.added(1, text("9 CFR 1.2", "Hares and foxes run."));
    sample.added(1, text("9 CFR 1.1", "Hares sleep."));
    sample.added(1, text("9 CFR 1.3", "Badgers sleep."));
    Told matched = catchUp().run();
    assertThat(matched).isEqualTo(new Told(3, 3, 1, List.of()));
    Message message = outbox.newest(9).getFirst().message();
    assertThat(message.subject())
        .isEqualTo("[Lexdelta] 2 changes: 9 CFR 1.1 and 9 CFR 1.2 — foxes and hares");
    assertThat(message.text())
        .containsOnlyOnce("== 9 CFR 1.2 ")
        .contains("Why: Foxes: “foxes” in what changed; Hares: “Hares” in what changed.")
        .doesNotContain("9 CFR 1.3");
    assertThat(alerts.of(ANNA, 9)).extracting(Alert::change).containsExactlyInAnyOrder(1L, 1L, 2L);
    assertThat(alerts.cursor()).isEqualTo(3);
  }

  @Test
  void aDelayBesideTwoSectionsIsOneMailWithItsTimelineAndAnAlertEach() {
    subscribe(ANNA, "hares");
    String published = "Link to an amendment published at 99 FR 1%d, Mar. 5, 2034.";
    String delayed = "This amendment was delayed until May 1, 2034, at 99 FR 20, Apr. 2, 2034.";
    for (int i = 1; i <= 2; i++) {
      Reading plain = SampleRecord.section("9 CFR 1." + i, "Hares", "Sample part", "They sleep.");
      sample.noted(
          1,
          SampleRecord.noticed(plain, published.formatted(i)),
          SampleRecord.noticed(plain, published.formatted(i), delayed));
    }
    assertThat(catchUp().run()).isEqualTo(new Told(2, 2, 1, List.of()));
    assertThat(outbox.newest(9)).hasSize(1);
    assertThat(outbox.newest(9).getFirst().message().text())
        .containsOnlyOnce("Mar. 5, 2034: published (99 FR 11)")
        .containsOnlyOnce("Apr. 2, 2034: delayed until May 1, 2034 (99 FR 20) [new]")
        .contains("9 CFR 1.1 (99 FR 11)")
        .contains("9 CFR 1.2 (99 FR 12)");
    assertThat(catchUp().run()).isEqualTo(new Told(0, 0, 0, List.of()));
  }

  @Test
  void eachPersonGetsTheirOwnInOneMailARun() {
    subscribe(ANNA, "hares");
    subscribe(BERT, "foxes");
    sample.added(1, text("9 CFR 1.1", "Hares sleep."));
    sample.added(2, text("9 CFR 1.2", "Hares and foxes run."));
    catchUp().run();
    assertThat(outbox.newest(9))
        .hasSize(2)
        .extracting(dispatch ->
            dispatch.message().recipient().person() + "/" + dispatch.message().snapshot())
        .containsExactlyInAnyOrder("anna/1", "bert/2");
  }

  @Test
  void asksForWhatIsMissingAndRunAgainFindsNothing() {
    subscribe(ANNA, "hares");
    sample.added(1, text("9 CFR 1.1", "Hares sleep."));
    catchUp().run();
    assertThat(catchUp().run()).isEqualTo(new Told(0, 0, 0, List.of()));
    sample.added(2, text("9 CFR 1.2", "Hares run."));
    assertThat(catchUp().run()).isEqualTo(new Told(1, 1, 1, List.of()));
    assertThat(outbox.newest(9)).hasSize(2);
  }

  @Test
  void whatDoesNotAlertOnlyMovesTheCursor() {
    subscribe(ANNA, "hares");
    sample.quietly().added(1, text("9 CFR 1.1", "Hares sleep."));
    sample.added(1, text("9 CFR 1.2", "Hares sleep."));
    assertThat(catchUp().run()).isEqualTo(new Told(2, 0, 0, List.of()));
    assertThat(outbox.newest(9)).isEmpty();
    assertThat(alerts.cursor()).isEqualTo(2);
  }

  @Test
  void ofASnapshotOnlyWhatAlertsIsTold() {
    subscribe(ANNA, "hares");
    sample.quietly().added(1, text("9 CFR 1.1", "Hares sleep."));
    sample.aloud().added(1, text("9 CFR 1.2", "Hares run."));
    catchUp().run();
    assertThat(outbox.newest(9).getFirst().message().subject())
        .startsWith("[Lexdelta] 1 change: 9 CFR 1.2");
  }

  @Test
  void aFailureInTheMiddleOfTellingRepeatsNothingAndLosesNothing() {
    subscribe(ANNA, "hares");
    subscribe(BERT, "hares");
    sample.added(1, text("9 CFR 1.1", "Hares sleep."));
    Outbox dying = new DiesAtTheSecondMessage(outbox);
    assertThatThrownBy(() -> catchUp(dying).run()).hasMessage("killed");
    assertThat(outbox.newest(9))
        .singleElement()
        .extracting(told -> told.message().recipient().person())
        .isEqualTo(ANNA);
    assertThat(alerts.of(BERT, 9))
        .singleElement()
        .extracting(Alert::outcome)
        .isEqualTo(Alert.Outcome.PENDING);
    catchUp().run();
    assertThat(outbox.newest(9)).hasSize(2);
    assertThat(alerts.cursor()).isEqualTo(1);
  }

  @Test
  void aSecondMatcherThatCameLateAddsNothing() {
    subscribe(ANNA, "hares");
    sample.added(1, text("9 CFR 1.1", "Hares sleep."));
    catchUp().run();
    assertThat(alerts.append(0, 1, AlertLog.Telling.NOTHING)).isFalse();
    assertThat(alerts.cursor()).isEqualTo(1);
  }

  @Test
  void aGroupIsNeverSplitByThePage() {
    for (int i = 1; i <= 5; i++) {
      sample.added(1, text("9 CFR 1." + i, "Hares sleep."));
    }
    sample.added(2, text("9 CFR 2.1", "Hares sleep."));
    sample.added(3, text("9 CFR 3.1", "Hares sleep."));
    for (int page = 1; page <= 8; page++) {
      assertThat(SnapshotGroup.after(0, sample, 1, page)).as("page of %d", page).hasSize(5);
      assertThat(SnapshotGroup.after(5, sample, 1, page)).hasSize(1);
      assertThat(SnapshotGroup.after(6, sample, 1, page)).hasSize(1);
      assertThat(SnapshotGroup.after(7, sample, 1, page)).isEmpty();
      assertThat(SnapshotGroup.after(0, sample, 6, page)).hasSize(6);
      assertThat(SnapshotGroup.after(0, sample, 4, page)).hasSize(5);
      assertThat(SnapshotGroup.after(0, sample, 99, page)).hasSize(7);
    }
  }

  @Test
  void aTopicWithABadQueryIsReportedAndTheOthersGoOn() {
    subscribe(ANNA, "hares");
    topic("broken", "hare and (");
    sample.added(1, text("9 CFR 1.1", "Hares sleep."));
    Told matched = catchUp().run();
    assertThat(matched.messages()).isEqualTo(1);
    assertThat(matched.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.topic().id()).isEqualTo(new TopicId("broken")));
  }

  @Test
  void aCursorBeyondTheLogGoesBackAndNothingIsToldAgain() {
    subscribe(ANNA, "hares");
    sample.added(1, text("9 CFR 1.1", "Hares sleep."));
    sample.added(2, text("9 CFR 1.2", "Hares sleep."));
    catchUp().run();
    assertThat(outbox.newest(9)).hasSize(1);
    sample.forgetAll();
    sample.added(3, text("9 CFR 1.1", "Hares sleep."));
    assertThat(catchUp().run()).isEqualTo(new Told(0, 0, 0, List.of()));
    assertThat(alerts.cursor()).isEqualTo(1);
    assertThat(outbox.newest(9)).hasSize(1);
    sample.added(4, text("9 CFR 1.3", "Hares sleep."));
    assertThat(catchUp().run().messages()).isEqualTo(1);
  }

  @Test
  void twoAddressesOfOnePersonAreTwoRecipients() {
    subscribe(ANNA, "hares");
    subscriptions.subscribe(ANNA, new TopicId("foxes"), new EmailAddress("office@example.org"));
    sample.added(1, text("9 CFR 1.1", "Hares and foxes sleep."));
    catchUp().run();
    assertThat(outbox.newest(9))
        .extracting(dispatch -> dispatch.message().id())
        .hasSize(2)
        .doesNotHaveDuplicates();
  }

  @Test
  void aCancelledSubscriptionIsToldNothing() {
    Subscription made = subscribe(ANNA, "hares");
    subscriptions.cancelByToken(made.token());
    sample.added(1, text("9 CFR 1.1", "Hares sleep."));
    assertThat(catchUp().run().messages()).isZero();
  }

  @Test
  void editsRemovalsAndAdditionsAreTold() {
    subscribe(ANNA, "hares");
    Reading before = text("9 CFR 1.1", "Hares sleep six hours.");
    sample.changed(1, before, text("9 CFR 1.1", "Hares sleep seven hours."));
    sample.removed(1, text("9 CFR 1.2", "Hares run."));
    sample.added(1, text("9 CFR 1.3", "Hares jump."));
    catchUp().run();
    assertThat(outbox.newest(1).getFirst().message().text())
        .containsSubsequence(
            "9 CFR 1.3",
            "[+ Hares jump. +]",
            "9 CFR 1.2",
            "[- Hares run. -]",
            "9 CFR 1.1",
            "[- six -] [+ seven +]");
  }

  @Test
  void changeOfStandingIsToldOnceInASentenceToWhoFollowsTheText() {
    topic("fees", "fee");
    subscribe(ANNA, "fees");
    Change text = sample.quietly().added(1, text("8 CFR 1.1", "The sample fee is due on filing."));
    Change stands = sample.aloud().restood(2, text);
    standings.say(stands.snapshot(), new VersionId(99), stay(text.document(), stands));

    assertThat(catchUp().run().messages()).isEqualTo(1);
    assertThat(catchUp().run().messages()).isZero();

    Message mail = outbox.newest(9).getFirst().message();
    assertThat(mail.text())
        .contains(
            "8 CFR 1.1 is stayed (plaintiffs only) by Sample v. Agency, No. 1 (D. Sample), from"
                + " 2025-06-27; entered by ana.")
        .contains("Not a word of the text changed.");
    assertThat(mail.html()).contains("is stayed (plaintiffs only)");
  }

  @Test
  void changeOfTextSaysHowTheTextStands() {
    topic("fees", "fee");
    subscribe(ANNA, "fees");
    Reading before = text("8 CFR 1.1", "The sample fee is 1 dollar.");
    Change changed = sample.changed(1, before, text("8 CFR 1.1", "The sample fee is 2 dollars."));
    standings.say(new SnapshotId(7), new VersionId(99), stay(changed.document(), changed));

    assertThat(catchUp().run().messages()).isEqualTo(1);
    assertThat(outbox.newest(9).getFirst().message().text())
        .contains("Standing: 8 CFR 1.1 is stayed (plaintiffs only)");
  }

  private static Standing stay(DocumentId document, Change change) {
    return new Standing(
        StandingKind.STAYED,
        document.value(),
        "",
        "",
        "plaintiffs only",
        "Sample v. Agency, No. 1 (D. Sample)",
        Optional.of(change.effectiveOn()),
        Optional.empty(),
        Optional.empty(),
        new Standing.Said(
            new DocumentId("/firm/standing/sample"),
            change.observedAt(),
            "",
            "https://court.example.org/1",
            "ana"));
  }

  private void topic(String name, String query) {
    String title = name.substring(0, 1).toUpperCase() + name.substring(1);
    topics.save(
        new Topic(
            new TopicId(name),
            title,
            "",
            query,
            List.of(new CitationScope("99 CFR 99")),
            List.of()));
  }

  private Subscription subscribe(PersonId person, String topic) {
    return subscriptions.subscribe(person, new TopicId(topic), AT_HOME);
  }

  private static Reading text(String citation, String paragraph) {
    return section(citation, "Sample heading", "Sample part", paragraph);
  }

  private CatchUp catchUp() {
    return catchUp(outbox);
  }

  private CatchUp catchUp(Outbox filled) {
    return () -> {
      MatchCatchUp.Matched matched = alerts().matching(filled).run();
      int messages = alerts().gather(filled).run();
      return new Told(matched.changes(), matched.alerts(), messages, matched.problems());
    };
  }

  private Wired alerts() {
    return new Wired(
        database, clock, new Wired.Law(sample, sample, new StandingOnDay(sample, standings)));
  }

  /** Matches and gathers, as the job does. */
  @FunctionalInterface
  private interface CatchUp {
    Told run();
  }

  private record Told(int changes, int alerts, int messages, List<TopicProblem> problems) {}

  /** An outbox whose process is killed in the middle of a transaction. */
  private static final class DiesAtTheSecondMessage implements OnlyFilled {
    private final Outbox outbox;
    private int appended;

    DiesAtTheSecondMessage(Outbox outbox) {
      this.outbox = outbox;
    }

    @Override
    public void append(Message message) {
      if (++appended == 2) {
        throw new IllegalStateException("killed");
      }
      outbox.append(message);
    }
  }
}
