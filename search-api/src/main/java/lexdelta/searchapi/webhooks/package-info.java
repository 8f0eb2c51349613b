/**
 * The pages and the API of a person's own webhooks and channels of Slack and Teams: to declare, test,
 * switch on again, and have sent what was missed. What is posted, and when, is the business of {@link
 * lexdelta.alerts.delivery.endpoint}.
 */
@NullMarked
package lexdelta.searchapi.webhooks;

import org.jspecify.annotations.NullMarked;
