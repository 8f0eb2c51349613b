package lexdelta.alerts.matching;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lexdelta.indexer.index.FoundWords;

/** The words that one query matched in the passages of a change. */
final class MatchedWords {
  /** More would not help a reader to see why. */
  private static final int MOST = 6;

  private final Map<String, String> inPassages = new LinkedHashMap<>();
  private final Map<String, String> inHeadings = new LinkedHashMap<>();

  /**
   * Adds those of a passage.
   *
   * @param headings how many of its paragraphs, from the first on, are headings
   */
  void add(List<FoundWords> words, int headings) {
    for (FoundWords found : words) {
      (found.paragraph() < headings ? inHeadings : inPassages)
          .putIfAbsent(found.words().toLowerCase(Locale.ROOT), found.words());
    }
  }

  Why why() {
    boolean inPassage = !inPassages.isEmpty() || inHeadings.isEmpty();
    List<String> words =
        (inPassage ? inPassages : inHeadings).values().stream().limit(MOST).toList();
    return new Why.Matched(words, inPassage);
  }
}
