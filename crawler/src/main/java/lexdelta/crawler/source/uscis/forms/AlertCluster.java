package lexdelta.crawler.source.uscis.forms;

import java.time.LocalDate;
import java.util.List;
import lexdelta.crawler.record.DocumentId;

/**
 * One event, told on one page or on many.
 *
 * @param alerts by day and place; the first is the earliest
 */
public record AlertCluster(List<PageAlert> alerts) {
  public AlertCluster {
    alerts = List.copyOf(alerts);
    if (alerts.isEmpty()) {
      throw new IllegalArgumentException("A cluster without an alert tells of nothing");
    }
  }

  /** As it was first told. */
  public String text() {
    return alerts.getFirst().text();
  }

  public LocalDate firstSeenOn() {
    return alerts.getFirst().seenOn();
  }

  /** The pages that tell it, each once. */
  public List<DocumentId> places() {
    return alerts.stream().map(PageAlert::place).distinct().toList();
  }
}
