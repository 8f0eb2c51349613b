package lexdelta.alerts.notice;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import lexdelta.alerts.delivery.Recipient;
import lexdelta.alerts.subscription.UnsubscribeToken;
import lexdelta.crawler.record.SnapshotId;

/**
 * What one recipient is told about one snapshot.
 *
 * @param token stops this recipient's mail
 * @param changes by what happened, then by citation, each once; never empty
 * @param at when it is told
 */
public record Notice(
    Recipient recipient,
    UnsubscribeToken token,
    SnapshotId snapshot,
    List<ToldChange> changes,
    Instant at) {
  private static final Comparator<ToldChange> ORDER =
      Comparator.comparingInt(Notice::rank)
          .thenComparing(ToldChange::citation, CitationOrder.NUMBERS_BY_VALUE)
          .thenComparingLong(told -> told.change().number());

  public Notice {
    if (changes.isEmpty()) {
      throw new IllegalArgumentException("A notice of nothing to " + recipient);
    }
    changes = changes.stream().sorted(ORDER).toList();
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
}
