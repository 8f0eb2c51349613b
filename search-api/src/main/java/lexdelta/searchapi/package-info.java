/**
 * The window, and the program: {@link lexdelta.searchapi.assembly.LexdeltaApplication} assembles crawler,
 * indexer and alerts into one service; {@code command} is how a person starts it and asks things of
 * it, {@code web} and its neighbours are its pages and its API.
 */
@NullMarked
package lexdelta.searchapi;

import org.jspecify.annotations.NullMarked;
