package lexdelta.searchapi.feeds;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An all-day entry of a calendar.
 *
 * @param uid the same for ever
 * @param sequence raised when the day moves
 */
public record CalendarDay(
    String uid,
    LocalDate on,
    int sequence,
    boolean cancelled,
    String summary,
    String description,
    String link,
    Instant changedAt) {}
