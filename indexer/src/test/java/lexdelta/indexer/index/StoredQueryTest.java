package lexdelta.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lexdelta.crawler.record.Division;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.FactKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.SourceId;
import lexdelta.indexer.query.Query;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.ScoreMode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * Random trees of the whole language over random texts: a stored query is true of a text exactly
 * where Lucene finds the text as a document of one, by the translated query; by the same words.
 */
class StoredQueryTest {
  private static final List<String> WORDS =
      List.of("visa", "visas", "fee", "fees", "waiver", "alien", "aliens", "form", "petition");
  private static final LocalDate DAY = LocalDate.parse("2025-01-10");
  private static final Pattern LETTERS = Pattern.compile("[a-z]{3,}");

  /** As Lucene's own highlighter tells them, by their names. */
  private static final List<lexdelta.indexer.index.Stream> ORDERED =
      List.of(
          lexdelta.indexer.index.Stream.ADDED,
          lexdelta.indexer.index.Stream.REMOVED,
          lexdelta.indexer.index.Stream.WHOLE);

  private final Analyzers analyzers = new Analyzers();
  private final QueryTranslator translator = new QueryTranslator(analyzers);

  /** A text, as it is asked about in either way. */
  private record Asked(
      Reading reading,
      SourceId source,
      Query.Side side,
      List<String> headings,
      List<TouchedText> texts) {

    Document document() {
      Document document = PassageDocuments.whole(reading, source, headings, side, texts);
      document.add(new LongField(Fields.OBSERVED_ON, DAY.toEpochDay(), Field.Store.NO));
      return document;
    }

    SingleText text(Vocabulary vocabulary) {
      return vocabulary.under(reading, source, headings, DAY).text(side, texts);
    }
  }

  @Test
  void agreesWithTheIndexOnInventedTexts() throws IOException {
    Random random = new Random(20_261_122);
    List<Asked> texts =
        IntStream.range(0, 40).mapToObj(i -> asked(random, i, () -> sentence(random))).toList();
    assertThat(agree(texts, new WideTrees(random, WORDS, DAY), 1_200)).isGreaterThan(400);
  }

  @Test
  @Tag("recordings")
  @Tag("slow")
  @EnabledIfEnvironmentVariable(named = "LEXDELTA_RECORDINGS", matches = ".+")
  void agreesWithTheIndexOnRecordedTexts() throws IOException {
    Random random = new Random(20_261_123);
    List<String> paragraphs = RecordedParagraphs.some(300, random);
    List<Asked> texts =
        IntStream.range(0, 80)
            .mapToObj(
                i -> asked(random, i, () -> paragraphs.get(random.nextInt(paragraphs.size()))))
            .toList();
    WideTrees trees = new WideTrees(random, frequent(paragraphs), DAY);
    int telling = agree(texts, trees, 6_000);
    System.out.printf("6,000 trees, %,d of which tell texts apart: no difference%n", telling);
    assertThat(telling).isGreaterThan(2_000);
  }

  /** How many of some trees tell the texts apart. */
  private int agree(List<Asked> texts, WideTrees trees, int count) throws IOException {
    Vocabulary vocabulary = new Vocabulary(analyzers);
    List<Query> queries = IntStream.range(0, count).mapToObj(_ -> trees.tree(2)).toList();
    List<StoredQuery> stored = queries.stream().map(vocabulary::read).toList();
    List<org.apache.lucene.search.Query> translated =
        queries.stream().map(query -> translator.translate(query, DAY)).toList();
    int[] found = new int[count];
    int decided = 0;
    for (Asked asked : texts) {
      SingleText text = asked.text(vocabulary);
      IndexSearcher searcher =
          MemoryIndex.fromDocument(asked.document(), analyzers.byField(), true, false)
              .createSearcher();
      for (int i = 0; i < count; i++) {
        boolean finds = searcher.count(translated.get(i)) > 0;
        assertThat(stored.get(i).isTrueOf(text))
            .as("run %d: %s%n%s", i, queries.get(i), asked)
            .isEqualTo(finds);
        SingleText.Verdict verdict = text.verdict(stored.get(i).sketch(), 0);
        assertThat(verdict)
            .as("sketch of run %d: %s%n%s", i, queries.get(i), asked)
            .isIn(
                finds ? SingleText.Verdict.YES : SingleText.Verdict.NO, SingleText.Verdict.PERHAPS);
        if (verdict != SingleText.Verdict.PERHAPS) {
          decided++;
        }
        if (finds) {
          found[i]++;
          needed(stored.get(i), text);
          assertThat(stored.get(i).words(text).stream().distinct())
              .as("words of run %d: %s%n%s", i, queries.get(i), asked)
              .containsExactlyElementsOf(words(searcher, translated.get(i), text));
        }
      }
    }
    assertThat(decided).as("answers by sketches").isGreaterThan(count * texts.size() / 3);
    return (int) Arrays.stream(found).filter(it -> it > 0 && it < texts.size()).count();
  }

  /** A text that a query is true of has what the query is said to need, whatever is frequent. */
  private static void needed(StoredQuery query, SingleText text) {
    for (int turn : new int[] {1, -1}) {
      query
          .need(number -> 1_000_000 + turn * number)
          .ifPresent(need -> {
            assertThat(IntStream.of(need.anchor()).anyMatch(text::has)).isTrue();
            assertThat(IntStream.of(need.others()).allMatch(text::has)).isTrue();
          });
    }
  }

  /** As Lucene tells them, in the fields of running texts. */
  private static List<FoundWords> words(
      IndexSearcher searcher, org.apache.lucene.search.Query query, SingleText text)
      throws IOException {
    Matches matches =
        searcher
            .createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
            .matches(searcher.getIndexReader().leaves().getFirst(), 0);
    List<FoundWords> words = new ArrayList<>();
    for (lexdelta.indexer.index.Stream stream : ORDERED) {
      for (String field : List.of(stream.stemmed(), stream.written())) {
        TreeSet<List<Integer>> places =
            new TreeSet<>(
                Comparator.<List<Integer>, Integer>comparing(List::getFirst)
                    .thenComparing(List::getLast));
        MatchesIterator each = matches.getMatches(field);
        while (each != null && each.next()) {
          places.add(List.of(each.startPosition(), each.endPosition()));
        }
        places.forEach(place -> text.at(place.getFirst(), place.getLast()).ifPresent(words::add));
      }
    }
    return words.stream().distinct().toList();
  }

  private static Asked asked(Random random, int number, Supplier<String> text) {
    List<String> headings =
        random.nextBoolean() ? List.of() : List.of("Sample " + sentence(random), "Fees");
    List<TouchedText> texts =
        IntStream.range(0, random.nextInt(4)).mapToObj(_ -> touched(random, text.get())).toList();
    return new Asked(
        reading(random, number),
        new SourceId(random.nextBoolean() ? "sample-one" : "other"),
        random.nextBoolean() ? Query.Side.ADDED : Query.Side.REMOVED,
        headings,
        texts);
  }

  private static TouchedText touched(Random random, String text) {
    return switch (random.nextInt(3)) {
      case 0 -> TouchedText.wholly(text);
      case 1 -> TouchedText.untouched(text);
      default -> {
        int start = random.nextInt(text.length());
        int end = random.nextInt(start, text.length()) + 1;
        yield new TouchedText(text, List.of(new TouchedText.Stretch(start, end)));
      }
    };
  }

  private static Reading reading(Random random, int number) {
    List<Division> hierarchy =
        random.nextBoolean()
            ? List.of(
                new Division("title", "8", "Aliens"),
                new Division("agency", "", "Department of Homeland Security"),
                new Division("part", "1", "Sample"))
            : List.of(new Division("chapter", "", "STATE DEPARTMENT"));
    List<Fact> facts =
        random.nextBoolean()
            ? List.of()
            : List.of(
                new Fact(FactKind.IDENTIFIER, "RIN", "1615-AC68", ""),
                new Fact(FactKind.IDENTIFIER, "Form", "i-129", ""),
                new Fact(FactKind.LABEL, "agency", "State Department", ""));
    return new Reading(
        new DocumentId("/us/cfr/t8/s1." + number),
        DocumentKind.CFR_SECTION,
        "8 CFR 1." + number % 4,
        sentence(random),
        hierarchy,
        DAY.plusDays(random.nextInt(-4, 4)),
        random.nextBoolean() ? Optional.of(DAY.minusDays(random.nextInt(4))) : Optional.empty(),
        List.of(),
        facts);
  }

  /** One or two sentences, the second beginning with a capital letter. */
  private static String sentence(Random random) {
    String words =
        IntStream.range(0, random.nextInt(1, 8))
            .mapToObj(_ -> WORDS.get(random.nextInt(WORDS.size())))
            .reduce((one, other) -> one + (random.nextInt(6) == 0 ? ". The " : " ") + other)
            .orElseThrow();
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static List<String> frequent(List<String> paragraphs) {
    Map<String, Integer> counts = new HashMap<>();
    paragraphs.stream()
        .flatMap(text -> Stream.of(text.toLowerCase(Locale.ROOT).split("[^a-z]+")))
        .filter(word -> LETTERS.matcher(word).matches())
        .forEach(word -> counts.merge(word, 1, Integer::sum));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .skip(3)
        .limit(100)
        .map(Map.Entry::getKey)
        .toList();
  }
}
