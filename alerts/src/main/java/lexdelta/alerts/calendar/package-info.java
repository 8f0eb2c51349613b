/**
 * The days that documents state, as calendar programs take them: {@link
 * lexdelta.alerts.calendar.CalendarEntry} has a name that never changes, a number that is raised when
 * its day moves, and is cancelled, not dropped, when the day is taken back (RFC 5545). {@link
 * lexdelta.alerts.calendar.CalendarCatchUp} follows the log of changes; what was given out once is
 * kept in {@link lexdelta.alerts.calendar.Calendar}.
 *
 * <p>Plain Java; the table is the sub-package's business. Whose entries these are, and how they are
 * written as a file, is not known here.
 */
@NullMarked
package lexdelta.alerts.calendar;

import org.jspecify.annotations.NullMarked;
