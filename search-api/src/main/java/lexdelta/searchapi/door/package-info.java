/**
 * The door: every request meets it, and it alone decides. {@link lexdelta.searchapi.door.Rights}
 * says which {@link lexdelta.searchapi.accounts.Deed} each address needs; {@link
 * lexdelta.searchapi.door.BrowserSessions} knows who sits at a browser; tokens, the connector of
 * commands, the rate limits and the settings of signing in are here too. An address without a row
 * is not there.
 *
 * <p>It must not know any feature, nor how people prove who they are: that is {@code signin}'s.
 */
@NullMarked
package lexdelta.searchapi.door;

import org.jspecify.annotations.NullMarked;
