/**
 * Amendments that a publisher announces beside a text before they are part of it: a {@link
 * lexdelta.crawler.record.Reading} goes into {@link lexdelta.crawler.pending.PendingAmendments}, a
 * {@link lexdelta.crawler.pending.PendingAmendment} for each comes out, all that its notices say of
 * it as one timeline of {@link lexdelta.crawler.pending.Step}s. {@link
 * lexdelta.crawler.pending.PendingChanges} says of a {@link lexdelta.crawler.compare.Comparison}
 * which of that is new, so that a notice is told once, whatever is printed around it and in
 * whatever order.
 *
 * <p>Nothing is guessed: a notice in words that are not known here is a step of kind {@code OTHER}
 * that keeps its words, and one that does not say which amendment it is about stands alone.
 *
 * <p>Pure functions. It knows {@link lexdelta.crawler.record} and {@link lexdelta.crawler.compare},
 * and is published to the other modules.
 */
@NullMarked
package lexdelta.crawler.pending;

import org.jspecify.annotations.NullMarked;
