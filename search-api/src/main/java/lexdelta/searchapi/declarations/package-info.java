/**
 * The page on which a declaration is tried before it is switched on: {@link
 * lexdelta.searchapi.declarations.PreviewPage} takes a declaration as typed, or one that is there
 * already, looks at its address once and shows what would be read and what the last two captures
 * would have reported. Nothing is kept, of the declaration or of the page.
 *
 * <p>It knows the declarations' own reader and the crawler's previews, and no other feature.
 */
@NullMarked
package lexdelta.searchapi.declarations;

import org.jspecify.annotations.NullMarked;
