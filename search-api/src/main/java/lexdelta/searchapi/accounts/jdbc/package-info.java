/** The ports of accounts on JDBC, for H2 and PostgreSQL alike; tables in {@code V200__accounts.sql}. */
@NullMarked
package lexdelta.searchapi.accounts.jdbc;

import org.jspecify.annotations.NullMarked;
