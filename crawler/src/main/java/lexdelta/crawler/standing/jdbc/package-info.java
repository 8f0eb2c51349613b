/** {@link lexdelta.crawler.standing.Standings} in the record's database. */
@NullMarked
package lexdelta.crawler.standing.jdbc;

import org.jspecify.annotations.NullMarked;
