/**
 * The firm's own checklists and templates, each with the citations and forms that it was written
 * from. A {@link lexdelta.alerts.checklist.Checklist} is touched by a change that somebody who follows
 * one of its lines would be told of, whatever its weight: the lines are {@link
 * lexdelta.alerts.wish.Wish wishes} and are matched as these are. {@link
 * lexdelta.alerts.checklist.ChecklistCatchUp} follows the log of changes; what touched one since it
 * was last confirmed as up to date is what its keeper has to look at.
 *
 * <p>A line is held to be up to date on the day on which it is written down: what changed before does
 * not touch it. Confirmations are appended and never changed.
 */
@NullMarked
package lexdelta.alerts.checklist;

import org.jspecify.annotations.NullMarked;
