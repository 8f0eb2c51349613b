/** {@link lexdelta.alerts.event.ToldEvents} in a database. */
@NullMarked
package lexdelta.alerts.event.jdbc;

import org.jspecify.annotations.NullMarked;
