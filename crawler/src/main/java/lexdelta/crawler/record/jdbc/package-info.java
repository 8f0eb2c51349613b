/**
 * The ports of the record on JDBC, for H2 and PostgreSQL alike. Each class is one port; its SQL
 * stands in the method that uses it. Nothing outside wiring knows these classes.
 *
 * <p>None of them begins or ends a transaction: the caller says what belongs together.
 */
@NullMarked
package lexdelta.crawler.record.jdbc;

import org.jspecify.annotations.NullMarked;
