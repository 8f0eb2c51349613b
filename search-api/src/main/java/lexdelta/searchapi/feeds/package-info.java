/**
 * What a person follows, for programs that look by themselves: an Atom feed of changes (RFC 4287, paged
 * by RFC 5005) and a calendar of stated days (RFC 5545). Their addresses hold a key that stands for the
 * person; {@link lexdelta.searchapi.feeds.FeedKeys} issues and revokes them. What stands in the feeds is
 * found elsewhere: {@link lexdelta.alerts.catchup.AlertLog} has the changes, {@link
 * lexdelta.alerts.calendar.Calendar} the days.
 */
@NullMarked
package lexdelta.searchapi.feeds;

import org.jspecify.annotations.NullMarked;
