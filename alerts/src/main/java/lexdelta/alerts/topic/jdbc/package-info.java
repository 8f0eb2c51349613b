/**
 * {@link lexdelta.alerts.topic.Topics} on JDBC. A removed topic keeps its row, marked: subscriptions
 * and alerts point at it, and an upgrade must not bring it back.
 */
@NullMarked
package lexdelta.alerts.topic.jdbc;

import org.jspecify.annotations.NullMarked;
