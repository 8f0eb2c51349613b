package lexdelta.alerts.review;

import java.time.Instant;
import lexdelta.alerts.event.EventId;
import lexdelta.alerts.subscription.PersonId;

/**
 * A line of the log.
 *
 * @param number given by the log, increasing
 * @param by who made the mark
 */
public record Entry(long number, EventId event, PersonId by, Instant at, Mark mark) {}
