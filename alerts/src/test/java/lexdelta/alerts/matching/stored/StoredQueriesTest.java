package lexdelta.alerts.matching.stored;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lexdelta.alerts.SampleRecord;
import lexdelta.indexer.index.Analyzers;
import lexdelta.indexer.index.SingleText;
import lexdelta.indexer.index.TouchedText;
import lexdelta.indexer.query.Days;
import lexdelta.indexer.query.Query;
import lexdelta.indexer.query.QueryLanguage;
import lexdelta.indexer.query.QuerySyntaxException;
import org.junit.jupiter.api.Test;

class StoredQueriesTest {
  private static final LocalDate DAY = LocalDate.parse("2025-06-01");

  private final StoredQueries queries = new StoredQueries(new Analyzers());

  @Test
  void tellsTheKeysOfTheQueriesThatAreTrue() {
    put("dogs", "dog");
    put("foxes", "fox");
    put("both", "dog and fox");
    assertThat(matching("The dog runs.")).containsExactly("dogs");
    assertThat(matching("The dog and the fox.")).containsExactly("both", "dogs", "foxes");
  }

  @Test
  void whatIsPutUnderTheSameKeyReplaces() {
    put("mine", "dog");
    put("mine", "fox");
    assertThat(queries.size()).isEqualTo(1);
    assertThat(matching("The dog runs.")).isEmpty();
    assertThat(matching("The fox runs.")).containsExactly("mine");
  }

  @Test
  void whatIsRemovedIsNotAsked() {
    put("one", "dog or fox");
    put("other", "dog");
    assertThat(queries.remove("one")).isTrue();
    assertThat(queries.remove("one")).isFalse();
    assertThat(matching("The dog and the fox.")).containsExactly("other");
    put("new", "fox");
    assertThat(matching("The dog and the fox.")).containsExactly("new", "other");
  }

  @Test
  void queriesThatAskForTheSameAreHeldOnce() {
    put("a", "dog and \"long ears\" and (fox or hare)");
    put("b", "(hare or fox) and Dog and \"Long Ears\"");
    put("c", "dog and \"long ears\" and (fox or hares)");
    assertThat(queries.size()).isEqualTo(3);
    assertThat(queries.different()).isEqualTo(2);
    assertThat(matching("A dog of long ears, a fox.")).containsExactly("a", "b", "c");
    queries.remove("a");
    assertThat(matching("A dog of long ears, a fox.")).containsExactly("b", "c");
  }

  @Test
  void oneThatWaitsAtSeveralWordsIsToldOnce() {
    put("any", "dog or fox or hare");
    assertThat(queries.match(text("A dog, a fox, a hare.")).found()).hasSize(1);
  }

  @Test
  void oneThatNeedsNoWordIsAskedOfEveryText() {
    put("recent", "obs(last 30 days)");
    put("old", "obs(bef 1/1/2020)");
    put("filed", "src(sample)");
    put("elsewhere", "src(other)");
    assertThat(matching("Whatever it says.")).containsExactly("filed", "recent");
    queries.remove("recent");
    assertThat(matching("Whatever it says.")).containsExactly("filed");
  }

  @Test
  void aQueryThatFailsStopsNoOtherAndIsTold() {
    Query tooLongAgo =
        new Query.Dated(Query.Date.OBSERVED, new Days.Last(Period.ofYears(1_999_999_999), "ever"));
    put("before", "dog");
    queries.put("failing", new Query.And(List.of(new Query.Word("dog"), tooLongAgo)));
    put("behind", "dog and not fox");
    StoredQueries.Answer answer = queries.match(text("The dog runs."));
    assertThat(keys(answer)).containsExactly("before", "behind");
    assertThat(answer.failed()).containsOnlyKeys("failing");
  }

  /** Whatever waits where, the answer is that of asking all, while queries come and go. */
  @Test
  void asksAllThatCanBeTrue() throws QuerySyntaxException {
    Random random = new Random(20_261_122);
    Map<String, String> held = new HashMap<>();
    int told = 0;
    for (int round = 0; round < 300; round++) {
      for (int i = 0; i < 20; i++) {
        String key = "key " + random.nextInt(400);
        if (random.nextInt(4) == 0) {
          assertThat(queries.remove(key)).isEqualTo(held.remove(key) != null);
        } else {
          String query = query(random, 2);
          put(key, query);
          held.put(key, query);
        }
      }
      if (round % 30 == 0) {
        told += agreesWithAskingAll(held, words(random, 12));
      }
    }
    assertThat(told).isGreaterThan(300);
  }

  private int agreesWithAskingAll(Map<String, String> held, String words)
      throws QuerySyntaxException {
    TreeSet<String> expected = new TreeSet<>();
    for (Map.Entry<String, String> each : held.entrySet()) {
      StoredQueries alone = new StoredQueries(new Analyzers());
      alone.put(each.getKey(), QueryLanguage.parse(each.getValue()).query());
      expected.addAll(keys(alone.match(text(alone, words))));
    }
    assertThat(matching(words)).as(words).isEqualTo(expected);
    return expected.size();
  }

  private static final List<String> WORDS =
      List.of("dog", "fox", "hare", "badger", "owl", "mouse", "otter", "weasel", "lynx", "marten");

  private static String words(Random random, int most) {
    return IntStream.range(0, random.nextInt(1, most))
        .mapToObj(_ -> word(random))
        .collect(Collectors.joining(" "));
  }

  private static String word(Random random) {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  private static String query(Random random, int depth) {
    return switch (random.nextInt(depth == 0 ? 5 : 9)) {
      case 0, 1 -> word(random);
      case 2 -> "\"" + word(random) + " " + word(random) + "\"";
      case 3 -> word(random).substring(0, 3) + "!";
      case 4 -> word(random) + " /5 " + word(random);
      case 5, 6 -> "(" + query(random, depth - 1) + ") and (" + query(random, depth - 1) + ")";
      case 7 -> "(" + query(random, depth - 1) + ") or (" + query(random, depth - 1) + ")";
      default -> "(" + query(random, depth - 1) + ") but not (" + query(random, depth - 1) + ")";
    };
  }

  private void put(String key, String query) {
    try {
      queries.put(key, QueryLanguage.parse(query).query());
    } catch (QuerySyntaxException e) {
      throw new AssertionError(query, e);
    }
  }

  private TreeSet<String> matching(String text) {
    return keys(queries.match(text(text)));
  }

  private static TreeSet<String> keys(StoredQueries.Answer answer) {
    return answer.found().stream()
        .flatMap(found -> found.keys().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private SingleText text(String text) {
    return text(queries, text);
  }

  private static SingleText text(StoredQueries queries, String text) {
    return queries
        .under(
            SampleRecord.section("9 CFR 1.1", "Sample", "Sample part"),
            SampleRecord.SOURCE,
            List.of(),
            DAY)
        .text(Query.Side.ADDED, Stream.of(text).map(TouchedText::wholly).toList());
  }
}
