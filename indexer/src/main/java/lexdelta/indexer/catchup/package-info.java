/**
 * Brings the index up to the head of the log. {@link lexdelta.indexer.catchup.IndexCatchUp} asks
 * "what is missing?": it reads the changes after the index's cursor, rewrites the documents they
 * touch from their whole history, and commits text and cursor together. First run, restart, a
 * deleted folder and a back-fill are one path.
 *
 * <p>It knows the ports of the record and the index, and nothing of publishers, HTTP or Spring.
 */
@NullMarked
package lexdelta.indexer.catchup;

import org.jspecify.annotations.NullMarked;
