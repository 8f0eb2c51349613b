package lexdelta.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import lexdelta.crawler.record.Progress;
import lexdelta.indexer.SampleRecord;
import lexdelta.indexer.catchup.IndexCatchUp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is suggested while somebody types. The text of all sections is invented. */
class SuggestionsTest {
  @TempDir Path folder;
  private final SampleRecord record = new SampleRecord();
  private LuceneIndex index;

  @BeforeEach
  void fill() {
    index = LuceneIndex.open(folder);
    record.section(
        "214.2",
        "Sample admissions of keepers",
        "2024-01-01",
        "(a) First. File Form I-129 here.",
        "(1) A number.",
        "(i) A numeral.",
        "(A) A capital.",
        "(2) Another. For purposes of this section, the term sample keeper means one who keeps.",
        "(b) Second. Form I-140, I-129 or H-1B.");
    record.section(
        "215.1",
        "Stones below",
        "2024-01-01",
        "(a) First—(1) A number—(i) A numeral.",
        "(2) Next.");
    record.section("214.10", "Keepers of old samples", "2024-01-01", "Form I-140.");
    record.section("214.3", "Gone keepers", "2020-01-01", "The term “gone keeper” means nobody.");
    record.removal("214.3", "2023-01-01");
    new IndexCatchUp(record.changes(), record.versions(), index).catchUp(Progress.NONE);
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void aCitationIsCompletedDocumentByDocumentAndThenByItsLabels() {
    assertThat(texts("8 cfr 214.")).containsExactly("8 CFR 214.2", "8 CFR 214.10");
    assertThat(texts("214.1")).containsExactly("8 CFR 214.10");
    assertThat(texts("8 C.F.R. § 214.2")).startsWith("8 CFR 214.2");
    assertThat(texts("8 CFR 214.2("))
        .containsExactly(
            "8 CFR 214.2(a)", "8 CFR 214.2(b)", "8 CFR 214.2(a)(1)", "8 CFR 214.2(a)(2)");
    assertThat(texts("8 CFR 214.2(a)(1)(i)(")).containsExactly("8 CFR 214.2(a)(1)(i)(A)");
    assertThat(texts("8 CFR 214.2(a)(1)(i)(a"))
        .as("capitals tell labels apart")
        .doesNotContain("8 CFR 214.2(a)(1)(i)(A)");
  }

  @Test
  void aProvisionThatBeginsWithinAParagraphIsSuggestedToo() {
    assertThat(texts("8 CFR 215.1(a)"))
        .containsExactly(
            "8 CFR 215.1(a)", "8 CFR 215.1(a)(1)", "8 CFR 215.1(a)(2)", "8 CFR 215.1(a)(1)(i)");
  }

  @Test
  void aTermIsSuggestedWithWhereItHolds() {
    assertThat(index.suggestions("sample ke", day(), 8))
        .extracting(Suggestion::kind, Suggestion::text, Suggestion::detail, Suggestion::path)
        .contains(
            tuple(
                Suggestion.Kind.TERM,
                "sample keeper",
                "defined in 8 CFR 214.2(a)(2), for this section",
                "a/2"));
  }

  @Test
  void aHeadingIsFoundByTheBeginningsOfItsWords() {
    assertThat(texts("keepers"))
        .containsExactly("Keepers of old samples", "Sample admissions of keepers");
    assertThat(texts("keepers adm")).containsExactly("Sample admissions of keepers");
  }

  @Test
  void aFormIsSuggestedByItsNumberTheMostNamedFirst() {
    assertThat(texts("i-1")).containsExactly("Form I-140", "Form I-129");
    assertThat(texts("Form I1")).containsExactly("Form I-140", "Form I-129");
    assertThat(texts("h-1")).as("a class of visa is no form").isEmpty();
  }

  @Test
  void whatIsNoLongerInForceIsNotSuggested() {
    assertThat(texts("gone")).isEmpty();
    assertThat(index.suggestions("gone", LocalDate.parse("2021-01-01"), 8)).isNotEmpty();
  }

  @Test
  void whateverIsTypedHasAnAnswer() {
    for (String typed :
        List.of(
            "", "a", "((((", "8 CFR (", "\"", "é§", "*", "x".repeat(500), "8 cfr 214.2(a)) or")) {
      index.suggestions(typed, day(), 8);
    }
  }

  private static LocalDate day() {
    return LocalDate.parse("2025-06-01");
  }

  private List<String> texts(String typed) {
    return index.suggestions(typed, day(), 8).stream().map(Suggestion::text).toList();
  }
}
