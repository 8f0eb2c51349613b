/**
 * What all pages and answers share: the guards in front of them ({@link
 * lexdelta.searchapi.web.SecurityHeaders}, {@link lexdelta.searchapi.web.KnownHosts}, {@link
 * lexdelta.searchapi.web.SameOrigin}), the addresses of documents ({@link
 * lexdelta.searchapi.web.Addresses}) and the way days are written. The layout and the style sheet
 * lie in the resources {@code templates/layout.html} and {@code static/style.css}.
 *
 * <p>It knows no feature; the features know it.
 */
@NullMarked
package lexdelta.searchapi.web;

import org.jspecify.annotations.NullMarked;
