/** {@link lexdelta.alerts.delivery.Outbox} on JDBC. */
@NullMarked
package lexdelta.alerts.delivery.jdbc;

import org.jspecify.annotations.NullMarked;
