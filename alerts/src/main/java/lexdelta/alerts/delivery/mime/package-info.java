/**
 * A {@link lexdelta.alerts.delivery.Message} as mail programs read it: MIME (RFC 2045 to 2047,
 * multipart/alternative of RFC 2046), one-click unsubscribing (RFC 8058), list header (RFC 2919),
 * marked as written by a machine (RFC 3834). Mail over SMTP and files both are made here, so what is
 * shown in a file is what would have been sent.
 */
@NullMarked
package lexdelta.alerts.delivery.mime;

import org.jspecify.annotations.NullMarked;
