package lexdelta.searchapi.documents;

import java.time.LocalDate;
import java.util.Optional;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Version;

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
  record Text(ReadText read, Optional<LocalDate> until) implements TextOnDay {
    Version version() {
      return read.version();
    }

    Reading reading() {
      return read.reading();
    }
  }

  /** What stood on a day, by a document's timeline; of the versions only that text is read. */
  static TextOnDay on(LocalDate day, Timeline timeline, ReadTexts texts) {
    if (timeline.entries().isEmpty()) {
      return new Unknown();
    }
    return timeline
        .on(day)
        .map(entry -> of(entry, texts))
        .orElseGet(() -> new NotYet(timeline.entries().getFirst().from()));
  }

  private static TextOnDay of(Timeline.Entry entry, ReadTexts texts) {
    return entry.version().removed()
        ? new Removed(entry.from())
        : new Text(texts.of(entry.version().id()), entry.until());
  }
}
