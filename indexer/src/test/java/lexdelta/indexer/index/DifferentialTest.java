package lexdelta.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lexdelta.crawler.record.Progress;
import lexdelta.indexer.SampleRecord;
import lexdelta.indexer.catchup.IndexCatchUp;
import lexdelta.indexer.query.ParsedQuery;
import lexdelta.indexer.query.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random trees over random small texts: the index and a naive reading of the tree agree. With few
 * words everything meets everything.
 */
class DifferentialTest {
  private static final List<String> WORDS =
      List.of("visa", "visas", "fee", "fees", "waiver", "alien", "aliens", "form", "petition");
  private static final LocalDate DAY = LocalDate.parse("2025-01-01");
  private static final UnaryOperator<String> STEM =
      word -> word.endsWith("s") ? word.substring(0, word.length() - 1) : word;

  @TempDir Path folder;

  @Test
  void indexAndNaiveReadingAgree() {
    long seed = 20_250_601;
    Random random = new Random(seed);
    List<NaiveReader> texts = new ArrayList<>();
    SampleRecord record = new SampleRecord();
    for (int i = 0; i < 80; i++) {
      String heading = word(random);
      List<String> paragraphs =
          IntStream.range(0, random.nextInt(1, 4)).mapToObj(_ -> paragraph(random)).toList();
      texts.add(new NaiveReader(read("8 CFR 1." + i + " " + heading, paragraphs), STEM));
      record.section("1." + i, heading, "2024-01-01", paragraphs.toArray(String[]::new));
    }
    RandomTrees trees = new RandomTrees(random, WORDS);
    int trueOnes = 0;
    try (LuceneIndex index = LuceneIndex.open(folder)) {
      new IndexCatchUp(record.changes(), record.versions(), index).catchUp(Progress.NONE);
      for (int run = 0; run < 1_000; run++) {
        Query query = trees.tree(3);
        Set<String> naively = naively(texts, query);
        assertThat(found(index, query))
            .as("seed %d, run %d: %s", seed, run, query)
            .isEqualTo(naively);
        trueOnes += naively.isEmpty() || naively.size() == texts.size() ? 0 : 1;
      }
    }
    assertThat(trueOnes).as("trees that tell texts apart").isGreaterThan(500);
  }

  private static Set<String> found(LuceneIndex index, Query query) {
    Set<String> found = new TreeSet<>();
    ParsedQuery parsed = new ParsedQuery("", query, "");
    index.search(new SearchRequest(parsed, DAY, 0, 100)).hits().stream()
        .map(Hit::citation)
        .forEach(citation -> assertThat(found.add(citation)).isTrue());
    return found;
  }

  private static Set<String> naively(List<NaiveReader> texts, Query query) {
    return IntStream.range(0, texts.size())
        .filter(i -> texts.get(i).isTrue(query))
        .mapToObj(i -> "8 CFR 1." + i)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<NaiveReader.Word> read(String title, List<String> paragraphs) {
    List<NaiveReader.Word> words = new ArrayList<>();
    int sentence = 0;
    for (int paragraph = 0; paragraph <= paragraphs.size(); paragraph++) {
      int place = 0;
      sentence++;
      String text = paragraph == 0 ? title : paragraphs.get(paragraph - 1);
      for (String word : text.split(" ")) {
        String written = word.replace(".", "").toLowerCase(Locale.ROOT);
        String kept = paragraph == 0 ? word.toLowerCase(Locale.ROOT) : written;
        words.add(new NaiveReader.Word(kept, STEM.apply(kept), place++, sentence, paragraph, 0));
        sentence += paragraph > 0 && word.endsWith(".") ? 1 : 0;
      }
    }
    return words;
  }

  /** One or two sentences, the second beginning with a capital letter. */
  private static String paragraph(Random random) {
    String first = words(random);
    if (random.nextBoolean()) {
      return first;
    }
    String second = words(random);
    return first + ". " + Character.toUpperCase(second.charAt(0)) + second.substring(1);
  }

  private static String words(Random random) {
    return IntStream.range(0, random.nextInt(1, 8))
        .mapToObj(i -> word(random))
        .collect(Collectors.joining(" "));
  }

  private static String word(Random random) {
    return WORDS.get(random.nextInt(WORDS.size()));
  }
}
