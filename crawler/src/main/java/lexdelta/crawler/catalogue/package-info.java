/**
 * What can be watched: every source with its real address, and the recording that proved its reader
 * ({@link lexdelta.crawler.catalogue.Catalogue}). A reader that nothing has proved says so, and is
 * off until somebody switches it on.
 */
@NullMarked
package lexdelta.crawler.catalogue;

import org.jspecify.annotations.NullMarked;
