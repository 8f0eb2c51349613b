/**
 * Digests: what changed in a period, chosen, explained and taught by a trainer, and who has read it.
 *
 * <p>{@link lexdelta.alerts.digest.Drafting} turns the changes of a period, by their own days, into
 * {@link lexdelta.alerts.digest.Pick picks}. What a trainer writes of each is kept by {@link
 * lexdelta.alerts.digest.Digests} in parts, each with all its revisions: two who write at different
 * items never meet, and whoever was slower at the same one is told and loses nothing. Publishing
 * freezes the whole as an {@link lexdelta.alerts.digest.Edition}; {@link
 * lexdelta.alerts.digest.Readership} says who has opened and acknowledged it.
 *
 * <p>Plain Java. It decides nothing about roles and knows no pages.
 */
@NullMarked
package lexdelta.alerts.digest;

import org.jspecify.annotations.NullMarked;
