/**
 * The days that documents state, on pages: when rules take effect, comments close, earlier editions of
 * forms end and bulletins begin. {@link lexdelta.searchapi.calendar.FollowedDays} says which of them
 * concern a person, for the page, for Home and for the feed. How days are read and moved is the business
 * of {@link lexdelta.alerts.calendar.Calendar}.
 */
@NullMarked
package lexdelta.searchapi.calendar;

import org.jspecify.annotations.NullMarked;
