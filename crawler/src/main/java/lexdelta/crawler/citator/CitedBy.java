package lexdelta.crawler.citator;

import java.time.LocalDate;
import java.util.Optional;
import lexdelta.crawler.record.DocumentId;

/**
 * That a provision cited a place through some days.
 *
 * @param document in which it stands
 * @param from the first day, as far back as the record goes
 * @param until the first day on which it no longer did; empty while it does
 */
public record CitedBy(
    DocumentId document, Reference reference, LocalDate from, Optional<LocalDate> until) {

  /** Whether it did so on a day. */
  public boolean on(LocalDate day) {
    return !from.isAfter(day) && until.filter(end -> !end.isAfter(day)).isEmpty();
  }
}
