/** How far the administrator was told, in the one row of {@code coverage_cursor}. */
@NullMarked
package lexdelta.alerts.coverage.jdbc;

import org.jspecify.annotations.NullMarked;
