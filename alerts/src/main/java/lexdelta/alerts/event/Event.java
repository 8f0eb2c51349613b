package lexdelta.alerts.event;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import lexdelta.crawler.record.DocumentId;

/**
 * One event, on one page or on many.
 *
 * @param firstSeenOn the publisher's day
 * @param said as it was said where it was first seen
 * @param places the documents that tell it
 */
public record Event(EventId id, LocalDate firstSeenOn, Said said, Set<DocumentId> places) {
  /** Copies come within so many days of the first; what comes later is told anew. */
  public static final int DAYS_APART = 2;

  public Event {
    places = Set.copyOf(places);
  }

  /**
   * Whether a change is this event at a further place. What one document says again after it was
   * taken back is another event.
   */
  boolean tellsAlso(DocumentId place, LocalDate seenOn, Said other) {
    return !seenOn.isAfter(firstSeenOn.plusDays(DAYS_APART))
        && !seenOn.isBefore(firstSeenOn.minusDays(DAYS_APART))
        && !places.contains(place)
        && said.like(other);
  }

  Event with(DocumentId place) {
    Set<DocumentId> more = new HashSet<>(places);
    more.add(place);
    return new Event(id, firstSeenOn, said, more);
  }
}
