package lexdelta.alerts.matching;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.monitor.HighlightsMatch;

/** The words that one topic's query matched in the passages of a change. */
final class MatchedWords {
  /** More would not help a reader to see why. */
  private static final int MOST = 6;

  private final Map<String, String> inPassages = new LinkedHashMap<>();
  private final Map<String, String> inHeadings = new LinkedHashMap<>();

  void add(PassageUnderHeadings passage, HighlightsMatch match) {
    for (String field : new TreeSet<>(match.getFields())) {
      String text = passage.text(field);
      Map<String, String> words = PassageUnderHeadings.inPassage(field) ? inPassages : inHeadings;
      for (HighlightsMatch.Hit hit : match.getHits(field)) {
        if (hit.startOffset() >= 0 && hit.endOffset() <= text.length()) {
          String word = text.substring(hit.startOffset(), hit.endOffset());
          words.putIfAbsent(word.toLowerCase(Locale.ROOT), word);
        }
      }
    }
  }

  Why why() {
    boolean inPassage = !inPassages.isEmpty();
    List<String> words =
        (inPassage ? inPassages : inHeadings).values().stream().limit(MOST).toList();
    return new Why.Matched(words, inPassage);
  }
}
