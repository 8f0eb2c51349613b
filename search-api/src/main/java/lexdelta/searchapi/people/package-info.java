/**
 * The pages of people: for administrators who is here, what each is, the teams, and who leaves with
 * what becomes of their things; for everybody their own account at {@code /account} with password,
 * second factor, browsers and tokens.
 *
 * <p>An administrator sees here that somebody owns seven subscriptions, never which.
 */
@NullMarked
package lexdelta.searchapi.people;

import org.jspecify.annotations.NullMarked;
