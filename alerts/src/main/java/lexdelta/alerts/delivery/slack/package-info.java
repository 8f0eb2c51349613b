/**
 * Notices for a channel of Slack, posted to an incoming webhook (api.slack.com/messaging/webhooks):
 * {@link lexdelta.alerts.delivery.slack.SlackForm}.
 */
@NullMarked
package lexdelta.alerts.delivery.slack;

import org.jspecify.annotations.NullMarked;
