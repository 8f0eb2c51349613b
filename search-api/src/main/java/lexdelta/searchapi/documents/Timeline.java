package lexdelta.searchapi.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Version;

/**
 * A document's versions as days of validity, oldest first. Of several versions for one day the one
 * recorded last stands; the others are left out.
 */
record Timeline(List<Entry> entries) {
  Timeline {
    entries = List.copyOf(entries);
  }

  /**
   * A version and its days.
   *
   * @param until the first day on which it no longer stood; empty for the last
   */
  record Entry(Version version, LocalDate from, Optional<LocalDate> until) {}

  /** Orders a history as {@link lexdelta.crawler.record.Versions#history} gives it. */
  static Timeline of(List<Version> history) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < history.size(); i++) {
      Version version = history.get(i);
      Optional<LocalDate> next =
          i + 1 < history.size() ? Optional.of(history.get(i + 1).effectiveOn()) : Optional.empty();
      if (!next.equals(Optional.of(version.effectiveOn()))) {
        entries.add(new Entry(version, version.effectiveOn(), next));
      }
    }
    return new Timeline(entries);
  }

  /** The entry in whose days a day lies. */
  Optional<Entry> on(LocalDate day) {
    return entries.reversed().stream().filter(entry -> !entry.from().isAfter(day)).findFirst();
  }

  /** The last text there was: what to call the document when a day has none. */
  Optional<Reading> lastReading() {
    return entries.reversed().stream()
        .flatMap(entry -> entry.version().reading().stream())
        .findFirst();
  }
}
