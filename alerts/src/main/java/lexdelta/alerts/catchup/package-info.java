/**
 * The matcher follows the numbered log: {@link lexdelta.alerts.catchup.MatchCatchUp} reads what it
 * has not seen, never a part of what came with one snapshot, gathers it into events, and puts into
 * {@link lexdelta.alerts.catchup.AlertLog} at once the alerts, the messages and how far it has come.
 * So a kill at any instant neither loses an alert nor repeats one, and nobody gets two mails about
 * one snapshot, nor hears one event twice as news.
 *
 * <p>Plain Java; the tables are the sub-package's business. It sends nothing: that is {@link
 * lexdelta.alerts.delivery}.
 */
@NullMarked
package lexdelta.alerts.catchup;

import org.jspecify.annotations.NullMarked;
