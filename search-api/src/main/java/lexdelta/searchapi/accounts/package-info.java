/**
 * Who belongs to the firm and how each comes in: {@link lexdelta.searchapi.accounts.Person} with
 * {@link lexdelta.searchapi.accounts.Role}s and {@link lexdelta.searchapi.accounts.Team}s, their
 * {@link lexdelta.searchapi.accounts.Credentials}, {@link lexdelta.searchapi.accounts.Sessions}
 * and {@link lexdelta.searchapi.accounts.ApiTokens}. {@link lexdelta.searchapi.accounts.Deed} is
 * the table of who may do what, and {@link lexdelta.searchapi.accounts.CurrentPerson} the one place
 * where a request becomes a person.
 *
 * <p>It must not know what people ask for, nor pages, nor how a request proves where it comes from:
 * that is the door's.
 */
@NullMarked
package lexdelta.searchapi.accounts;

import org.jspecify.annotations.NullMarked;
