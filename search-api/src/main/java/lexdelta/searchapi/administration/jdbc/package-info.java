/** Runs of jobs from the tables of Spring Batch: {@link lexdelta.searchapi.administration.jdbc.JdbcJobRuns}. */
@NullMarked
package lexdelta.searchapi.administration.jdbc;

import org.jspecify.annotations.NullMarked;
