/**
 * What is said when a request cannot be answered. A feature throws a {@link
 * lexdelta.searchapi.problems.ProblemException} that carries a {@link
 * lexdelta.searchapi.problems.Problem}; the advice here turns it, and every failure of the web
 * framework, into an RFC 9457 problem for programs under {@code /api/} and into a page for people
 * everywhere else. {@link lexdelta.searchapi.problems.Parameters} reads days, numbers and addresses
 * and complains about them by name.
 *
 * <p>Nothing here knows a feature. A stack trace goes to the log, never to the person.
 */
@NullMarked
package lexdelta.searchapi.problems;

import org.jspecify.annotations.NullMarked;
