/**
 * Who is asking. Every subscription belongs to a person, and {@link
 * lexdelta.searchapi.accounts.CurrentPerson} is the one place where a request becomes that person.
 * It must not know what the person asks for.
 */
@NullMarked
package lexdelta.searchapi.accounts;

import org.jspecify.annotations.NullMarked;
