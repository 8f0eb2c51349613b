package lexdelta.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lexdelta.crawler.record.Progress;
import lexdelta.indexer.SampleRecord;
import lexdelta.indexer.catchup.IndexCatchUp;
import lexdelta.indexer.query.ParsedQuery;
import lexdelta.indexer.query.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random trees over random small texts: the index and a naive reading of the tree agree. */
class DifferentialTest {
  private static final String[] STEMS = {"visa", "fee", "waiver", "alien", "form", "petition"};
  private static final LocalDate DAY = LocalDate.parse("2025-01-01");

  @TempDir Path folder;

  @Test
  void indexAndNaiveReadingAgree() {
    long seed = 20_250_601;
    Random random = new Random(seed);
    List<List<String>> texts = new ArrayList<>();
    SampleRecord record = new SampleRecord();
    for (int i = 0; i < 100; i++) {
      List<String> paragraphs = List.of(words(random), words(random));
      texts.add(paragraphs);
      record.section("1." + i, "Sample", "2024-01-01", paragraphs.toArray(String[]::new));
    }
    try (LuceneIndex index = LuceneIndex.open(folder)) {
      new IndexCatchUp(record.changes(), record.versions(), index).catchUp(Progress.NONE);
      for (int run = 0; run < 400; run++) {
        Query query = tree(random, 4);
        assertThat(found(index, query))
            .as("seed %d, run %d: %s", seed, run, query)
            .isEqualTo(naively(texts, query));
      }
    }
  }

  private static Set<String> found(LuceneIndex index, Query query) {
    Set<String> found = new TreeSet<>();
    ParsedQuery parsed = new ParsedQuery("", query, "");
    index.search(new SearchRequest(parsed, DAY, 0, 100)).hits().stream()
        .map(Hit::citation)
        .forEach(citation -> assertThat(found.add(citation)).isTrue());
    return found;
  }

  private static Set<String> naively(List<List<String>> texts, Query query) {
    return IntStream.range(0, texts.size())
        .filter(i -> matches(texts.get(i), query))
        .mapToObj(i -> "8 CFR 1." + i)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean matches(List<String> text, Query query) {
    return switch (query) {
      case Query.Word w -> words(text).stream().anyMatch(x -> stem(x).equals(stem(w.word())));
      case Query.Root r -> words(text).stream().anyMatch(x -> x.startsWith(r.start()));
      case Query.Phrase p -> {
        String phrase = " " + String.join(" ", p.words()) + " ";
        yield text.stream().anyMatch(t -> (" " + t + " ").contains(phrase));
      }
      case Query.And a -> a.all().stream().allMatch(q -> matches(text, q));
      case Query.Or o -> o.any().stream().anyMatch(q -> matches(text, q));
      case Query.ButNot b -> matches(text, b.wanted()) && !matches(text, b.unwanted());
      case Query.Words w -> {
        long has = w.words().stream().filter(x -> matches(text, new Query.Word(x))).count();
        yield has >= Math.ceil(w.words().size() * 0.6);
      }
      case Query.Citation _ -> throw new AssertionError("none is made");
    };
  }

  private static List<String> words(List<String> text) {
    return text.stream().flatMap(t -> List.of(t.split(" ")).stream()).toList();
  }

  private static String stem(String word) {
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  private static String word(Random random) {
    return STEMS[random.nextInt(STEMS.length)] + (random.nextInt(3) == 0 ? "s" : "");
  }

  private static String words(Random random) {
    return IntStream.range(0, random.nextInt(1, 7))
        .mapToObj(i -> word(random))
        .collect(Collectors.joining(" "));
  }

  private static Query tree(Random random, int depth) {
    return switch (random.nextInt(depth == 0 ? 3 : 7)) {
      case 0 -> new Query.Word(word(random));
      case 1 -> new Query.Phrase(List.of(words(random).split(" ")).reversed());
      case 2 -> new Query.Root(word(random).substring(0, 3));
      case 3 -> new Query.And(List.of(tree(random, depth - 1), tree(random, depth - 1)));
      case 4 -> new Query.Or(List.of(tree(random, depth - 1), tree(random, depth - 1)));
      case 5 -> new Query.ButNot(tree(random, depth - 1), tree(random, depth - 1));
      default -> new Query.Words(List.of(words(random).split(" ")));
    };
  }
}
