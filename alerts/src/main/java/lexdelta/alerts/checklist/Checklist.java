package lexdelta.alerts.checklist;

import java.time.Instant;
import java.util.Optional;
import lexdelta.alerts.subscription.PersonId;

/**
 * A checklist or template of the firm.
 *
 * @param owner who keeps it
 * @param revision 1 at first, raised by each change of what is said of it
 * @param confirmed the last time somebody found it up to date
 * @param open how many changes touched it since
 */
public record Checklist(
    ChecklistId id,
    PersonId owner,
    Declared declared,
    int revision,
    Instant madeAt,
    Optional<Confirmation> confirmed,
    int open) {

  /** That somebody found it up to date. */
  public record Confirmation(PersonId by, Instant at) {}
}
