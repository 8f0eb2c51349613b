/** {@link lexdelta.alerts.reminder.ComingDays} in a database. */
@NullMarked
package lexdelta.alerts.reminder.jdbc;

import org.jspecify.annotations.NullMarked;
