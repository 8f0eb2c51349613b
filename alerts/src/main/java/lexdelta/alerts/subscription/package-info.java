/**
 * Who wants to know what, and where. A {@link lexdelta.alerts.subscription.Subscription} is one
 * person's standing wish to hear of one {@link lexdelta.alerts.topic.Topic} at one {@link
 * lexdelta.alerts.subscription.EmailAddress}; {@link lexdelta.alerts.subscription.Subscriptions}
 * keeps them. To subscribe twice is to subscribe once.
 *
 * <p>Whoever holds the {@link lexdelta.alerts.subscription.UnsubscribeToken} printed in a mail may
 * stop that mail without signing in.
 *
 * <p>Plain Java. It knows nothing of changes and sends nothing.
 */
@NullMarked
package lexdelta.alerts.subscription;

import org.jspecify.annotations.NullMarked;
