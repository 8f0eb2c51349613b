package lexdelta.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lexdelta.crawler.record.Progress;
import lexdelta.indexer.SampleRecord;
import lexdelta.indexer.catchup.IndexCatchUp;
import lexdelta.indexer.catchup.MeaningCatchUp;
import lexdelta.indexer.meaning.Meaning;
import lexdelta.indexer.meaning.SampleModel;
import lexdelta.indexer.query.QueryLanguage;
import lexdelta.indexer.query.QuerySyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How questions in sentences are answered. The text of all sections is invented. */
class QuestionTest {
  private static final String QUESTION = "What does my husband have to pay before he can file?";

  @TempDir Path folder;
  private final SampleRecord record = new SampleRecord();

  @Test
  void answerNeedsNotAllWordsAndRareOnesCountMost() throws QuerySyntaxException {
    record.section("1.1", "Sample", "2024-01-01", "What he can do is not said here.");
    record.section(
        "1.2", "Sample", "2024-01-01", "An applicant must pay the sample charge to the office.");
    SearchResult result = byWords(QUESTION);
    assertThat(found(result)).startsWith("1.2");
    assertThat(result.note()).contains("by their words alone").contains("switched off");
    assertThat(result.interpretation()).startsWith("A question");
  }

  @Test
  void wordsSideBySideAsInTheQuestionCountMoreThanTheSameApart() throws QuerySyntaxException {
    record.section(
        "1.1",
        "Sample",
        "2024-01-01",
        "The record of a person whose criminal past the officer weighs against other samples.");
    record.section(
        "1.2",
        "Sample",
        "2024-01-01",
        "The officer weighs a person whose criminal record is a sample against the other past.");
    assertThat(found(byWords("When is a criminal record weighed against me by an officer?")))
        .startsWith("1.2");
  }

  @Test
  void meaningFindsWhatNoWordOfTheQuestionIsIn() throws QuerySyntaxException {
    record.section(
        "1.1", "Sample", "2024-01-01", "The cost of samples: money must reach the office.");
    record.section("1.2", "Sample", "2024-01-01", "An appeal goes to the judge of samples.");
    String question = "To which tribunals does somebody turn?";
    assertThat(found(byWords(question))).isEmpty();
    SearchResult result = byMeaning(question);
    assertThat(found(result)).containsExactly("1.2", "1.1");
    assertThat(result.note()).contains("their meaning");
  }

  @Test
  void answersAreThoseOfTheDay() throws QuerySyntaxException {
    record.section("1.1", "Sample", "2020-01-01", "The judge hears the appeal in court one.");
    record.section("1.1", "Sample", "2024-01-01", "The judge hears the appeal in court two.");
    String question = "Which judge hears an appeal, and in which court?";
    try (Meaning meaning = SampleModel.in(folder.resolve("meaning"));
        LuceneIndex index = index(meaning)) {
      for (String day : List.of("2019-12-31", "2020-01-01", "2023-12-31", "2024-01-01")) {
        SearchResult result = index.search(request(question, day, 0, 10));
        String expected = day.startsWith("2019") ? "" : day.startsWith("2024") ? "two" : "one";
        assertThat(result.hits().stream().map(QuestionTest::shown).collect(Collectors.joining()))
            .as(day)
            .isEqualTo(
                expected.isEmpty() ? "" : "The judge hears the appeal in court " + expected + ".");
      }
    }
  }

  @Test
  void pagesOfAnswersJoinToOneList() throws QuerySyntaxException {
    for (int i = 1; i <= 7; i++) {
      record.section(
          "1." + i, "Sample", "2024-01-01", "The fee to " + "pay is ".repeat(i) + "here.");
    }
    try (LuceneIndex index = index(Meaning.none("off"))) {
      List<String> whole = found(index.search(request(QUESTION, "2025-06-01", 0, 100)));
      assertThat(whole).hasSize(7);
      assertThat(found(index.search(request(QUESTION, "2025-06-01", 0, 4))))
          .isEqualTo(whole.subList(0, 4));
      assertThat(found(index.search(request(QUESTION, "2025-06-01", 4, 4))))
          .isEqualTo(whole.subList(4, 7));
      assertThat(index.search(request(QUESTION, "2025-06-01", 8, 4)).hits()).isEmpty();
    }
  }

  @Test
  void anotherOrderAndFiltersTakeTheirPartOfTheBestAnswers() throws QuerySyntaxException {
    record.section("1.1", "Sample", "2022-01-01", "He can pay here.");
    record.section("1.2", "Sample", "2024-01-01", "A husband has to pay before he can file.");
    record.section("2.1", "Sample", "2023-01-01", "Some pay.");
    try (LuceneIndex index = index(Meaning.none("off"))) {
      assertThat(found(index.search(narrowed(Filters.NONE, Ordering.NEWEST))))
          .containsExactly("1.2", "2.1", "1.1");
      assertThat(found(index.search(narrowed(Filters.NONE, Ordering.POSITION))))
          .containsExactly("1.1", "1.2", "2.1");
      Filters part = new Filters(Map.of(Facet.PART, Set.of("8 cfr part 1")), List.of());
      SearchResult result = index.search(narrowed(part, Ordering.RELEVANCE));
      assertThat(found(result)).containsExactly("1.2", "1.1");
      assertThat(result.total()).isEqualTo(2);
      assertThat(
              index
                  .facets(narrowed(Filters.NONE, Ordering.RELEVANCE), Set.of(Facet.PART))
                  .of(Facet.PART))
          .extracting(Facets.Count::value, Facets.Count::count)
          .containsExactly(tuple("8 cfr part 1", 2L), tuple("8 cfr part 2", 1L));
    }
  }

  private static SearchRequest narrowed(Filters filters, Ordering ordering)
      throws QuerySyntaxException {
    return new SearchRequest(
        QueryLanguage.parse(QUESTION), LocalDate.parse("2025-06-01"), 0, 10, filters, ordering);
  }

  @Test
  void wordsOfAskingAreNotMarked() throws QuerySyntaxException {
    record.section("1.1", "Sample", "2024-01-01", "What must one pay to the sample office?");
    SearchResult result = byWords(QUESTION);
    assertThat(result.hits().getFirst().snippet())
        .filteredOn(Fragment::matched)
        .extracting(Fragment::text)
        .containsExactly("pay");
  }

  @Test
  void indexBuiltAnewFindsTheMeaningThatWasRead() throws QuerySyntaxException {
    record.section(
        "1.1", "Sample", "2024-01-01", "The cost of samples: money must reach the office.");
    record.section("1.2", "Sample", "2024-01-01", "An appeal goes to the judge of samples.");
    try (Meaning meaning = SampleModel.in(folder.resolve("meaning"));
        LuceneIndex index = index(meaning)) {
      assertThat(index.meaning().underWay()).isFalse();
      new IndexCatchUp(record.changes(), record.versions(), index).rebuild(Progress.NONE);
      assertThat(index.unread(10).texts()).isEmpty();
      assertThat(
              found(index.search(request("Which courts hear which appeals?", "2025-06-01", 0, 10))))
          .startsWith("1.2");
    }
  }

  @Test
  void whatStandsIsReadBeforeWhatStoodAndTheSameTextOnce() throws QuerySyntaxException {
    record.section("1.1", "Sample", "2020-01-01", "The old fee.");
    record.section("1.1", "Sample", "2024-01-01", "The new fee.");
    record.section("1.1", "Sample", "2025-01-01", "The old fee.");
    try (Meaning meaning = SampleModel.in(folder.resolve("meaning"));
        LuceneIndex index = LuceneIndex.open(folder.resolve("index"), meaning)) {
      new IndexCatchUp(record.changes(), record.versions(), index).catchUp(Progress.NONE);
      Unread unread = index.unread(10);
      assertThat(unread.passages()).isEqualTo(3);
      assertThat(unread.texts().values()).hasSize(2).first().asString().endsWith("The old fee.");
      assertThat(index.meaning().underWay()).isTrue();
      assertThat(index.meaning().all()).isEqualTo(3);
    }
  }

  @Test
  void headingsOfTheParagraphsAboveStandInTheContextAndAreRead() throws QuerySyntaxException {
    record.section("1.1", "Sample admissions", "2024-01-01", "The fee is due.");
    try (Meaning meaning = SampleModel.in(folder.resolve("meaning"));
        LuceneIndex index = LuceneIndex.open(folder.resolve("index"), meaning)) {
      new IndexCatchUp(record.changes(), record.versions(), index).catchUp(Progress.NONE);
      assertThat(index.unread(1).texts().values())
          .containsExactly(
              "Department of Samples\nSample part\nSample admissions\nThe fee is due.");
    }
  }

  private SearchResult byWords(String question) throws QuerySyntaxException {
    try (LuceneIndex index = index(Meaning.none("meaning is switched off"))) {
      return index.search(request(question, "2025-06-01", 0, 10));
    }
  }

  private SearchResult byMeaning(String question) throws QuerySyntaxException {
    try (Meaning meaning = SampleModel.in(folder.resolve("meaning"));
        LuceneIndex index = index(meaning)) {
      return index.search(request(question, "2025-06-01", 0, 10));
    }
  }

  private LuceneIndex index(Meaning meaning) {
    LuceneIndex index = LuceneIndex.open(folder.resolve("index"), meaning);
    new IndexCatchUp(record.changes(), record.versions(), index).catchUp(Progress.NONE);
    try (MeaningCatchUp reading = new MeaningCatchUp(index, meaning)) {
      while (reading.readSome() > 0) {}
    }
    return index;
  }

  private static SearchRequest request(String question, String day, int offset, int limit)
      throws QuerySyntaxException {
    return new SearchRequest(QueryLanguage.parse(question), LocalDate.parse(day), offset, limit);
  }

  private static List<String> found(SearchResult result) {
    return result.hits().stream()
        .map(hit -> hit.document().value().replaceAll(".*/s", ""))
        .toList();
  }

  private static String shown(Hit hit) {
    return hit.snippet().stream().map(Fragment::text).collect(Collectors.joining());
  }
}
