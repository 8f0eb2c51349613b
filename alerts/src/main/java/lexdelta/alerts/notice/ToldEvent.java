package lexdelta.alerts.notice;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One event and why somebody is told of it.
 *
 * @param places the changes it consists of, by citation; never empty
 * @param toldOn the day on which the person was first told of it at other places; empty when it is
 *     news
 */
public record ToldEvent(List<ToldChange> places, Optional<LocalDate> toldOn) {
  private static final Comparator<ToldChange> ORDER =
      Comparator.comparing(ToldChange::citation, CitationOrder.NUMBERS_BY_VALUE)
          .thenComparing(told -> told.change().document());

  public ToldEvent {
    if (places.isEmpty()) {
      throw new IllegalArgumentException("An event that happened nowhere");
    }
    places = places.stream().sorted(ORDER).toList();
  }

  boolean news() {
    return toldOn.isEmpty();
  }

  /** That of its weightiest place. */
  double weight() {
    return places.stream().mapToDouble(ToldChange::weight).max().orElse(0);
  }

  /** The first of its places, which is shown. */
  ToldChange first() {
    return places.getFirst();
  }
}
