/**
 * The service put together of its parts. Alone in its package: what Spring looks for in the package
 * of an application, it then need not look for in all of the others.
 */
@NullMarked
package lexdelta.searchapi.assembly;

import org.jspecify.annotations.NullMarked;
