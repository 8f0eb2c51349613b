/** The indexer module. */
@org.jspecify.annotations.NullMarked
package lexdelta.indexer;
