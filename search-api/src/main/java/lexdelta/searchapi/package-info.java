/** The search-api module. */
@org.jspecify.annotations.NullMarked
package lexdelta.searchapi;
