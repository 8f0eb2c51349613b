/**
 * The matcher follows the numbered log: {@link lexdelta.alerts.catchup.MatchCatchUp} reads what it
 * has not seen, never a part of what came with one snapshot, gathers it into events, and puts into
 * {@link lexdelta.alerts.catchup.AlertLog} at once how far it has come and, for each subscription
 * that a change answers and each of its readers, an {@link lexdelta.alerts.catchup.Alert}: that it
 * waits and until when, or why it is not told.
 *
 * <p>{@link lexdelta.alerts.catchup.Gather} tells what is due: for each recipient one message of all
 * that their subscriptions wait for, put into the outbox in the transaction that notes it as told. So
 * a kill at any instant neither loses an alert nor repeats one, nobody is told a change twice by two
 * of their subscriptions, nor hears one event twice as news.
 *
 * <p>Plain Java; the tables are the sub-package's business. It sends nothing: that is {@link
 * lexdelta.alerts.delivery}.
 */
@NullMarked
package lexdelta.alerts.catchup;

import org.jspecify.annotations.NullMarked;
