/** {@link lexdelta.crawler.coverage.CoverageLog} in the record's database. */
@NullMarked
package lexdelta.crawler.coverage.jdbc;

import org.jspecify.annotations.NullMarked;
