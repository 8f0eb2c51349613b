package lexdelta.searchapi.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Version;
import lexdelta.searchapi.picture.Course;

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

  /**
   * The same as a picture.
   *
   * @param shown the version that the page shows
   * @return empty where there is nothing to see
   */
  Optional<Course> course(Optional<Version> shown, LocalDate today) {
    return Course.of(
        entries.stream()
            .map(entry -> new Course.Stretch(entry.from(), entry.until(), kind(entry, shown)))
            .toList(),
        today);
  }

  private static Course.Kind kind(Entry entry, Optional<Version> shown) {
    if (entry.version().removed()) {
      return Course.Kind.GONE;
    }
    return shown.filter(it -> it.id().equals(entry.version().id())).isPresent()
        ? Course.Kind.SHOWN
        : Course.Kind.TEXT;
  }

  /** The last text there was: what to call the document when a day has none. */
  Optional<Reading> lastReading() {
    return entries.reversed().stream()
        .flatMap(entry -> entry.version().reading().stream())
        .findFirst();
  }
}
