package lexdelta.alerts.notice;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lexdelta.alerts.delivery.Recipient;
import lexdelta.alerts.subscription.UnsubscribeToken;
import lexdelta.crawler.record.Cause;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.SnapshotId;

/**
 * What one recipient is told at once.
 *
 * @param token stops this recipient's mail
 * @param events news first, the weightiest first, then by what happened, then by citation, each once;
 *     never empty
 * @param at when it is told
 */
public record Notice(
    Recipient recipient, UnsubscribeToken token, List<ToldEvent> events, Instant at) {
  private static final Comparator<ToldEvent> ORDER =
      Comparator.comparing((ToldEvent event) -> !event.news())
          .thenComparingDouble(event -> -event.weight())
          .thenComparingInt(event -> rank(event.first()))
          .thenComparing(event -> event.first().citation(), CitationOrder.NUMBERS_BY_VALUE)
          .thenComparing(event -> event.first().change().document())
          .thenComparingLong(event -> event.first().change().number());

  public Notice {
    if (events.isEmpty()) {
      throw new IllegalArgumentException("A notice of nothing to " + recipient);
    }
    events = events.stream().sorted(ORDER).toList();
  }

  private static int rank(ToldChange told) {
    return switch (told.change().kind()) {
      case STANDING -> 0;
      case CHANGED -> 1;
      case ADDED -> 2;
      case REMOVED -> 3;
      case NOTES_ONLY -> 4;
    };
  }

  /** The snapshot of its first change; empty where that came by the calendar, long after it. */
  Optional<SnapshotId> snapshot() {
    Change first = first();
    return first.cause() == Cause.CALENDAR ? Optional.empty() : Optional.of(first.snapshot());
  }

  /**
   * What names a notice: its first change by the log. A change is told to a recipient once, so no
   * other notice to this one has the same. Not by its number, which a record made anew gives again.
   */
  String name() {
    Change first = first();
    return "change\n%s\n%s\n%s\n%s"
        .formatted(first.snapshot(), first.document(), first.kind(), first.effectiveOn());
  }

  private Change first() {
    return changes().stream()
        .map(ToldChange::change)
        .min(Comparator.comparingLong(Change::number))
        .orElseThrow();
  }

  /** The changes that are news. */
  List<ToldChange> news() {
    return events.stream()
        .filter(ToldEvent::news)
        .flatMap(event -> event.places().stream())
        .toList();
  }

  /** Further places of what was told before. */
  List<ToldChange> further() {
    return events.stream()
        .filter(event -> !event.news())
        .flatMap(event -> event.places().stream())
        .toList();
  }

  /** Every change told of. */
  List<ToldChange> changes() {
    return events.stream().flatMap(event -> event.places().stream()).toList();
  }
}
