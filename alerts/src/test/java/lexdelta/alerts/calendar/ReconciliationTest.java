package lexdelta.alerts.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.DocumentId;
import org.junit.jupiter.api.Test;

class ReconciliationTest {
  private static final DocumentId RULE = new DocumentId("/us/fr/2099-00001");
  private static final LocalDate TODAY = LocalDate.of(2099, 6, 1);
  private static final LocalDate JULY = LocalDate.of(2099, 7, 1);
  private static final LocalDate AUGUST = LocalDate.of(2099, 8, 1);
  private static final Instant NOW = Instant.parse("2099-06-01T12:00:00Z");

  private static List<CalendarEntry> with(List<CalendarEntry> known, StatedDay... stated) {
    return new Reconciliation(RULE, known, TODAY, NOW).with(List.of(stated), TODAY.minusDays(90));
  }

  private static StatedDay effective(LocalDate stated, Optional<LocalDate> on) {
    return new StatedDay(EntryKind.EFFECTIVE, "", stated, on, "");
  }

  private static StatedDay effective(LocalDate day) {
    return effective(day, Optional.of(day));
  }

  private static CalendarEntry july() {
    return with(List.of(), effective(JULY)).getFirst();
  }

  @Test
  void aDayIsGivenOutOnce() {
    assertThat(july().sequence()).isZero();
    assertThat(with(List.of(july()), effective(JULY))).isEmpty();
  }

  @Test
  void aDelayMovesTheSameEntry() {
    CalendarEntry moved = with(List.of(july()), effective(JULY, Optional.of(AUGUST))).getFirst();
    assertThat(moved.uid()).isEqualTo(july().uid());
    assertThat(moved.sequence()).isEqualTo(1);
    assertThat(moved.on()).isEqualTo(AUGUST);
    assertThat(moved.cancelled()).isFalse();
  }

  @Test
  void aDayThatTheDocumentCorrectsMovesTheSameEntry() {
    CalendarEntry moved = with(List.of(july()), effective(AUGUST)).getFirst();
    assertThat(moved.uid()).isEqualTo(july().uid());
    assertThat(moved.on()).isEqualTo(AUGUST);
    assertThat(with(List.of(moved), effective(AUGUST))).isEmpty();
  }

  @Test
  void aWithdrawalCancelsAndALaterDayRevives() {
    CalendarEntry gone = with(List.of(july()), effective(JULY, Optional.empty())).getFirst();
    assertThat(gone.cancelled()).isTrue();
    assertThat(gone.on()).isEqualTo(JULY);
    CalendarEntry back = with(List.of(gone), effective(JULY, Optional.of(AUGUST))).getFirst();
    assertThat(back.cancelled()).isFalse();
    assertThat(back.sequence()).isEqualTo(2);
  }

  @Test
  void whatIsStatedNoLongerIsCancelledUnlessItHasPassed() {
    CalendarEntry past = with(List.of(), effective(TODAY.minusDays(10))).getFirst();
    assertThat(with(List.of(july(), past)))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.uid()).isEqualTo(july().uid());
          assertThat(it.cancelled()).isTrue();
        });
  }

  @Test
  void aDayThatIsBackBesideTheOneItBecameGetsANameOfItsOwn() {
    CalendarEntry moved = with(List.of(july()), effective(AUGUST)).getFirst();
    CalendarEntry again = with(List.of(moved), effective(JULY), effective(AUGUST)).getFirst();
    assertThat(again.uid()).isNotEqualTo(moved.uid());
    assertThat(again.on()).isEqualTo(JULY);
  }

  @Test
  void longPastDaysAndThoseWithdrawnFromTheStartAreNotGivenOut() {
    assertThat(with(List.of(), effective(TODAY.minusDays(91)))).isEmpty();
    assertThat(with(List.of(), effective(JULY, Optional.empty()))).isEmpty();
  }
}
