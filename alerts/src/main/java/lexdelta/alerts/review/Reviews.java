package lexdelta.alerts.review;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import lexdelta.alerts.event.EventId;
import lexdelta.alerts.subscription.PersonId;

/** The log of what people said of events. It grows; nothing in it is changed or taken out. */
public interface Reviews {
  /** Appends an entry, inside the caller's transaction where there is one. */
  Entry append(EventId event, PersonId by, Mark mark, Instant at);

  /** All entries of events, by event, each event's in the order in which they were made. */
  Map<EventId, List<Entry>> of(Collection<EventId> events);

  /** The events that somebody ever had to do, the newest first; 2,000 at most. */
  List<EventId> everAssignedTo(PersonId person);
}
