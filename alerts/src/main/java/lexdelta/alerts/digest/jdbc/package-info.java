/** Digests in the database. */
@NullMarked
package lexdelta.alerts.digest.jdbc;

import org.jspecify.annotations.NullMarked;
