/**
 * Tells each member of staff about the changes that concern them, once. A view of the record: {@link
 * lexdelta.alerts.topic} and {@link lexdelta.alerts.subscription} say who wants to know what, {@link
 * lexdelta.alerts.matching} finds what a change belongs to, {@link lexdelta.alerts.notice} puts it
 * into words, {@link lexdelta.alerts.catchup} follows the log of changes, and {@link
 * lexdelta.alerts.delivery} sends.
 *
 * <p>{@link lexdelta.alerts.AlertsConfiguration} wires them; here is nothing else but settings.
 */
@NullMarked
package lexdelta.alerts;

import org.jspecify.annotations.NullMarked;
