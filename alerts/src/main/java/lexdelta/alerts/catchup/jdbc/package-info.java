/** {@link lexdelta.alerts.catchup.AlertLog} on JDBC. */
@NullMarked
package lexdelta.alerts.catchup.jdbc;

import org.jspecify.annotations.NullMarked;
