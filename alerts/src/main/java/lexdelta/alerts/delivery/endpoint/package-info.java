/**
 * Places on the web that people want told: a program of their own, a channel of Slack or of Teams. An
 * {@link lexdelta.alerts.delivery.endpoint.Endpoint} is declared by a person and kept by {@link
 * lexdelta.alerts.delivery.endpoint.Endpoints}; {@link
 * lexdelta.alerts.delivery.endpoint.EndpointChannel} posts messages to it. One that fails is tried
 * again for two days, its owner is told, then it is switched off; what it missed is kept and can be
 * sent again.
 *
 * <p>Its address is a secret, as is what messages are signed with: messages and logs have its number.
 */
@NullMarked
package lexdelta.alerts.delivery.endpoint;

import org.jspecify.annotations.NullMarked;
