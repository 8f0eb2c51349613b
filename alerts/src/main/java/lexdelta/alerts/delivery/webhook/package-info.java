/**
 * Webhooks for programs: {@link lexdelta.alerts.delivery.webhook.Signature} signs what is posted, by
 * the Standard Webhooks specification, version 1 (standardwebhooks.com). What a receiver has to know
 * stands in {@code docs/webhooks.md}.
 */
@NullMarked
package lexdelta.alerts.delivery.webhook;

import org.jspecify.annotations.NullMarked;
