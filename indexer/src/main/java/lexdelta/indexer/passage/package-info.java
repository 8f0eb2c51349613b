/** Versions cut into the passages that a search answers with. */
@NullMarked
package lexdelta.indexer.passage;

import org.jspecify.annotations.NullMarked;
