/** {@link lexdelta.crawler.citator.References} on JDBC, for H2 and PostgreSQL. */
@NullMarked
package lexdelta.crawler.citator.jdbc;

import org.jspecify.annotations.NullMarked;
