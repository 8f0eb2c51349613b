package lexdelta.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lexdelta.crawler.record.Progress;
import lexdelta.indexer.SampleRecord;
import lexdelta.indexer.catchup.IndexCatchUp;
import lexdelta.indexer.connector.Sentences;
import lexdelta.indexer.query.ParsedQuery;
import lexdelta.indexer.query.Query;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten thousand random trees over paragraphs of real chapters: the index and a naive reading of the
 * words agree. The words are the analyzer's; where they stand, and what is near what, is read anew.
 */
@Tag("recordings")
@Tag("slow")
@EnabledIfEnvironmentVariable(named = "LEXDELTA_RECORDINGS", matches = ".+")
class RecordedDifferentialTest {
  private static final int TREES = 10_000;
  private static final int PARAGRAPHS = 320;
  private static final int IN_A_TEXT = 4;
  private static final LocalDate DAY = LocalDate.parse("2025-01-01");
  private static final Pattern LETTERS = Pattern.compile("[a-z]{3,}");

  @TempDir Path folder;
  private final Analyzers analyzers = new Analyzers();

  @Test
  void indexAndNaiveReadingAgree() throws IOException {
    long seed = 20_261_122;
    Random random = new Random(seed);
    List<String> paragraphs = RecordedParagraphs.some(PARAGRAPHS, random);
    SampleRecord record = new SampleRecord();
    List<NaiveReader> texts = new ArrayList<>();
    for (int i = 0; i < PARAGRAPHS / IN_A_TEXT; i++) {
      List<String> some = paragraphs.subList(i * IN_A_TEXT, (i + 1) * IN_A_TEXT);
      record.section("1." + i, "Sample", "2024-01-01", some.toArray(String[]::new));
      texts.add(new NaiveReader(read("8 CFR 1." + i + " Sample", some), this::stem));
    }
    RandomTrees trees = new RandomTrees(random, frequent(texts));
    int telling = 0;
    try (LuceneIndex index = LuceneIndex.open(folder)) {
      new IndexCatchUp(record.changes(), record.versions(), index).catchUp(Progress.NONE);
      for (int run = 0; run < TREES; run++) {
        Query query = trees.tree(2);
        Set<String> naively =
            IntStream.range(0, texts.size())
                .filter(i -> texts.get(i).isTrue(query))
                .mapToObj(i -> "8 CFR 1." + i)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(found(index, query))
            .as("seed %d, run %d: %s", seed, run, query)
            .isEqualTo(naively);
        telling += naively.isEmpty() || naively.size() == texts.size() ? 0 : 1;
      }
    }
    System.out.printf(
        "%,d trees over %,d paragraphs, %,d of which tell texts apart: no difference%n",
        TREES, PARAGRAPHS, telling);
    assertThat(telling).isGreaterThan(TREES / 4);
  }

  /** Words of letters only, the frequent ones often and the rarer ones sometimes. */
  private static List<String> frequent(List<NaiveReader> texts) {
    Map<String, Integer> counts = new HashMap<>();
    texts.stream()
        .flatMap(text -> text.words().stream())
        .map(NaiveReader.Word::written)
        .filter(word -> LETTERS.matcher(word).matches())
        .forEach(word -> counts.merge(word, 1, Integer::sum));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .skip(5) // of them all are full
        .limit(120)
        .map(Map.Entry::getKey)
        .toList();
  }

  private String stem(String word) {
    return analyzers.asked(lexdelta.indexer.index.Stream.WHOLE.stemmed(), word).getFirst().word();
  }

  private static Set<String> found(LuceneIndex index, Query query) {
    ParsedQuery parsed = new ParsedQuery("", query, "");
    return index.search(new SearchRequest(parsed, DAY, 0, 100)).hits().stream()
        .map(Hit::citation)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<NaiveReader.Word> read(String title, List<String> paragraphs) {
    WordCutter cutter = new WordCutter();
    List<NaiveReader.Word> words = new ArrayList<>();
    int sentence = 0;
    for (int paragraph = 0; paragraph <= paragraphs.size(); paragraph++) {
      String text = paragraph == 0 ? title : paragraphs.get(paragraph - 1);
      int[] starts = Sentences.starts(text);
      int place = -1;
      for (CutText.Word word : cutter.cut(text).words()) {
        place += word.increment();
        long begun = Arrays.stream(starts).filter(start -> start <= word.start()).count();
        words.add(
            new NaiveReader.Word(
                word.written().utf8ToString(),
                word.stem().utf8ToString(),
                place,
                sentence + (int) begun,
                paragraph,
                0));
      }
      sentence += starts.length + 1;
    }
    return words;
  }
}
