package lexdelta.searchapi.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import lexdelta.alerts.calendar.CalendarEntry;
import lexdelta.alerts.calendar.EntryKind;
import lexdelta.alerts.calendar.NamedDay;
import lexdelta.crawler.record.Caption;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.VersionId;
import org.junit.jupiter.api.Test;

/** What a day is called. */
class NamedDayTest {
  private static final DocumentId BULLETIN = new DocumentId("/us/dos/visa-bulletin");

  private static NamedDay day(EntryKind kind) {
    LocalDate on = LocalDate.parse("2025-07-01");
    return new NamedDay(
        new CalendarEntry("uid", BULLETIN, kind, "2025-07", on, on, 0, false, "", Instant.EPOCH),
        new Caption(BULLETIN, new VersionId(7), "Visa Bulletin", "December 2025"));
  }

  @Test
  void aBulletinIsOfItsOwnMonthAndNotOfTheNewest() {
    NamedDay day = day(EntryKind.BULLETIN);
    assertThat(day.what()).isEqualTo("Visa Bulletin in effect");
    assertThat(day.inFull()).isEqualTo("Visa Bulletin, July 2025");
    assertThat(DayLine.of(day).heading()).isEqualTo("July 2025");
    assertThat(DayLine.of(day).address()).contains("2025-07-01");
  }

  @Test
  void everythingElseIsCalledAsItsNewestText() {
    NamedDay day = day(EntryKind.EFFECTIVE);
    assertThat(day.inFull()).isEqualTo("Visa Bulletin, December 2025");
    assertThat(DayLine.of(day).address()).doesNotContain("2025-07-01");
  }
}
