package lexdelta.alerts.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lexdelta.alerts.MovableClock;
import lexdelta.alerts.TestDatabase;
import lexdelta.alerts.ToldByMail;
import lexdelta.alerts.ToldByMail.Mail;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.subscription.Preferences;
import lexdelta.crawler.record.Cause;
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.FactKind;
import lexdelta.crawler.record.Instants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From days on pages to mails, with a real record and a real mail server. All text is invented. */
class RemindersTest {
  private static final String SENTENCE = "You may use the 04/01/24 edition until %s.";

  @TempDir Path folder;
  private final MovableClock clock = new MovableClock();
  private ToldByMail told;

  /** The database that everything lies in. */
  TestDatabase database(Path folder) {
    return TestDatabase.onH2(folder);
  }

  /** It is June 27, 2025. */
  @BeforeEach
  void open() {
    told = new ToldByMail(database(folder), clock);
    told.follow("anna", "samples", "sample");
    told.follow("bert", "badgers", "badger");
    told.run();
  }

  @AfterEach
  void close() {
    told.close();
  }

  @Test
  void aDayIsToldFourteenAndThreeDaysAheadAndOnItself() throws Exception {
    states("i-90", "2025-07-20");
    told.run();
    assertThat(told.mails()).isEmpty();
    assertThat(toldOn(40))
        .containsExactly(
            "2025-07-06 [Lexdelta] Reminder: Form I-90 in 14 days — samples",
            "2025-07-17 [Lexdelta] Reminder: Form I-90 in 3 days — samples",
            "2025-07-20 [Lexdelta] Reminder: Form I-90 today — samples");
  }

  @Test
  void theMailSaysTheDocumentTheDayTheSentenceAndWhy() throws Exception {
    states("i-90", "2025-07-20");
    told.run();
    clock.pass(Duration.ofDays(9));
    told.run();
    Mail mail = only();
    assertThat(mail.to()).isEqualTo("anna@example.org");
    for (String body : List.of(mail.text(), mail.html())) {
      assertThat(body)
          .contains("Form I-90 — Sample request")
          .contains("Last day on which an earlier edition is taken: July 20, 2025, in 14 days.")
          .contains("“You may use the 04/01/24 edition until 2025-07-20.”")
          .contains("Why: samples: “sample” in the document.")
          .contains("https://lexdelta.example.org/documents/us/sample/forms/i-90")
          .contains("https://lexdelta.example.org/unsubscribe/")
          .contains("How well we watch: ")
          .doesNotContain("late");
    }
  }

  @Test
  void afterAPauseADayIsToldOnceWithTheDaysThatAreLeft() throws Exception {
    states("i-90", "2025-07-20");
    told.run();
    clock.pass(Duration.ofDays(21));
    told.run();
    assertThat(only().text())
        .contains("July 20, 2025, in 2 days.")
        .contains("This reminder is late: it was due on July 17, 2025.");
    assertThat(toldOn(9))
        .containsExactly("2025-07-20 [Lexdelta] Reminder: Form I-90 today — samples");
  }

  @Test
  void aDayThatPassedInThePauseIsToldAfterwards() throws Exception {
    states("i-90", "2025-07-20");
    told.run();
    clock.pass(Duration.ofDays(25));
    // The page is rewritten before anything else happens.
    told.pages.see(clock.instant(), "i-90", grace("2025-07-20"), "Another sample.");
    told.run();
    Mail mail = only();
    assertThat(mail.subject())
        .isEqualTo(
            "[Lexdelta] 1 change and 1 reminder: Form I-90 and Form I-90 2 days ago — samples");
    for (String body : List.of(mail.text(), mail.html())) {
      assertThat(body)
          .contains("1 reminder of what is stated for a day.")
          .contains("Days that have come or are near")
          .contains("July 20, 2025, 2 days ago.")
          .contains("Another sample.");
    }
    assertThat(toldOn(9)).isEmpty();
  }

  @Test
  void aDelayMovesTheReminder() throws Exception {
    states("i-90", "2025-07-20");
    told.run();
    clock.pass(Duration.ofDays(7));
    states("i-90", "2025-08-10");
    told.run();
    told.mails();
    assertThat(toldOn(60))
        .containsExactly(
            "2025-07-27 [Lexdelta] Reminder: Form I-90 in 14 days — samples",
            "2025-08-07 [Lexdelta] Reminder: Form I-90 in 3 days — samples",
            "2025-08-10 [Lexdelta] Reminder: Form I-90 today — samples");
  }

  @Test
  void aDelayInThePauseMovesTheReminderToo() throws Exception {
    states("i-90", "2025-07-20");
    told.run();
    clock.pass(Duration.ofDays(21));
    states("i-90", "2025-08-10");
    told.run();
    assertThat(told.mails()).extracting(Mail::subject).noneMatch(it -> it.contains("Reminder"));
  }

  @Test
  void whatTwoTopicsWantIsToldOnceAndWhatNoneWantsNobody() throws Exception {
    told.follow("anna", "requests", "request");
    told.pages.see(
        clock.instant(),
        "i-90",
        List.of(
            Fact.of(FactKind.COMMENTS_CLOSE_ON, "2025-06-28", "Comments by June 28."),
            Fact.of(FactKind.COMMENTS_CLOSE_ON, "2025-06-28", "By June 28, once more."),
            new Fact(FactKind.ENDS_ON, "Samples", "2025-07-04", "")));
    told.run();
    Mail mail = only();
    assertThat(mail.subject())
        .isEqualTo(
            "[Lexdelta] 2 reminders: Form I-90 tomorrow and Form I-90 in 7 days — requests and"
                + " samples");
    assertThat(mail.text())
        .contains("Last day for comments: June 28, 2025, tomorrow.")
        .contains("Ends (Samples): July 4, 2025, in 7 days.");
  }

  /** It is ten in the morning in Washington. */
  @Test
  void aDayIsToldAtThePersonsHourAndNotInTheirQuietHours() throws Exception {
    states("i-90", "2025-07-04");
    told.alerts.preferences.save(
        new PersonId("anna"),
        new Preferences(
            ZoneId.of("America/New_York"),
            LocalTime.of(16, 0),
            Optional.of(new Preferences.Quiet(LocalTime.of(15, 0), LocalTime.of(17, 30)))));
    clock.pass(Duration.ofDays(4));
    told.run();
    told.mails();
    clock.pass(Duration.ofHours(7));
    told.run();
    assertThat(told.mails()).isEmpty();
    clock.pass(Duration.ofMinutes(30));
    told.run();
    assertThat(only().subject()).isEqualTo("[Lexdelta] Reminder: Form I-90 in 3 days — samples");
  }

  @Test
  void aDayThatIsMovedWhileItWaitsIsNotTold() throws Exception {
    states("i-90", "2025-07-04");
    told.alerts.preferences.save(
        new PersonId("anna"),
        new Preferences(ZoneId.of("America/New_York"), LocalTime.of(16, 0), Optional.empty()));
    clock.pass(Duration.ofDays(4));
    told.run();
    states("i-90", "2025-08-10");
    clock.pass(Duration.ofHours(8));
    told.run();
    assertThat(told.mails()).extracting(Mail::subject).noneMatch(it -> it.contains("eminder"));
  }

  @Test
  void whatWasLongPastWhenItWasFirstReadIsNotTold() throws Exception {
    told.pages.see(
        clock.instant().minus(Duration.ofDays(100)), Cause.FIRST_SEEN, "i-90", grace("2025-06-01"));
    told.pages.see(clock.instant(), Cause.FIRST_SEEN, "i-129", grace("2025-06-20"));
    assertThat(toldOn(9)).isEmpty();
  }

  @Test
  void historyAndANewerReadersReadingOfItRemindOfNothing() throws Exception {
    states("i-90", "2025-07-20");
    told.run();
    told.pages.see(
        clock.instant().minus(Duration.ofDays(50)), Cause.BACKFILL, "i-90", grace("2025-06-30"));
    told.pages.see(
        clock.instant().minus(Duration.ofDays(49)),
        Cause.REEXTRACTION,
        "i-90",
        grace("2025-06-29"));
    assertThat(toldOn(30))
        .extracting(line -> line.substring(0, 10))
        .containsExactly("2025-07-06", "2025-07-17", "2025-07-20");
  }

  @Test
  void aFlappingPageIsNotToldTwice() throws Exception {
    states("i-90", "2025-06-30");
    told.run();
    told.mails();
    assertThat(toldOn(1)).hasSize(0);
    clock.pass(Duration.ofDays(2));
    told.run();
    assertThat(told.mails()).hasSize(1);
    told.pages.see(clock.instant(), "i-90", List.of(), "Sample error.");
    told.run();
    told.pages.see(clock.instant(), "i-90", grace("2025-06-30"), "Back again.");
    told.run();
    assertThat(told.mails()).extracting(Mail::subject).noneMatch(it -> it.contains("Reminder"));
  }

  private void states(String form, String day) {
    told.pages.see(clock.instant(), form, grace(day), SENTENCE.formatted(day));
  }

  private static List<Fact> grace(String day) {
    return List.of(
        new Fact(FactKind.ACCEPTED_UNTIL, "earlier edition", day, SENTENCE.formatted(day)));
  }

  /** What arrives from day to day. */
  private List<String> toldOn(int days) throws Exception {
    List<String> told = new ArrayList<>();
    for (int i = 0; i < days; i++) {
      this.told.run();
      this.told.run();
      LocalDate day = Instants.publishersDay(clock.instant());
      this.told.mails().forEach(mail -> told.add(day + " " + mail.subject()));
      clock.pass(Duration.ofDays(1));
    }
    return told;
  }

  private Mail only() throws Exception {
    List<Mail> mails = told.mails();
    assertThat(mails).hasSize(1);
    return mails.getFirst();
  }
}
