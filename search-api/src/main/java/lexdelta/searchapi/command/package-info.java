/**
 * The commands of {@code ./lexdelta}: {@link lexdelta.searchapi.command.Lexdelta} lists them. A
 * command that needs the service speaks to the one that runs in the data folder, and where none runs
 * starts one for as long as it needs it ({@link lexdelta.searchapi.command.Connection}): either way
 * the same words over the same HTTP.
 *
 * <p>Answers go to standard output, progress and messages to standard error. Exit codes: 0 done, 1
 * failed (the message says what, where and what to do), 2 called wrongly.
 */
@NullMarked
package lexdelta.searchapi.command;

import org.jspecify.annotations.NullMarked;
