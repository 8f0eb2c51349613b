package lexdelta.searchapi.calendar;

import java.time.LocalDate;
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
        day.caption().heading(),
        Addresses.page(day.entry().document()),
        day.entry().words(),
        day.entry().cancelled());
  }
}
