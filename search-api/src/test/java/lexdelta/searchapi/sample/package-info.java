/**
 * The whole window on an invented record: the real controllers, the real record on H2, a real
 * Lucene index, and regulation text that no publisher ever wrote.
 */
@org.jspecify.annotations.NullMarked
package lexdelta.searchapi.sample;
