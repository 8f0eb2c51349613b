package lexdelta.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lexdelta.crawler.record.Progress;
import lexdelta.indexer.SampleRecord;
import lexdelta.indexer.catchup.IndexCatchUp;
import lexdelta.indexer.query.ParsedQuery;
import lexdelta.indexer.query.QueryLanguage;
import lexdelta.indexer.query.QuerySyntaxException;
import lexdelta.indexer.query.Spacing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every row of the language, with texts that match and texts that nearly do, and what is marked in
 * those that match. All texts are samples.
 */
class SearchLanguageTest {
  private static final LocalDate DAY = LocalDate.parse("2025-06-01");

  /**
   * A row of the language.
   *
   * @param matching paragraphs of a text apart by {@code //}, what is marked in {@code [ ]}
   * @param near texts that it must not find
   */
  record Row(String query, List<String> matching, List<String> near) {
    @Override
    public String toString() {
      return query;
    }
  }

  static Stream<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (String line : lines()) {
      if (line.isEmpty() || line.startsWith("//")) {
        continue;
      }
      switch (line.substring(0, 2)) {
        case "+ " -> rows.getLast().matching().add(line.substring(2));
        case "- " -> rows.getLast().near().add(line.substring(2));
        default -> rows.add(new Row(line, new ArrayList<>(), new ArrayList<>()));
      }
    }
    assertThat(rows).hasSizeGreaterThan(60);
    return rows.stream();
  }

  private static List<String> lines() {
    try {
      return Files.readAllLines(Path.of("src/test/resources/lexdelta/indexer/language.txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("rows")
  void findsWhatItSaysAndNothingElse(Row row) throws QuerySyntaxException {
    SampleRecord record = new SampleRecord();
    List<String> all = Stream.concat(row.matching().stream(), row.near().stream()).toList();
    for (int i = 0; i < all.size(); i++) {
      record.section("1." + i, "Sample", "2024-01-01", paragraphs(unmarked(all.get(i))));
    }
    try (LuceneIndex index = index(record)) {
      SearchResult result = search(index, QueryLanguage.parse(row.query()));
      assertThat(result.hits().stream().map(Hit::citation))
          .containsExactlyInAnyOrderElementsOf(
              IntStream.range(0, row.matching().size()).mapToObj(i -> "8 CFR 1." + i).toList());
      for (Hit hit : result.hits()) {
        int text = Integer.parseInt(hit.citation().substring("8 CFR 1.".length()));
        assertThat(marked(hit))
            .as(row.query())
            .isEqualTo(row.matching().get(text).replace(" // ", "\n"));
      }
      assertThat(result.total()).isEqualTo(row.matching().size());
    }
  }

  private static String marked(Hit hit) {
    return hit.snippet().stream()
        .map(it -> it.matched() ? "[" + it.text() + "]" : it.text())
        .collect(Collectors.joining());
  }

  static String unmarked(String text) {
    return text.replace("[", "").replace("]", "");
  }

  static String[] paragraphs(String text) {
    return text.split(" // ");
  }

  private LuceneIndex index(SampleRecord record) {
    LuceneIndex index = LuceneIndex.open(folder);
    new IndexCatchUp(record.changes(), record.versions(), index).catchUp(Progress.NONE);
    return index;
  }

  private static SearchResult search(LuceneIndex index, ParsedQuery query) {
    return index.search(new SearchRequest(query, DAY, 0, 100));
  }

  static Stream<Arguments> filed() {
    return Stream.of(
        arguments("ti(asylum)", List.of("8 CFR 208.1")),
        arguments("ti(\"8 CFR 214.2\")", List.of("8 CFR 214.2")),
        arguments("te(asylum)", List.of("8 CFR 214.2")),
        arguments("asylum", List.of("8 CFR 208.1", "8 CFR 214.2")),
        arguments("ci(8 CFR 214)", List.of("8 CFR 214.1", "8 CFR 214.2")),
        arguments("ci(8 C.F.R. § 214.2)", List.of("8 CFR 214.2")),
        arguments("ci(8 CFR)", List.of("8 CFR 208.1", "8 CFR 214.1", "8 CFR 214.2")),
        arguments("ci(8 CFR 2)", List.of()),
        arguments("fee and ci(8 CFR 214)", List.of("8 CFR 214.1")),
        arguments("src(ecfr-title-8)", List.of("8 CFR 208.1", "8 CFR 214.1", "8 CFR 214.2")),
        arguments("src(other)", List.of()),
        arguments("fee but not eff(2024)", List.of("8 CFR 208.1")),
        arguments("eff(2024)", List.of("8 CFR 214.1", "8 CFR 214.2")),
        arguments("eff(aft 1/31/2024)", List.of("8 CFR 208.1", "8 CFR 214.2")),
        arguments("eff(bef 2024-02-01)", List.of("8 CFR 214.1")),
        arguments("eff(2024-01-31 to 2024-02-29)", List.of("8 CFR 214.1", "8 CFR 214.2")),
        arguments("obs(2025)", List.of("8 CFR 208.1", "8 CFR 214.1", "8 CFR 214.2")),
        arguments("obs(last 30 days)", List.of()),
        arguments("pub(2024)", List.of()),
        arguments("rin(1615-AC68)", List.of()));
  }

  @ParameterizedTest
  @MethodSource("filed")
  void findsByWhatDocumentsAreFiledUnder(String query, List<String> citations)
      throws QuerySyntaxException {
    SampleRecord record = new SampleRecord();
    record.section("208.1", "Sample asylum", "2025-02-01", "A fee.");
    record.section("214.1", "Sample", "2024-01-31", "A fee.");
    record.section("214.2", "Sample", "2024-02-01", "Asylum.");
    try (LuceneIndex index = index(record)) {
      assertThat(search(index, QueryLanguage.parse(query)).hits().stream().map(Hit::citation))
          .containsExactlyInAnyOrderElementsOf(citations);
    }
  }

  @Test
  void whatChangedIsFoundInWhatWasPutInAndTakenOut() throws QuerySyntaxException {
    SampleRecord record = new SampleRecord();
    record.section("1.1", "Sample", "2024-01-01", "The form.", "A visa costs nothing.");
    record.section("1.1", "Sample", "2024-02-01", "The form.", "A visa costs a high fee.");
    record.section("1.1", "Sample", "2024-03-01", "The form.", "A visa costs a fee.");
    record.section("1.2", "Sample", "2024-01-01", "A visa and a fee.");
    record.removal("1.2", "2024-05-01");
    try (LuceneIndex index = index(record)) {
      assertThat(changed(index, "added(fee)")).containsExactly("8 CFR 1.1 2024-02-01");
      assertThat(changed(index, "added(visa /s fee)")).containsExactly("8 CFR 1.1 2024-02-01");
      assertThat(changed(index, "added(visa)")).isEmpty();
      assertThat(changed(index, "added(form or nothing)")).isEmpty();
      assertThat(changed(index, "removed(nothing)")).containsExactly("8 CFR 1.1 2024-02-01");
      assertThat(changed(index, "removed(\"high fee\")")).containsExactly("8 CFR 1.1 2024-03-01");
      assertThat(changed(index, "removed(visa /s fee)")).containsExactly("8 CFR 1.2 2024-05-01");
      assertThat(changed(index, "changed(fee)"))
          .containsExactly("8 CFR 1.2 2024-05-01", "8 CFR 1.1 2024-02-01");
      assertThat(changed(index, "changed(high) and eff(aft 2/15/2024)"))
          .containsExactly("8 CFR 1.1 2024-03-01");
      assertThat(changed(index, "changed(fee) and form asof(2024-04-01)"))
          .containsExactly("8 CFR 1.1 2024-02-01");
      assertThat(search(index, QueryLanguage.parse("visa and fee")).total()).isOne();
      assertThat(search(index, QueryLanguage.parse("ci(8 CFR 1)")).total()).isOne();
    }
  }

  private static List<String> changed(LuceneIndex index, String query) throws QuerySyntaxException {
    return search(index, QueryLanguage.parse(query)).hits().stream()
        .map(hit -> hit.citation() + " " + hit.validFrom())
        .toList();
  }

  @Test
  void theDayOfTheQueryComesBeforeThatOfThePage() throws QuerySyntaxException {
    SampleRecord record = new SampleRecord();
    record.section("1.1", "Sample", "2019-01-01", "A visa.");
    record.section("1.1", "Sample", "2020-01-01", "A fee.");
    try (LuceneIndex index = index(record)) {
      assertThat(search(index, QueryLanguage.parse("visa or nothing")).total()).isZero();
      SearchResult then = search(index, QueryLanguage.parse("visa and asof(2019-06-30)"));
      assertThat(then.total()).isOne();
      assertThat(then.asOf()).isEqualTo("2019-06-30");
    }
  }

  @Test
  void answersAreAsTheyWereKnownOnADay() throws QuerySyntaxException {
    SampleRecord record = new SampleRecord();
    record.seenOn("2020-01-10");
    record.section("1.1", "Sample", "2020-01-01", "An old visa.");
    record.seenOn("2020-06-10");
    record.section("1.1", "Sample", "2020-06-01", "A new visa.");
    record.seenOn("2020-08-10"); // history recorded later than it happened
    record.section("1.1", "Sample", "2020-03-01", "A visa in between.");
    record.seenOn("2020-09-10"); // the text of June was another
    record.section("1.1", "Sample", "2020-06-01", "A corrected visa.");
    record.seenOn("2020-12-10");
    record.removal("1.1", "2020-12-01");
    try (LuceneIndex index = index(record)) {
      assertThat(known(index, "2020-04-01", "2020-01-09")).isEmpty();
      assertThat(known(index, "2020-04-01", "2020-01-10")).containsExactly("An old visa.");
      assertThat(known(index, "2020-04-01", "2020-08-09")).containsExactly("An old visa.");
      assertThat(known(index, "2020-04-01", "2020-08-10")).containsExactly("A visa in between.");
      assertThat(known(index, "2020-07-01", "2020-06-09")).containsExactly("An old visa.");
      assertThat(known(index, "2020-07-01", "2020-09-09")).containsExactly("A new visa.");
      assertThat(known(index, "2020-07-01", "2020-09-10")).containsExactly("A corrected visa.");
      assertThat(known(index, "2020-12-02", "2020-12-09")).containsExactly("A corrected visa.");
      assertThat(known(index, "2020-12-02", "2020-12-10")).isEmpty();
      assertThat(search(index, QueryLanguage.parse("visa and new asof(2020-07-01)")).hits())
          .as("what is known now")
          .isEmpty();
    }
  }

  /** By a query with a connector and by a plain one: the same. */
  private static List<String> known(LuceneIndex index, String day, String knownOn)
      throws QuerySyntaxException {
    List<String> texts = known(index, QueryLanguage.parse("visa or none"), day, knownOn);
    assertThat(known(index, QueryLanguage.parse("visa"), day, knownOn)).isEqualTo(texts);
    return texts;
  }

  private static List<String> known(
      LuceneIndex index, ParsedQuery query, String day, String knownOn) {
    SearchRequest request =
        new SearchRequest(
            query,
            LocalDate.parse(day),
            0,
            10,
            Filters.NONE,
            Ordering.RELEVANCE,
            Optional.of(LocalDate.parse(knownOn)));
    return index.search(request).hits().stream()
        .map(hit -> hit.snippet().stream().map(Fragment::text).collect(Collectors.joining()))
        .toList();
  }

  @Test
  void spaceMeansOrWhereAsked() throws QuerySyntaxException {
    SampleRecord record = new SampleRecord();
    record.section("1.1", "Sample", "2024-01-01", "A visa.");
    record.section("1.2", "Sample", "2024-01-01", "A fee.");
    try (LuceneIndex index = index(record)) {
      assertThat(search(index, QueryLanguage.parse("visa fee", Spacing.OR)).total()).isEqualTo(2);
    }
  }

  @Test
  void thePassageShownIsTheOneWithMostOfTheQuery() throws QuerySyntaxException {
    SampleRecord record = new SampleRecord();
    String filler = "Nothing is said here of what is asked for, in many words. ".repeat(12).strip();
    record.section(
        "1.1",
        "Sample",
        "2024-01-01",
        "A visa. " + filler,
        filler,
        "(a) The fee of a visa. " + filler,
        "A fee, a fee, a fee. " + filler);
    try (LuceneIndex index = index(record)) {
      Hit hit = search(index, QueryLanguage.parse("visa and fee")).hits().getFirst();
      assertThat(marked(hit)).startsWith("(a) The [fee] of a [visa].");
      assertThat(hit.cited()).isEqualTo("8 CFR 1.1(a)");
    }
  }

  @Test
  void tooManyWordsAreRefusedWithAMessageAndNeverCut() throws QuerySyntaxException {
    SampleRecord record = new SampleRecord();
    record.section(
        "1.1",
        "Sample",
        "2024-01-01",
        "fee "
            + IntStream.range(0, 5_001).mapToObj(i -> "abc" + i).collect(Collectors.joining(" ")));
    try (LuceneIndex index = index(record)) {
      assertThat(search(index, QueryLanguage.parse("abc!")).total()).isOne();
      ParsedQuery near = QueryLanguage.parse("fee /2 abc!");
      assertThatThrownBy(() -> search(index, near))
          .isInstanceOf(TooManyWordsException.class)
          .hasMessageContaining("“abc!” stands for more than 5,000 different words");
      assertThat(search(index, QueryLanguage.parse("fee /2 abc1!")).total()).isOne();
    }
  }
}
