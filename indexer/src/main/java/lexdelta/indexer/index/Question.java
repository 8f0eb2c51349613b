package lexdelta.indexer.index;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * A question in plain words, as one state of the index sees it.
 *
 * @param words each different one, in order of first use
 * @param runs words that stand side by side in the question, as their numbers in {@code words}: two
 *     or three of them, each run once
 * @param length how many words a passage has on average
 */
record Question(List<Word> words, List<int[]> runs, double length) {
  /** What a heading above a passage counts, measured in occurrences in the passage itself. */
  static final float HEADING = 0.5f;

  Question {
    words = List.copyOf(words);
    runs = List.copyOf(runs);
  }

  /**
   * A word of it.
   *
   * @param stem as {@link Fields#TEXT} holds it
   * @param times how often the question has it
   * @param weight what it is worth in any question, as {@link AskingWords} says
   * @param rarity its inverse document frequency (Robertson and Spärck Jones)
   * @param asks whether it is a word of asking
   */
  record Word(String stem, int times, float weight, double rarity, boolean asks) {
    double worth() {
      return weight * rarity;
    }

    Term in(String field) {
      return new Term(field, stem);
    }
  }

  /** Passages with any of its words but those of asking, with many and rare ones first. */
  Query any() {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Word word : telling()) {
      Query either =
          new DisjunctionMaxQuery(
              List.of(
                  new TermQuery(word.in(Fields.TEXT)),
                  new BoostQuery(new TermQuery(word.in(Fields.HEADING)), HEADING)),
              0);
      any.add(new BoostQuery(either, word.times() * word.weight()), Occur.SHOULD);
    }
    return any.build();
  }

  /** What to mark in an answer. */
  Query marked() {
    BooleanQuery.Builder marked = new BooleanQuery.Builder();
    telling().forEach(word -> marked.add(new TermQuery(word.in(Fields.TEXT)), Occur.SHOULD));
    return marked.build();
  }

  /** Its words without those of asking; where it has no other, these. */
  private List<Word> telling() {
    List<Word> telling = words.stream().filter(word -> !word.asks()).toList();
    return telling.isEmpty() ? words : telling;
  }
}
