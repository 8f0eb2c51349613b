package lexdelta.alerts.notice;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lexdelta.alerts.delivery.Recipient;
import lexdelta.alerts.subscription.UnsubscribeToken;
import lexdelta.crawler.record.Cause;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.SnapshotId;

/**
 * What one recipient is told at once.
 *
 * @param token stops this recipient's mail
 * @param events news first, the weightiest first, then by what happened, then by citation, each once
 * @param days that documents state, the nearest first; empty only where there are events
 * @param at when it is told
 */
public record Notice(
    Recipient recipient,
    UnsubscribeToken token,
    List<ToldEvent> events,
    List<ToldDay> days,
    Instant at) {
  private static final Comparator<ToldEvent> ORDER =
      Comparator.comparing((ToldEvent event) -> !event.news())
          .thenComparingDouble(event -> -event.weight())
          .thenComparingInt(event -> rank(event.first()))
          .thenComparing(event -> event.first().citation(), CitationOrder.NUMBERS_BY_VALUE)
          .thenComparing(event -> event.first().change().document())
          .thenComparingLong(event -> event.first().change().number());

  public Notice {
    if (events.isEmpty() && days.isEmpty()) {
      throw new IllegalArgumentException("A notice of nothing to " + recipient);
    }
    events = events.stream().sorted(ORDER).toList();
    days = days.stream().sorted(NEAREST).toList();
  }

  /** Of changes alone. */
  public Notice(Recipient recipient, UnsubscribeToken token, List<ToldEvent> events, Instant at) {
    this(recipient, token, events, List.of(), at);
  }

  private static final Comparator<ToldDay> NEAREST =
      Comparator.comparing(ToldDay::on)
          .thenComparing(ToldDay::citation)
          .thenComparing(ToldDay::name);

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
   * The snapshot of its first change; empty where that came by the calendar, long after it, or where
   * nothing changed.
   */
  Optional<SnapshotId> snapshot() {
    return first().filter(it -> it.cause() != Cause.CALENDAR).map(Change::snapshot);
  }

  /**
   * What names a notice: its first change by the log, or its days where nothing changed. A change is
   * told to a recipient once, so no other notice to this one has the same. Not by its number, which a
   * record made anew gives again.
   */
  String name() {
    return first()
        .map(it ->
            "change\n%s\n%s\n%s\n%s"
                .formatted(it.snapshot(), it.document(), it.kind(), it.effectiveOn()))
        .orElseGet(
            () -> "reminders\n" + String.join("\n", days.stream().map(ToldDay::name).toList()));
  }

  private Optional<Change> first() {
    return changes().stream().map(ToldChange::change).min(Comparator.comparingLong(Change::number));
  }

  /** All that it is told for. */
  List<Reason> reasons() {
    return Stream.concat(
            changes().stream().flatMap(told -> told.reasons().stream()),
            days.stream().flatMap(day -> day.reasons().stream()))
        .distinct()
        .toList();
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
