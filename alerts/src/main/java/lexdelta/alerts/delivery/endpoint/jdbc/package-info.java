/** Endpoints in the database: {@link lexdelta.alerts.delivery.endpoint.jdbc.JdbcEndpoints}. */
@NullMarked
package lexdelta.alerts.delivery.endpoint.jdbc;

import org.jspecify.annotations.NullMarked;
