/**
 * Why somebody was told of a change, or was not: {@link lexdelta.alerts.why.WhyNot} answers for each
 * of a person's subscriptions, from what was noted when the change was matched and told, and, where
 * the subscription did not answer, by asking its parts one by one.
 *
 * <p>It changes nothing.
 */
@NullMarked
package lexdelta.alerts.why;

import org.jspecify.annotations.NullMarked;
