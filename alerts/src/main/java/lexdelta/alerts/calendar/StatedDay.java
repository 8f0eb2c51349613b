package lexdelta.alerts.calendar;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A day as documents state it now.
 *
 * @param about which of several it is; may be empty
 * @param stated by the document itself
 * @param on the day after all that later documents did to it; empty when they took it back, or moved
 *     it to a day that is not known yet
 * @param words on the day, and why it moved
 */
record StatedDay(
    EntryKind kind, String about, LocalDate stated, Optional<LocalDate> on, String words) {}
