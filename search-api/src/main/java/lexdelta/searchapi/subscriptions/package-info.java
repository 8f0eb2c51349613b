/**
 * Topics and who follows them, for people at {@code /topics} and {@code /subscriptions}, for
 * programs at {@code /api/topics} and {@code /api/subscriptions}, and the way out of every mail at
 * {@code /unsubscribe} (RFC 8058): there a GET only shows a page, a POST acts, and the secret in
 * the address stands for the sign-in.
 *
 * <p>{@link lexdelta.alerts.topic.Topics} and {@link lexdelta.alerts.subscription.Subscriptions}
 * keep what is decided here. It must not know how changes are matched or mail is sent.
 */
@NullMarked
package lexdelta.searchapi.subscriptions;

import org.jspecify.annotations.NullMarked;
