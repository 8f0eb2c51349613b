/** The calendar in the database: {@link lexdelta.alerts.calendar.jdbc.JdbcCalendar}. */
@NullMarked
package lexdelta.alerts.calendar.jdbc;

import org.jspecify.annotations.NullMarked;
