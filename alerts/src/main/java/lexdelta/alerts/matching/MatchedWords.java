package lexdelta.alerts.matching;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import lexdelta.indexer.index.ReadPlaces;
import org.apache.lucene.monitor.HighlightsMatch;

/** The words that one topic's query matched in the passages of a change. */
final class MatchedWords {
  /** More would not help a reader to see why. */
  private static final int MOST = 6;

  private final Map<String, String> inPassages = new LinkedHashMap<>();
  private final Map<String, String> inHeadings = new LinkedHashMap<>();

  void add(PassageUnderHeadings passage, HighlightsMatch match) {
    ReadPlaces places = passage.places();
    for (String field : new TreeSet<>(match.getFields())) {
      for (HighlightsMatch.Hit hit : match.getHits(field)) {
        places
            .at(hit.startPosition(), hit.endPosition())
            .ifPresent(found ->
                (found.paragraph() < passage.headings() ? inHeadings : inPassages)
                    .putIfAbsent(found.words().toLowerCase(Locale.ROOT), found.words()));
      }
    }
  }

  Why why() {
    boolean inPassage = !inPassages.isEmpty() || inHeadings.isEmpty();
    List<String> words =
        (inPassage ? inPassages : inHeadings).values().stream().limit(MOST).toList();
    return new Why.Matched(words, inPassage);
  }
}
