/** {@link lexdelta.alerts.subscription.Subscriptions} on JDBC. */
@NullMarked
package lexdelta.alerts.subscription.jdbc;

import org.jspecify.annotations.NullMarked;
