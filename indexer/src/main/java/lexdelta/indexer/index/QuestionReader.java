package lexdelta.indexer.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lexdelta.indexer.query.Query;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;

/** Reads questions as {@link Question}s. Safe for use by many threads. */
final class QuestionReader {
  private static final int LONGEST_RUN = 3;

  /** What a word is worth that the law says for another in the question. */
  private static final float WRITTEN_FOR_ANOTHER = 0.5f;

  private final Analyzers analyzers;
  private final AskingWords asking;
  private final WordsOfPractice practice;

  QuestionReader(Analyzers analyzers) {
    this.analyzers = analyzers;
    this.asking = new AskingWords(analyzers);
    this.practice = new WordsOfPractice(analyzers);
  }

  /** A question, for one state of the index. */
  Question read(Query.Words words, IndexSearcher searcher) throws IOException {
    List<Analyzers.Asked> asked = analyzers.asked(Fields.TEXT, String.join(" ", words.words()));
    List<List<Analyzers.Asked>> written = practice.written(asked);
    Map<String, Integer> times = new LinkedHashMap<>();
    asked.forEach(one -> times.merge(one.word(), 1, Integer::sum));
    written.forEach(phrase -> phrase.forEach(one -> times.putIfAbsent(one.word(), 0)));
    CollectionStatistics texts = searcher.collectionStatistics(Fields.TEXT);
    long passages = texts == null ? 0 : texts.docCount();
    List<Question.Word> different = new ArrayList<>();
    Map<String, Integer> numbers = new HashMap<>();
    for (Map.Entry<String, Integer> word : times.entrySet()) {
      numbers.put(word.getKey(), different.size());
      different.add(word(word.getKey(), word.getValue(), passages, searcher));
    }
    Map<List<Integer>, int[]> runs = new LinkedHashMap<>();
    addRuns(asked, numbers, runs);
    written.forEach(phrase -> addRuns(phrase, numbers, runs));
    double length = texts == null ? 1 : (double) texts.sumTotalTermFreq() / texts.docCount();
    return new Question(different, List.copyOf(runs.values()), length);
  }

  private Question.Word word(String stem, int times, long passages, IndexSearcher searcher)
      throws IOException {
    long with = searcher.getIndexReader().docFreq(new Term(Fields.TEXT, stem));
    double rarity = Math.log(1 + (passages - with + 0.5) / (with + 0.5));
    float weight = asking.weight(stem) * (times == 0 ? WRITTEN_FOR_ANOTHER : 1);
    return new Question.Word(stem, Math.max(1, times), weight, rarity, asking.asks(stem));
  }

  private static void addRuns(
      List<Analyzers.Asked> words, Map<String, Integer> numbers, Map<List<Integer>, int[]> runs) {
    for (int length = 2; length <= LONGEST_RUN; length++) {
      for (int first = 0; first + length <= words.size(); first++) {
        List<Analyzers.Asked> run = words.subList(first, first + length);
        if (run.getLast().place() - run.getFirst().place() == length - 1) {
          int[] of = run.stream().mapToInt(one -> numbers.getOrDefault(one.word(), 0)).toArray();
          runs.put(Arrays.stream(of).boxed().toList(), of);
        }
      }
    }
  }
}
