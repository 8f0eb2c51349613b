/** The log of who did what on JDBC, for H2 and PostgreSQL alike. */
@NullMarked
package lexdelta.searchapi.audit.jdbc;

import org.jspecify.annotations.NullMarked;
