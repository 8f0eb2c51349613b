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
 * @param events news first, then by what happened, then by citation, each once; never empty
 * @param at when it is told
 */
public record Notice(
    Recipient recipient, UnsubscribeToken token, List<ToldEvent> events, Instant at) {
  private static final Comparator<ToldEvent> ORDER =
      Comparator.comparing((ToldEvent event) -> !event.news())
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

  /**
   * The snapshot that names the notice: that of its first change. All changes of a snapshot are told
   * at once, so no other notice to this recipient has the same. Empty where all of them came by the
   * calendar, long after the snapshot that says so.
   */
  Optional<SnapshotId> snapshot() {
    return events.stream()
        .map(event -> event.first().change())
        .filter(change -> change.cause() != Cause.CALENDAR)
        .map(Change::snapshot)
        .findFirst();
  }

  /** What names a notice that no snapshot names: the first document and its day. */
  String day() {
    Change first = events.getFirst().first().change();
    return "calendar\n%s\n%s".formatted(first.document(), first.effectiveOn());
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
