/** The ports of {@link lexdelta.searchapi.research} on JDBC. */
@NullMarked
package lexdelta.searchapi.research.jdbc;

import org.jspecify.annotations.NullMarked;
