package lexdelta.searchapi.calendar;

import java.time.LocalDate;
import lexdelta.alerts.calendar.CalendarEntry;
import lexdelta.alerts.calendar.EntryKind;
import lexdelta.alerts.calendar.NamedDay;
import lexdelta.searchapi.web.Addresses;

/**
 * A day as pages show it.
 *
 * @param words on it, and why it moved; may be empty
 * @param cancelled whether it was taken back
 */
record DayLine(
    LocalDate on,
    String what,
    String citation,
    String heading,
    String address,
    String words,
    boolean cancelled) {
  static DayLine of(NamedDay day) {
    return new DayLine(
        day.entry().on(),
        day.what(),
        day.caption().citation(),
        day.heading(),
        address(day.entry()),
        day.entry().words(),
        day.entry().cancelled());
  }

  /** A bulletin of a month is read as of its day; of everything else the newest text. */
  private static String address(CalendarEntry entry) {
    return entry.kind() == EntryKind.BULLETIN
        ? Addresses.page(entry.document(), entry.on())
        : Addresses.page(entry.document());
  }
}
