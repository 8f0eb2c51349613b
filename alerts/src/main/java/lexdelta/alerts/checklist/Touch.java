package lexdelta.alerts.checklist;

import java.time.Instant;
import lexdelta.alerts.wish.Wish;

/**
 * That a change touched a line of a checklist.
 *
 * @param number increasing in the order in which touches were found
 * @param change its number
 * @param at when it was found
 */
public record Touch(long number, ChecklistId checklist, long change, Wish line, Instant at) {}
