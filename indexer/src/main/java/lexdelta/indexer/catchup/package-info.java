/** The job step that brings the index up to the head of the log. */
@NullMarked
package lexdelta.indexer.catchup;

import org.jspecify.annotations.NullMarked;
