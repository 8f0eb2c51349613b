/**
 * How people prove who they are: by {@link lexdelta.searchapi.signin.Passwords} and {@link
 * lexdelta.searchapi.signin.SecondFactors}, by a provider of OpenID Connect, and at first by {@link
 * lexdelta.searchapi.signin.Links}, of which the very first is printed where the service was
 * started ({@link lexdelta.searchapi.signin.FirstAdministrator}). Guessing is slowed down, and
 * every attempt stands in the log of who did what.
 *
 * <p>It must not know what people may do: that is {@code accounts} and the door.
 */
@NullMarked
package lexdelta.searchapi.signin;

import org.jspecify.annotations.NullMarked;
