/**
 * Mail that comes back after a server had taken it. {@link lexdelta.alerts.delivery.bounce.Bounces}
 * looks into the mailbox that the envelope names as the sender; {@link
 * lexdelta.alerts.delivery.bounce.Report} reads what mail servers say there (RFC 3462, RFC 3464).
 */
@NullMarked
package lexdelta.alerts.delivery.bounce;

import org.jspecify.annotations.NullMarked;
