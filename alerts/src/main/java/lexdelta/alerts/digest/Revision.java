package lexdelta.alerts.digest;

import java.time.Instant;
import lexdelta.alerts.subscription.PersonId;

/**
 * A text of one part of a digest.
 *
 * @param part 0 for the {@link Head}, else the number of an item
 * @param revision from 1; none is ever changed or taken out
 */
public record Revision<T>(int part, int revision, PersonId by, Instant at, T text) {}
