/**
 * Mail by SMTP (RFC 5321): {@link lexdelta.alerts.delivery.email.EmailChannel}. What the server says
 * decides: a refusal of the recipient or the message (5xx) is for good, anything else is tried
 * again.
 */
@NullMarked
package lexdelta.alerts.delivery.email;

import org.jspecify.annotations.NullMarked;
