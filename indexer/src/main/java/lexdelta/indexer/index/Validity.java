package lexdelta.indexer.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.Milestone;

/**
 * The days on which a version stood.
 *
 * @param from the first day
 * @param until the first day on which it no longer stood; empty while it stands
 */
record Validity(Milestone version, LocalDate from, Optional<LocalDate> until) {

  /** The first day, as the index writes it. */
  long firstDay() {
    return from.toEpochDay();
  }

  /** The first day on which it no longer stood, as the index writes it. */
  long endDay() {
    return until.map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
  }

  /**
   * Each version of a history stands until the next one takes effect. One that stood for no day at
   * all, because a later recorded version took effect on the same day, is left out.
   *
   * @param history in order of (effectiveOn, id)
   */
  static List<Validity> of(List<Milestone> history) {
    List<Validity> days = new ArrayList<>();
    for (int i = 0; i < history.size(); i++) {
      Milestone version = history.get(i);
      Optional<LocalDate> next =
          i + 1 < history.size() ? Optional.of(history.get(i + 1).effectiveOn()) : Optional.empty();
      if (next.isEmpty() || version.effectiveOn().isBefore(next.get())) {
        days.add(new Validity(version, version.effectiveOn(), next));
      }
    }
    return List.copyOf(days);
  }
}
