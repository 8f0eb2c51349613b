/**
 * Notices for a channel of Microsoft Teams, posted to a webhook of its app Workflows as an adaptive card
 * (adaptivecards.io, version 1.4): {@link lexdelta.alerts.delivery.teams.TeamsForm}.
 */
@NullMarked
package lexdelta.alerts.delivery.teams;

import org.jspecify.annotations.NullMarked;
