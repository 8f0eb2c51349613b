package lexdelta.searchapi.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lexdelta.alerts.calendar.Calendar;
import lexdelta.alerts.calendar.CalendarEntry;
import lexdelta.alerts.calendar.EntryKind;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Sha256;

/** Days in the calendar, as if the sample texts stated them. */
public final class SampleDays {
  private SampleDays() {}

  /** Three days of July 2025, one of them taken back, and one of August. */
  public static void put(SampleWindow window) {
    put(window, "999.2", EntryKind.EFFECTIVE, "2025-07-10", false);
    put(window, "999.4", EntryKind.COMMENTS_CLOSE, "2025-07-10", false);
    put(window, "999.5", EntryKind.EFFECTIVE, "2025-07-31", true);
    put(window, "999.2", EntryKind.COMPLIANCE, "2025-08-01", false);
  }

  private static void put(
      SampleWindow window, String section, EntryKind kind, String day, boolean cancelled) {
    LocalDate on = LocalDate.parse(day);
    Calendar calendar = window.port(Calendar.class);
    CalendarEntry entry =
        new CalendarEntry(
            Sha256.of(section + kind + day).hex(),
            new DocumentId("/us/cfr/t8/s" + section),
            kind,
            "",
            on,
            on,
            0,
            cancelled,
            "",
            Instant.parse("2025-06-01T00:00:00Z"));
    if (!calendar.follow(calendar.cursor(), calendar.cursor(), List.of(entry))) {
      throw new IllegalStateException("Something else follows the calendar.");
    }
  }
}
