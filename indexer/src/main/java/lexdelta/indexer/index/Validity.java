package lexdelta.indexer.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.Milestone;
import lexdelta.crawler.record.VersionId;

/**
 * The days on which a version stood, by all that is known now, and what took its place by what was
 * known earlier.
 *
 * @param from the first day
 * @param until the first day on which it no longer stood; empty while it stands
 * @param before the version before it; empty for the first
 * @param successors what took its place: each later version that takes effect earlier, or was seen
 *     earlier, than all others
 */
record Validity(
    Milestone version,
    LocalDate from,
    Optional<LocalDate> until,
    Optional<VersionId> before,
    List<Milestone> successors) {
  Validity {
    successors = List.copyOf(successors);
  }

  /** The first day, as the index writes it. */
  long firstDay() {
    return from.toEpochDay();
  }

  /**
   * The first day on which it no longer stood, as the index writes it; before all days where it
   * stood on none.
   */
  long endDay() {
    return until
        .map(day -> day.isAfter(from) ? day.toEpochDay() : Long.MIN_VALUE)
        .orElse(Long.MAX_VALUE);
  }

  /**
   * Each version of a history stands until the next one takes effect. One that stood for no day at
   * all, because a later recorded version took effect on the same day, is left out, unless for some
   * days nobody knew better.
   *
   * @param history in order of (effectiveOn, id)
   */
  static List<Validity> of(List<Milestone> history) {
    List<Validity> days = new ArrayList<>();
    for (int i = 0; i < history.size(); i++) {
      Milestone version = history.get(i);
      List<Milestone> successors = successors(history.subList(i + 1, history.size()));
      if (successors.stream().noneMatch(later -> replaces(later, version))) {
        days.add(
            new Validity(
                version,
                version.effectiveOn(),
                successors.stream().map(Milestone::effectiveOn).min(LocalDate::compareTo),
                i == 0 ? Optional.empty() : Optional.of(history.get(i - 1).id()),
                successors));
      }
    }
    return List.copyOf(days);
  }

  /** Whether a version never stood without the other being known. */
  private static boolean replaces(Milestone later, Milestone version) {
    return !later.effectiveOn().isAfter(version.effectiveOn())
        && !later.seenOn().isAfter(version.seenOn());
  }

  /** Those that no other one precedes both in effect and in being seen. */
  private static List<Milestone> successors(List<Milestone> later) {
    List<Milestone> successors = new ArrayList<>();
    for (Milestone one : later) { // in order of taking effect
      if (successors.isEmpty() || one.seenOn().isBefore(successors.getLast().seenOn())) {
        successors.add(one);
      }
    }
    return successors;
  }
}
