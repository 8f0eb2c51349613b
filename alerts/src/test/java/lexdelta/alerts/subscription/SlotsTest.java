package lexdelta.alerts.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlotsTest {
  private static final Slots SLOTS = new Slots(Duration.ofMinutes(5));

  /** Times are of the person's clock. */
  @ParameterizedTest(name = "{0} in {1} from {2}: {5}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # what                | zone             | from             | hour  | quiet       | told
          at-once               | America/New_York | 2025-06-27T14:00 | 08:00 |             | 2025-06-27T14:05
          at-once               | America/New_York | 2025-06-27T22:00 | 08:00 | 22:00-07:00 | 2025-06-28T07:00
          at-once               | America/New_York | 2025-06-27T21:56 | 08:00 | 22:00-07:00 | 2025-06-28T07:00
          at-once               | America/New_York | 2025-06-27T21:54 | 08:00 | 22:00-07:00 | 2025-06-27T21:59
          at-once               | America/New_York | 2025-06-28T03:00 | 08:00 | 22:00-07:00 | 2025-06-28T07:00
          at-once               | America/New_York | 2025-06-28T06:55 | 08:00 | 22:00-07:00 | 2025-06-28T07:00
          at-once               | America/New_York | 2025-06-28T12:30 | 08:00 | 12:00-13:00 | 2025-06-28T13:00
          business-days         | America/New_York | 2025-06-27T07:59 | 08:00 |             | 2025-06-27T08:00
          business-days         | America/New_York | 2025-06-27T08:00 | 08:00 |             | 2025-06-27T08:00
          business-days         | America/New_York | 2025-06-27T08:01 | 08:00 |             | 2025-06-30T08:00
          business-days         | America/New_York | 2025-07-03T09:00 | 08:00 |             | 2025-07-07T08:00
          business-days         | America/New_York | 2025-06-18T09:00 | 08:00 |             | 2025-06-20T08:00
          business-days         | America/New_York | 2026-07-02T09:00 | 08:00 |             | 2026-07-06T08:00
          business-days         | America/New_York | 2021-12-30T09:00 | 08:00 |             | 2022-01-03T08:00
          business-days         | America/New_York | 2025-06-27T09:00 | 23:00 | 22:00-07:00 | 2025-06-28T07:00
          business-days         | America/New_York | 2025-06-28T01:00 | 23:00 | 22:00-07:00 | 2025-06-28T07:00
          business-days         | America/New_York | 2025-06-28T07:01 | 23:00 | 22:00-07:00 | 2025-07-01T07:00
          business-days         | America/New_York | 2025-03-07T09:00 | 02:30 |             | 2025-03-10T02:30
          weekly-sunday         | America/New_York | 2025-03-07T09:00 | 02:30 |             | 2025-03-09T03:30
          weekly-sunday         | America/New_York | 2025-10-31T09:00 | 01:30 |             | 2025-11-02T01:30
          weekly-monday         | Asia/Tokyo       | 2025-06-30T07:00 | 08:00 |             | 2025-06-30T08:00
          weekly-monday         | Asia/Tokyo       | 2025-06-30T08:30 | 08:00 |             | 2025-07-07T08:00
          monthly-31            | America/New_York | 2025-01-31T09:00 | 08:00 |             | 2025-02-28T08:00
          monthly-30            | America/New_York | 2024-02-01T09:00 | 08:00 |             | 2024-02-29T08:00
          monthly-29            | America/New_York | 2025-02-28T07:00 | 08:00 |             | 2025-02-28T08:00
          monthly-31            | America/New_York | 2025-04-29T09:00 | 08:00 |             | 2025-04-30T08:00
          monthly-1             | America/New_York | 2025-12-31T09:00 | 08:00 |             | 2026-01-01T08:00
          """)
  void whatComesUpIsToldAtTheNextSlot(
      String cadence, String zone, String from, String hour, String quiet, String told) {
    String[] hours = quiet == null ? new String[] {"", ""} : quiet.split("-");
    Preferences preferences = Preferences.read(zone, hour, hours[0], hours[1]);
    ZoneId here = ZoneId.of(zone);
    Instant next =
        SLOTS.next(
            Cadence.of(cadence), LocalDateTime.parse(from).atZone(here).toInstant(), preferences);
    assertThat(next.atZone(here).toLocalDateTime()).isEqualTo(LocalDateTime.parse(told));
  }

  @Test
  void anHourThatTheClockRepeatsIsToldTheFirstTime() {
    Preferences preferences = Preferences.read("America/New_York", "01:30", "", "");
    Instant slot =
        SLOTS.next(
            new Cadence.Weekly(DayOfWeek.SUNDAY),
            Instant.parse("2025-11-01T12:00:00Z"),
            preferences);
    assertThat(slot).isEqualTo("2025-11-02T05:30:00Z");
    assertThat(SLOTS.next(new Cadence.Weekly(DayOfWeek.SUNDAY), slot.plusSeconds(1), preferences))
        .isEqualTo("2025-11-09T06:30:00Z");
  }

  @Test
  void federalHolidaysOfAYearAreTheElevenThatTheGovernmentKeeps() {
    List<LocalDate> closed =
        LocalDate.parse("2027-01-01")
            .datesUntil(LocalDate.parse("2028-01-01"))
            .filter(day -> day.getDayOfWeek().getValue() < 6)
            .filter(day -> !FederalHolidays.businessDay(day))
            .toList();
    assertThat(closed)
        .extracting(LocalDate::toString)
        .containsExactly(
            "2027-01-01",
            "2027-01-18",
            "2027-02-15",
            "2027-05-31",
            "2027-06-18",
            "2027-07-05",
            "2027-09-06",
            "2027-10-11",
            "2027-11-11",
            "2027-11-25",
            "2027-12-24",
            "2027-12-31");
  }

  @Test
  void whatIsNoCadenceIsSaidInWords() {
    assertThatThrownBy(() -> Cadence.of("weekly-someday")).hasMessageContaining("weekly-monday");
    assertThatThrownBy(() -> Cadence.of("monthly-32")).hasMessageContaining("1 to 31");
    for (String code : List.of("at-once", "business-days", "weekly-friday", "monthly-31")) {
      assertThat(Cadence.of(code).code()).isEqualTo(code);
    }
  }
}
