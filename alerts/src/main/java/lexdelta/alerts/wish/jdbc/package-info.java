/** Wishes in a database, for {@link lexdelta.alerts.wish}. */
@NullMarked
package lexdelta.alerts.wish.jdbc;

import org.jspecify.annotations.NullMarked;
