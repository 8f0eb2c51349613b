package lexdelta.indexer.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lexdelta.indexer.query.Query;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/**
 * A question in plain words, as one state of the index sees it.
 *
 * @param words each different one, as {@link Fields#TEXT} holds it, in order of first use
 * @param runs words that stand side by side in the question, as their numbers in {@code words}: two
 *     or three of them, each run once
 * @param length how many words a passage has on average
 */
record Question(List<Word> words, List<int[]> runs, double length) {
  /** What a heading above a passage counts, measured in occurrences in the passage itself. */
  static final float HEADING = 0.5f;

  private static final int LONGEST_RUN = 3;

  /**
   * A word of it.
   *
   * @param times how often the question has it
   * @param weight what it is worth in any question, as {@link AskingWords} says
   * @param rarity its inverse document frequency (Robertson and Spärck Jones)
   */
  record Word(String stem, int times, float weight, double rarity) {
    double worth() {
      return weight * rarity;
    }

    Term in(String field) {
      return new Term(field, stem);
    }
  }

  static Question of(
      Query.Words words, Analyzers analyzers, AskingWords asking, IndexSearcher searcher)
      throws IOException {
    CollectionStatistics texts = searcher.collectionStatistics(Fields.TEXT);
    long passages = texts == null ? 0 : texts.docCount();
    double length = texts == null ? 1 : (double) texts.sumTotalTermFreq() / texts.docCount();
    List<Analyzers.Asked> asked = analyzers.asked(Fields.TEXT, String.join(" ", words.words()));
    Map<String, Integer> times = new LinkedHashMap<>();
    asked.forEach(one -> times.merge(one.word(), 1, Integer::sum));
    List<Word> different = new ArrayList<>();
    Map<String, Integer> numbers = new HashMap<>();
    for (String stem : times.keySet()) {
      long with = searcher.getIndexReader().docFreq(new Term(Fields.TEXT, stem));
      double rarity = Math.log(1 + (passages - with + 0.5) / (with + 0.5));
      numbers.put(stem, different.size());
      different.add(new Word(stem, times.get(stem), asking.weight(stem), rarity));
    }
    return new Question(List.copyOf(different), runs(asked, numbers), length);
  }

  private static List<int[]> runs(List<Analyzers.Asked> asked, Map<String, Integer> numbers) {
    Map<List<Integer>, int[]> runs = new LinkedHashMap<>();
    for (int length = 2; length <= LONGEST_RUN; length++) {
      for (int first = 0; first + length <= asked.size(); first++) {
        List<Analyzers.Asked> run = asked.subList(first, first + length);
        if (run.getLast().place() - run.getFirst().place() == length - 1) {
          int[] words = run.stream().mapToInt(one -> numbers.get(one.word())).toArray();
          runs.put(java.util.Arrays.stream(words).boxed().toList(), words);
        }
      }
    }
    return List.copyOf(runs.values());
  }

  /** Passages with any of its words but those of asking, with many and rare ones first. */
  org.apache.lucene.search.Query any(AskingWords asking) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Word word : telling(asking)) {
      org.apache.lucene.search.Query either =
          new DisjunctionMaxQuery(
              List.of(
                  new TermQuery(word.in(Fields.TEXT)),
                  new BoostQuery(new TermQuery(word.in(Fields.HEADING)), HEADING)),
              0);
      any.add(new BoostQuery(either, word.times() * word.weight()), Occur.SHOULD);
    }
    return any.build();
  }

  /** Its words without those of asking; where it has no other, these. */
  private List<Word> telling(AskingWords asking) {
    List<Word> telling = words.stream().filter(word -> !asking.asks(word.stem())).toList();
    return telling.isEmpty() ? words : telling;
  }

  /** What to mark in an answer. */
  org.apache.lucene.search.Query marked(AskingWords asking) {
    BooleanQuery.Builder marked = new BooleanQuery.Builder();
    telling(asking).forEach(word -> marked.add(new TermQuery(word.in(Fields.TEXT)), Occur.SHOULD));
    return marked.build();
  }
}
