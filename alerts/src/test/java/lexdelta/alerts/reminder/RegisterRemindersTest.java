package lexdelta.alerts.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lexdelta.alerts.MovableClock;
import lexdelta.alerts.PublishedRule;
import lexdelta.alerts.TestDatabase;
import lexdelta.alerts.ToldByMail;
import lexdelta.alerts.ToldByMail.Mail;
import lexdelta.crawler.record.Cause;
import lexdelta.crawler.record.Instants;
import lexdelta.crawler.record.Reading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Documents that move the days of others, from their XML to mails, with a real record and a real mail
 * server. All of them are invented.
 */
class RegisterRemindersTest {
  private static final String RULE_DATES = "This rule is effective July 20, 2025.";
  private static final String DELAYED =
      "The effective date of the rule published June 27, 2025, at 90 FR 11000 is delayed until"
          + " August 10, 2025.";

  @TempDir Path folder;
  private final MovableClock clock = new MovableClock();
  private ToldByMail told;

  /** It is June 27, 2025, and a rule is published. */
  @BeforeEach
  void open() throws Exception {
    told = new ToldByMail(TestDatabase.onH2(folder), clock);
    told.follow("anna", "badgers", "badger");
    publish("2025-00100", 11000, "Final rule.", "Sample Fees of Badgers", RULE_DATES, "1615-ZZ99");
    told.run();
  }

  @AfterEach
  void close() {
    told.close();
  }

  @Test
  void aDayThatIsDelayedIsToldAsDelayedAndTheNewDayOnceWithBothDocuments() throws Exception {
    pass(7);
    publish("2025-00200", 12000, "Final rule; delay of effective date.", "Sample", DELAYED, "");
    List<Told> all = toldFor(60);
    assertThat(all)
        .extracting(Told::line)
        .containsExactly(
            "2025-07-20 [Lexdelta] Reminder: 90 FR 11000 delayed to August 10, 2025 — badgers",
            "2025-08-10 [Lexdelta] Reminder: 90 FR 12000 today — badgers");
    for (String old : List.of(all.getFirst().mail().text(), all.getFirst().mail().html())) {
      assertThat(old)
          .contains("90 FR 11000 — Sample Fees of Badgers")
          .contains("Takes effect: not on July 20, 2025, but on August 10, 2025.")
          .contains("Delayed by")
          .contains("90 FR 12000 — Sample")
          .contains("is delayed until August 10, 2025.”")
          .contains("/documents/us/fr/2025-00200");
    }
    for (String fresh : List.of(all.getLast().mail().text(), all.getLast().mail().html())) {
      assertThat(fresh)
          .contains("90 FR 12000 — Sample")
          .contains("Takes effect (90 FR 11000): August 10, 2025, today.")
          .contains("90 FR 12000 delays")
          .contains("90 FR 11000 — Sample Fees of Badgers")
          .contains("/documents/us/fr/2025-00100");
    }
  }

  @Test
  void aDelayOfADelayMovesBothDays() throws Exception {
    pass(7);
    publish("2025-00200", 12000, "Final rule; delay of effective date.", "Sample", DELAYED, "");
    assertThat(lines(20))
        .containsExactly(
            "2025-07-20 [Lexdelta] Reminder: 90 FR 11000 delayed to August 10, 2025 — badgers");
    publish(
        "2025-00300",
        13000,
        "Final rule; further delay of effective date.",
        "Sample",
        "The effective date of the rule published at 90 FR 11000, which was delayed by 90 FR 12000,"
            + " is further delayed until September 1, 2025.",
        "");
    assertThat(lines(60))
        .containsExactly(
            "2025-08-10 [Lexdelta] Reminder: 90 FR 12000 delayed to September 1, 2025 — badgers",
            "2025-09-01 [Lexdelta] Reminder: 90 FR 13000 today — badgers");
  }

  @Test
  void aRuleThatIsWithdrawnIsToldAsWithdrawn() throws Exception {
    pass(7);
    publish(
        "2025-00200",
        12000,
        "Final rule; withdrawal.",
        "Sample",
        "The rule published at 90 FR 11000 is withdrawn July 4, 2025.",
        "");
    List<Told> all = toldFor(40);
    assertThat(all)
        .extracting(Told::line)
        .containsExactly("2025-07-20 [Lexdelta] Reminder: 90 FR 11000 withdrawn — badgers");
    assertThat(all.getFirst().mail().text())
        .contains("Takes effect: not on July 20, 2025.\n")
        .contains("Withdrawn by 90 FR 12000 — Sample");
  }

  @Test
  void aDelayWithoutEndSaysThatNoDayIsStated() throws Exception {
    pass(7);
    publish(
        "2025-00200",
        12000,
        "Final rule; delay of effective date.",
        "Sample",
        "As of July 4, 2025, the effective date of the rule published at 90 FR 11000 is delayed"
            + " indefinitely.",
        "");
    assertThat(toldFor(60))
        .filteredOn(it -> it.line().contains("90 FR 11000"))
        .singleElement()
        .satisfies(it -> assertThat(it.line()).startsWith("2025-07-20").contains("delayed —"))
        .satisfies(it ->
            assertThat(it.mail().text())
                .contains("Takes effect: not on July 20, 2025, and on no day stated yet."));
  }

  @Test
  void whatIsLinkedByRinAloneMovesTheOneRuleItCanMean() throws Exception {
    publish(
        "2025-00050",
        10500,
        "Proposed rule.",
        "Sample Proposal for Badgers",
        "Comments are welcome.",
        "1615-ZZ99");
    pass(7);
    publish(
        "2025-00200",
        12000,
        "Final rule; delay of effective date.",
        "Sample of Badgers",
        "The effective date is delayed until August 10, 2025.",
        "1615-ZZ99");
    assertThat(lines(60))
        .containsExactly(
            "2025-07-20 [Lexdelta] Reminder: 90 FR 11000 delayed to August 10, 2025 — badgers",
            "2025-08-10 [Lexdelta] Reminder: 90 FR 12000 today — badgers");
  }

  @Test
  void whereNobodySaysWhichRuleIsMeantTheDayStandsAndTheReaderIsToldWhereToLook() throws Exception {
    publish("2025-00101", 11100, "Final rule.", "Other Sample", RULE_DATES, "1615-ZZ99");
    pass(7);
    publish(
        "2025-00200",
        12000,
        "Final rule; delay of effective date.",
        "Sample",
        "The effective date is delayed until August 10, 2025.",
        "1615-ZZ99");
    List<Told> all = toldFor(20);
    assertThat(all)
        .extracting(Told::line)
        .containsExactly("2025-07-20 [Lexdelta] Reminder: 90 FR 11000 today — badgers");
    assertThat(all.getFirst().mail().text())
        .contains("Takes effect: July 20, 2025, today.")
        .contains("Look whether it is meant by")
        .contains("90 FR 12000 — Sample");
  }

  @Test
  void anExtendedCommentPeriodIsRemindedOfByItsNewDay() throws Exception {
    publish(
        "2025-00110",
        11500,
        "Proposed rule.",
        "Sample Proposal",
        "Comments on this badger must be received by July 20, 2025.",
        "");
    pass(7);
    publish(
        "2025-00210",
        12500,
        "Proposed rule; extension of comment period.",
        "Sample",
        "The comment period for the proposed rule published at 90 FR 11500 is extended to August 10,"
            + " 2025.",
        "");
    assertThat(lines(60))
        .containsExactly(
            "2025-07-19 [Lexdelta] Reminder: 90 FR 11500 extended to August 10, 2025 — badgers",
            "2025-07-20 [Lexdelta] Reminder: 90 FR 11000 today — badgers",
            "2025-08-03 [Lexdelta] Reminder: 90 FR 12500 in 7 days — badgers",
            "2025-08-09 [Lexdelta] Reminder: 90 FR 12500 tomorrow — badgers");
  }

  @Test
  void aCorrectionThatStatesNoOtherDayMovesNothing() throws Exception {
    pass(7);
    publish(
        "2025-00200",
        12000,
        "Final rule; correction.",
        "Sample",
        "This correction to the rule published at 90 FR 11000 is effective July 20, 2025.",
        "");
    assertThat(lines(30))
        .anyMatch(line -> line.startsWith("2025-07-20") && line.contains("90 FR 11000"))
        .noneMatch(line -> line.contains("corrected"));
  }

  /** A mail, and the day on which it came. */
  private record Told(LocalDate on, Mail mail) {
    String line() {
      return on + " " + mail.subject();
    }
  }

  private List<String> lines(int days) throws Exception {
    return toldFor(days).stream().map(Told::line).toList();
  }

  /** The reminders that come from day to day. */
  private List<Told> toldFor(int days) throws Exception {
    List<Told> all = new ArrayList<>();
    for (int i = 0; i < days; i++) {
      told.run();
      told.run();
      LocalDate day = Instants.publishersDay(clock.instant());
      told.mails().stream()
          .filter(mail -> mail.subject().contains("eminder"))
          .forEach(mail -> all.add(new Told(day, mail)));
      pass(1);
    }
    return all;
  }

  private void pass(int days) {
    clock.pass(Duration.ofDays(days));
  }

  private void publish(
      String number, int page, String action, String subject, String dates, String rin)
      throws Exception {
    LocalDate day = Instants.publishersDay(clock.instant());
    Reading document =
        new PublishedRule(number, page, action, subject, dates, rin).publishedOn(day);
    told.pages.see(clock.instant(), Cause.FIRST_SEEN, document);
  }
}
