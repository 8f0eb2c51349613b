/**
 * Who wants to know what, and where. A {@link lexdelta.alerts.subscription.Subscription} is one
 * person's standing {@link lexdelta.alerts.wish.Wish} with its {@link
 * lexdelta.alerts.subscription.Terms}: how weighty, of which kinds, how often, until when, for which
 * matter and for whom; {@link lexdelta.alerts.subscription.Subscriptions} keeps them. To subscribe
 * twice is to subscribe once. Readers need not be owners: an {@link
 * lexdelta.alerts.subscription.Audience} is some addresses or a team.
 *
 * <p>{@link lexdelta.alerts.subscription.Slots} says when something is told, by a {@link
 * lexdelta.alerts.subscription.Cadence} and the {@link lexdelta.alerts.subscription.Preferences} of
 * whoever is told.
 *
 * <p>Whoever holds the {@link lexdelta.alerts.subscription.UnsubscribeToken} printed in a mail may
 * stop that mail without signing in.
 *
 * <p>Plain Java. It knows nothing of changes and sends nothing.
 */
@NullMarked
package lexdelta.alerts.subscription;

import org.jspecify.annotations.NullMarked;
