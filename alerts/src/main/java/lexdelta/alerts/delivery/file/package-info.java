/**
 * Mail as files: the very same MIME message that {@link lexdelta.alerts.delivery.email} would send,
 * in a folder, for trying the service without a mail server.
 */
@NullMarked
package lexdelta.alerts.delivery.file;

import org.jspecify.annotations.NullMarked;
