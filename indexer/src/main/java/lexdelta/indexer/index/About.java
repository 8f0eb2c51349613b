package lexdelta.indexer.index;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lexdelta.crawler.record.Division;
import lexdelta.crawler.record.Reading;
import lexdelta.indexer.passage.Passage;

/** What the model of meaning reads of a passage: the nearest headings above it, then its texts. */
final class About {
  /** Headings further up are those of a whole title, and say nothing of one passage in it. */
  private static final int LEVELS = 2;

  private About() {}

  /** The headings, a line each from the top; empty where there is none. */
  static String of(Reading reading, Passage passage) {
    List<Division> hierarchy = reading.hierarchy();
    Stream<String> above =
        hierarchy.subList(Math.max(0, hierarchy.size() - LEVELS), hierarchy.size()).stream()
            .map(Division::heading);
    return Stream.of(above, Stream.of(reading.heading()), passage.headings().stream())
        .flatMap(headings -> headings)
        .filter(heading -> !heading.isBlank())
        .collect(Collectors.joining("\n"));
  }

  /** All that the model reads. */
  static String read(String about, List<String> texts) {
    return about.isEmpty() ? String.join("\n", texts) : about + "\n" + String.join("\n", texts);
  }
}
