package lexdelta.searchapi.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.Milestone;
import lexdelta.crawler.record.VersionId;
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
  record Entry(Milestone version, LocalDate from, Optional<LocalDate> until) {}

  /**
   * The same as it was known at the end of a day.
   *
   * @param knownOn empty for now
   */
  static Timeline of(List<Milestone> history, Optional<LocalDate> knownOn) {
    return of(
        history.stream()
            .filter(version -> knownOn.filter(version.seenOn()::isAfter).isEmpty())
            .toList());
  }

  /** Orders a history as {@link lexdelta.crawler.record.Versions#milestones} gives it. */
  static Timeline of(List<Milestone> history) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < history.size(); i++) {
      Milestone version = history.get(i);
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
  Optional<Course> course(Optional<VersionId> shown, LocalDate today) {
    return Course.of(
        entries.stream()
            .map(entry -> new Course.Stretch(entry.from(), entry.until(), kind(entry, shown)))
            .toList(),
        today);
  }

  private static Course.Kind kind(Entry entry, Optional<VersionId> shown) {
    if (entry.version().removed()) {
      return Course.Kind.GONE;
    }
    return shown.filter(entry.version().id()::equals).isPresent()
        ? Course.Kind.SHOWN
        : Course.Kind.TEXT;
  }
}
