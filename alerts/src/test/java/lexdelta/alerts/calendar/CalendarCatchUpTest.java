package lexdelta.alerts.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import lexdelta.alerts.MovableClock;
import lexdelta.alerts.PublishedRule;
import lexdelta.alerts.TestDatabase;
import lexdelta.alerts.ToldByMail;
import lexdelta.crawler.record.Cause;
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.FactKind;
import lexdelta.crawler.record.Instants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the log of changes to the entries that are given out, on a real record. All text is invented. */
class CalendarCatchUpTest {
  @TempDir Path folder;
  private final MovableClock clock = new MovableClock();
  private ToldByMail told;
  private Calendar calendar;
  private CalendarCatchUp catchUp;

  /** The database that everything lies in. */
  TestDatabase database(Path folder) {
    return TestDatabase.onH2(folder);
  }

  /** It is June 27, 2025, and a rule is published. */
  @BeforeEach
  void open() throws Exception {
    told = new ToldByMail(database(folder), clock);
    calendar = told.alerts.calendar();
    catchUp = told.alerts.calendarCatchUp(calendar);
    publish(
        "2025-00100",
        11000,
        "Final rule.",
        "Sample Fees of Badgers",
        "This rule is effective July 20, 2025.");
    run();
  }

  @AfterEach
  void close() {
    told.close();
  }

  @Test
  void aDelayMovesTheEntryOfTheRuleThatItDelays() throws Exception {
    CalendarEntry first = only();
    assertThat(first.on()).isEqualTo(LocalDate.of(2025, 7, 20));
    assertThat(first.sequence()).isZero();
    clock.pass(Duration.ofDays(7));
    publish(
        "2025-00200",
        12000,
        "Final rule; delay of effective date.",
        "Sample",
        "The effective date of the rule published June 27, 2025, at 90 FR 11000 is delayed until"
            + " August 10, 2025.");
    assertThat(run()).isPositive();
    CalendarEntry moved = ofTheRule();
    assertThat(moved.uid()).isEqualTo(first.uid());
    assertThat(moved.on()).isEqualTo(LocalDate.of(2025, 8, 10));
    assertThat(moved.sequence()).isEqualTo(1);
    assertThat(moved.cancelled()).isFalse();
    assertThat(moved.words())
        .contains("First stated as July 20, 2025; 90 FR 12000 delays")
        .contains("is delayed until August 10, 2025.");
    assertThat(run()).isZero();
    assertThat(ofTheRule()).isEqualTo(moved);
  }

  @Test
  void aWithdrawalCancelsTheEntryAndDropsNothing() throws Exception {
    clock.pass(Duration.ofDays(7));
    publish(
        "2025-00200",
        12000,
        "Final rule; withdrawal.",
        "Sample",
        "The rule published at 90 FR 11000 is withdrawn July 4, 2025.");
    run();
    assertThat(ofTheRule().cancelled()).isTrue();
    assertThat(ofTheRule().sequence()).isEqualTo(1);
  }

  @Test
  void aPageThatStatesAnotherDayMovesItsEntryAndOneThatStatesNoneCancelsIt() {
    states("2025-08-01");
    assertThat(ofTheForm()).hasSize(1).first().returns(0, CalendarEntry::sequence);
    states("2025-09-01");
    assertThat(ofTheForm())
        .singleElement()
        .returns(LocalDate.of(2025, 9, 1), CalendarEntry::on)
        .returns(1, CalendarEntry::sequence);
    told.pages.see(clock.instant(), "i-90", List.of(), "Nothing is said of it any more.");
    run();
    assertThat(ofTheForm())
        .singleElement()
        .returns(true, CalendarEntry::cancelled)
        .returns(2, CalendarEntry::sequence);
  }

  private void states(String day) {
    String sentence = "You may use the 04/01/24 edition until " + day + ".";
    told.pages.see(
        clock.instant(),
        "i-90",
        List.of(new Fact(FactKind.ACCEPTED_UNTIL, "earlier edition", day, sentence)),
        sentence);
    run();
    clock.pass(Duration.ofDays(1));
  }

  private List<CalendarEntry> ofTheForm() {
    return calendar.between(LocalDate.of(2025, 1, 1), LocalDate.of(2199, 12, 31)).stream()
        .filter(it -> it.document().value().endsWith("/i-90"))
        .toList();
  }

  private CalendarEntry ofTheRule() {
    return calendar.between(LocalDate.of(2025, 1, 1), LocalDate.of(2199, 12, 31)).stream()
        .filter(it -> it.document().value().endsWith("2025-00100"))
        .findFirst()
        .orElseThrow();
  }

  private CalendarEntry only() {
    List<CalendarEntry> all =
        calendar.between(LocalDate.of(2025, 1, 1), LocalDate.of(2199, 12, 31));
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  /** As the job does: the reminders learn the names of documents first. */
  private int run() {
    told.alerts.reminders().run();
    return catchUp.run();
  }

  private void publish(String number, int page, String action, String subject, String dates)
      throws Exception {
    LocalDate day = Instants.publishersDay(clock.instant());
    told.pages.see(
        clock.instant(),
        Cause.FIRST_SEEN,
        new PublishedRule(number, page, action, subject, dates, "").publishedOn(day));
  }
}
