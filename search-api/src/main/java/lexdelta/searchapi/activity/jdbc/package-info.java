/** Counts in the database: {@link lexdelta.searchapi.activity.jdbc.JdbcActivity}. */
@NullMarked
package lexdelta.searchapi.activity.jdbc;

import org.jspecify.annotations.NullMarked;
