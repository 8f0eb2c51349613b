/**
 * Days that were read long before they come. A grace period ends with no change on the page that
 * announced it, so no change can tell: {@link lexdelta.alerts.reminder.Reminders} follows the log of
 * changes after a cursor of its own, keeps the days that documents state ({@link
 * lexdelta.alerts.reminder.ComingDays}), and when one falls due tells those who follow a topic of the
 * document, once.
 *
 * <p>Documents of the Federal Register move the days of others without a word of those changing. Who
 * delays, withdraws, stays or extends what is found in what
 * they say they concern; the old day is then told as moved, by what and to when, and the new day once, with both documents.
 *
 * <p>A day is told only if the version in force still states it: who moves a day moves its reminder.
 * What falls due while nothing runs is told afterwards, with the days that are left then. How many
 * days ahead is {@link lexdelta.alerts.reminder.ComingDay}'s knowledge; it depends on no person, so
 * that cadence and calendars can be put between what is due and who is told.
 *
 * <p>Plain Java; the tables are the sub-package's business.
 */
@NullMarked
package lexdelta.alerts.reminder;

import org.jspecify.annotations.NullMarked;
