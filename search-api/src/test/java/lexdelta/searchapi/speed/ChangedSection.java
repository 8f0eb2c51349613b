package lexdelta.searchapi.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lexdelta.crawler.record.Division;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.Reading;
import lexdelta.indexer.index.TouchedText;

/**
 * The beginning of a recorded document, as if all of it had been put in at once.
 *
 * @param paragraphs so many words of it as were asked for
 */
record ChangedSection(Reading reading, List<String> paragraphs) {

  /** Of all documents that are long enough, so many, spread evenly. */
  static List<ChangedSection> of(Corpus corpus, int words, int count) {
    List<ChangedSection> all =
        corpus.histories().stream()
            .map(history -> history.getLast().reading())
            .flatMap(reading -> of(reading, words))
            .toList();
    if (all.size() < count) {
      throw new IllegalStateException("Only " + all.size() + " documents are long enough.");
    }
    List<ChangedSection> some = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      some.add(all.get((int) ((long) i * all.size() / count)));
    }
    return some;
  }

  private static Stream<ChangedSection> of(Reading reading, int words) {
    List<String> paragraphs = new ArrayList<>();
    int left = words;
    for (Provision provision : reading.provisions()) {
      List<String> some = List.of(provision.text().split(" "));
      paragraphs.add(String.join(" ", some.subList(0, Math.min(left, some.size()))));
      left -= some.size();
      if (left <= 0) {
        return Stream.of(new ChangedSection(reading, paragraphs));
      }
    }
    return Stream.empty();
  }

  List<String> headings() {
    return reading.hierarchy().stream()
        .map(Division::heading)
        .filter(heading -> !heading.isBlank())
        .toList();
  }

  List<TouchedText> touched() {
    return paragraphs.stream().map(TouchedText::wholly).toList();
  }
}
