/**
 * How a text stands: in force, future, delayed, superseded, stayed, vacated, enjoined. Publishers go
 * on printing text that a court has stopped, so this lies beside the text and never in it.
 *
 * <p>Every {@link lexdelta.crawler.standing.Standing} is said by a document of the record: by the
 * text's own publisher beside it, by a document of the Federal Register that concerns it, or by an
 * attorney's entry, which is a document of the firm's own. {@link
 * lexdelta.crawler.standing.StandingRules} reads what a version says, {@link
 * lexdelta.crawler.standing.Standings} keeps it, and {@link
 * lexdelta.crawler.standing.StandingOnDay} answers how a document stands on a day, as known at an
 * instant: a {@link lexdelta.crawler.standing.DocumentStanding}.
 *
 * <p>What no source says is never claimed. It knows no publisher, no HTTP and no Spring.
 */
@NullMarked
package lexdelta.crawler.standing;

import org.jspecify.annotations.NullMarked;
