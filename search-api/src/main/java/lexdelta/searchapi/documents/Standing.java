package lexdelta.searchapi.documents;

import java.time.LocalDate;
import java.util.Optional;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Version;

/** What the record has of a document on a day. */
sealed interface Standing {

  /** The record never saw the document. */
  record Unknown() implements Standing {}

  /** The record has the document, but only from a later day on. */
  record NotYet(LocalDate first) implements Standing {}

  /** The publisher no longer had the document on the day. */
  record Removed(LocalDate since) implements Standing {}

  /**
   * The text of the day.
   *
   * @param until the first day on which it no longer stood; empty while it stands
   */
  record Text(Version version, Reading reading, Optional<LocalDate> until) implements Standing {}

  /** What stood on a day, by a document's timeline. */
  static Standing on(LocalDate day, Timeline timeline) {
    if (timeline.entries().isEmpty()) {
      return new Unknown();
    }
    return timeline
        .on(day)
        .map(Standing::of)
        .orElseGet(() -> new NotYet(timeline.entries().getFirst().from()));
  }

  private static Standing of(Timeline.Entry entry) {
    return entry
        .version()
        .reading()
        .<Standing>map(reading -> new Text(entry.version(), reading, entry.until()))
        .orElseGet(() -> new Removed(entry.from()));
  }
}
