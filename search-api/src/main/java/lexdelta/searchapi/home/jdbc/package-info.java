/** What Home keeps in the database: {@link lexdelta.searchapi.home.jdbc.JdbcSeen}. */
@NullMarked
package lexdelta.searchapi.home.jdbc;

import org.jspecify.annotations.NullMarked;
