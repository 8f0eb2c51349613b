package lexdelta.searchapi.documents;

import java.time.LocalDate;
import java.util.Optional;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.Versions;

/** What the record has of a document on a day. */
sealed interface TextOnDay {

  /** The record never saw the document. */
  record Unknown() implements TextOnDay {}

  /** The record has the document, but only from a later day on. */
  record NotYet(LocalDate first) implements TextOnDay {}

  /** The publisher no longer had the document on the day. */
  record Removed(LocalDate since) implements TextOnDay {}

  /**
   * The text of the day.
   *
   * @param until the first day on which it no longer stood; empty while it stands
   */
  record Text(Version version, Reading reading, Optional<LocalDate> until) implements TextOnDay {}

  /** What stood on a day, by a document's timeline; of the versions only that text is read. */
  static TextOnDay on(LocalDate day, Timeline timeline, Versions versions) {
    if (timeline.entries().isEmpty()) {
      return new Unknown();
    }
    return timeline
        .on(day)
        .map(entry -> of(entry, versions))
        .orElseGet(() -> new NotYet(timeline.entries().getFirst().from()));
  }

  private static TextOnDay of(Timeline.Entry entry, Versions versions) {
    if (entry.version().removed()) {
      return new Removed(entry.from());
    }
    Version version = versions.find(entry.version().id()).orElseThrow();
    return new Text(version, version.reading().orElseThrow(), entry.until());
  }
}
