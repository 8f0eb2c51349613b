/**
 * What people do with what they were told. What is reviewed is an {@link
 * lexdelta.alerts.event.EventId event}: a change that a publisher copied to ten pages is reviewed
 * once, and its name stays when a record is made anew.
 *
 * <p>{@link lexdelta.alerts.review.Reviews} is a log of {@link lexdelta.alerts.review.Entry entries},
 * each a {@link lexdelta.alerts.review.Mark} of one person; nothing in it is ever changed or taken
 * out. How an event stands is folded from them ({@link lexdelta.alerts.review.State}), from those only
 * that whoever looks may see ({@link lexdelta.alerts.review.Circle}). {@link
 * lexdelta.alerts.review.Inbox} says what was told to whom. {@link lexdelta.alerts.review.Desk} puts
 * the three together.
 *
 * <p>Plain Java. It decides nothing about roles.
 */
@NullMarked
package lexdelta.alerts.review;

import org.jspecify.annotations.NullMarked;
