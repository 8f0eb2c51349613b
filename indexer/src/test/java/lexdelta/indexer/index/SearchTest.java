package lexdelta.indexer.index;

import static lexdelta.indexer.SampleRecord.section;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Progress;
import lexdelta.indexer.SampleRecord;
import lexdelta.indexer.catchup.IndexCatchUp;
import lexdelta.indexer.query.QueryLanguage;
import lexdelta.indexer.query.QuerySyntaxException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a search answers. The text of all sections is invented. */
class SearchTest {
  private static final String TODAY = "2025-06-01";

  @TempDir Path folder;
  private final SampleRecord record = new SampleRecord();
  private LuceneIndex index;

  @BeforeEach
  void open() {
    index = LuceneIndex.open(folder);
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void emptyIndexAnswersWithNothing() throws QuerySyntaxException {
    SearchResult result = search("hardship");
    assertThat(result.total()).isZero();
    assertThat(result.hits()).isEmpty();
    assertThat(result.cursor()).isZero();
    assertThat(result.asOf()).isEqualTo(LocalDate.parse(TODAY));
  }

  @Test
  void hitSaysWhereItIsFrom() throws QuerySyntaxException {
    record.section("214.2", "Sample admissions", "2024-01-01", "A waiver for samples.");
    index();
    Hit hit = search("waiver").hits().getFirst();
    assertThat(hit.document()).isEqualTo(section("214.2"));
    assertThat(hit.version().value()).isEqualTo(1);
    assertThat(hit.citation()).isEqualTo("8 CFR 214.2");
    assertThat(hit.heading()).isEqualTo("Sample admissions");
    assertThat(hit.context()).isEqualTo("Title 8 › Chapter I › Part 214");
    assertThat(hit.provision()).isZero();
    assertThat(hit.validFrom()).isEqualTo(LocalDate.parse("2024-01-01"));
    assertThat(hit.validUntil()).isEmpty();
    assertThat(hit.score()).isPositive();
  }

  @Test
  void wordIsFoundInItsPluralAndPossessiveButAPhraseIsNot() throws QuerySyntaxException {
    record.section("1.1", "Sample", "2024-01-01", "The applicant’s waivers were denied.");
    index();
    assertThat(found("waiver")).containsExactly("1.1");
    assertThat(found("applicant and waiver")).containsExactly("1.1");
    assertThat(found("\"waiver\"")).isEmpty();
    assertThat(found("\"applicant's waivers\"")).containsExactly("1.1");
  }

  @Test
  void numbersOfSectionsAndFormsAreFound() throws QuerySyntaxException {
    record.section(
        "1.1", "Sample", "2024-01-01", "File Form I-485 under § 245a.2(b), see 214.2(h).");
    record.section("1.2", "Sample", "2024-01-01", "Form 485 or I-4, section 214, 245.");
    index();
    assertThat(found("\"I-485\"")).containsExactly("1.1");
    assertThat(found("I-485 and form")).containsExactly("1.1");
    assertThat(found("214.2 or 9999")).containsExactly("1.1");
    assertThat(found("245a.2(b)")).containsExactly("1.1");
  }

  @Test
  void numberOfAFormIsNotTheLabelOfAParagraph() throws QuerySyntaxException {
    record.section("1.1", "Sample", "2024-01-01", "Keep Form I-9 for three years.");
    record.section("1.2", "Sample", "2024-01-01", "See paragraph (i)(9) of this section.");
    record.section("1.3", "Sample", "2024-01-01", "As an F-1 student, see (f)(1) and (h)(1)(B).");
    record.section("1.4", "Sample", "2024-01-01", "An H-1B worker; paragraph (f)(1).");
    index();
    assertThat(found("I-9 or nothing")).containsExactly("1.1");
    assertThat(found("\"I-9\"")).containsExactly("1.1");
    assertThat(found("i-9")).containsExactly("1.1");
    assertThat(found("\"form I-9 for\"")).containsExactly("1.1");
    assertThat(found("F-1")).containsExactly("1.3");
    assertThat(found("H-1B")).containsExactly("1.4");
    assertThat(found("\"i 9\"")).containsExactlyInAnyOrder("1.1", "1.2");
  }

  @Test
  void numberOfAFormIsFoundHoweverItsHyphenIsSetAndByItsDigits() throws QuerySyntaxException {
    record.section("1.1", "Sample", "2024-01-01", "Form I–129F, DS-160 or EOIR‑29; an N-400.");
    record.section("1.2", "Sample", "2024-01-01", "Form I-1\u00AD29, pre-1997, FY-2024, I-94.5.");
    index();
    assertThat(found("I-129F")).containsExactly("1.1");
    assertThat(found("DS–160")).containsExactly("1.1");
    assertThat(found("eoir-29 and n-400")).containsExactly("1.1");
    assertThat(found("160")).containsExactly("1.1");
    assertThat(found("I-129")).containsExactly("1.2");
    assertThat(found("1997 and \"FY 2024\" and 94.5")).containsExactly("1.2");
  }

  @Test
  void numberOfAFormIsMarkedWhole() throws QuerySyntaxException {
    record.section("1.1", "Sample", "2024-01-01", "Keep Form I-9 for three years.");
    index();
    assertThat(search("I-9").hits().getFirst().snippet())
        .extracting(Fragment::text, Fragment::matched)
        .contains(tuple("I-9", true));
  }

  @Test
  void sectionOfTheActIsFoundByItsNumberInTheCodeAndTheOtherWayRound() throws QuerySyntaxException {
    record.section("1.1", "Sample", "2024-01-01", "Barred by section 212(a)(9)(B) of the Act.");
    record.section("1.2", "Sample", "2024-01-01", "Barred by 8 U.S.C. 1182(a)(9)(B).");
    record.section("1.3", "Sample", "2024-01-01", "Barred by INA § 212(a)(9)(B), see below.");
    record.section("1.4", "Sample", "2024-01-01", "Not by INA 212(a)(9)(A), nor 8 U.S.C. 1181.");
    index();
    assertThat(found("INA 212(a)(9)(B)")).containsExactlyInAnyOrder("1.1", "1.2", "1.3");
    assertThat(found("8 U.S.C. 1182(a)(9)(B)")).containsExactlyInAnyOrder("1.1", "1.2", "1.3");
    assertThat(found("section 212(a)(9)(B) of the Act")).hasSize(3);
    assertThat(search("INA 212(a)(9)(B)").interpretation())
        .isEqualTo("The citation 8 U.S.C. 1182(a)(9)(B), which is INA 212(a)(9)(B).");
  }

  @Test
  void connectorsAreExact() throws QuerySyntaxException {
    record.section("1.1", "Sample", "2024-01-01", "extreme hardship waiver");
    record.section("1.2", "Sample", "2024-01-01", "hardship in the extreme, naturalized person");
    record.section("1.3", "Sample", "2024-01-01", "natural person, fee");
    index();
    assertThat(found("extreme and hardship")).containsExactlyInAnyOrder("1.1", "1.2");
    assertThat(found("\"extreme hardship\"")).containsExactly("1.1");
    assertThat(found("natural!")).containsExactlyInAnyOrder("1.2", "1.3");
    assertThat(found("waiver or fee")).containsExactlyInAnyOrder("1.1", "1.3");
    assertThat(found("natural! but not fee")).containsExactly("1.2");
    assertThat(found("hardship -\"extreme hardship\"")).containsExactly("1.2");
    assertThat(found("(waiver or fee) and natural!")).containsExactly("1.3");
    assertThat(search("waiver and fee").total()).isZero();
  }

  @Test
  void phraseDoesNotReachFromOneProvisionIntoTheNext() throws QuerySyntaxException {
    record.section("1.1", "Sample", "2024-01-01", "ends with extreme", "hardship begins");
    index();
    assertThat(found("\"extreme hardship\"")).isEmpty();
    assertThat(found("extreme and hardship")).containsExactly("1.1");
  }

  @Test
  void headingIsFoundOnceWithTheFirstPassage() throws QuerySyntaxException {
    record.section("1.1", "Unusual topic", "2024-01-01", sentence(50), sentence(50));
    index();
    SearchResult result = search("\"unusual topic\"");
    assertThat(result.total()).isEqualTo(1);
    assertThat(result.hits().getFirst().provision()).isZero();
    assertThat(marked(result.hits().getFirst())).isEmpty();
  }

  @Test
  void passagesWithAllPlainWordsComeFirstThenThoseWithMost() throws QuerySyntaxException {
    record.section("1.1", "Sample", "2024-01-01", "hardship hardship waiver waiver waiver");
    record.section("1.2", "Sample", "2024-01-01", sentence(60) + " hardship waiver fee");
    record.section("1.3", "Sample", "2024-01-01", "only a fee");
    index();
    SearchResult result = search("hardship waiver fee");
    assertThat(sections(result)).containsExactly("1.2", "1.1");
    assertThat(result.note())
        .isEqualTo("From hit 2 on, the passages have most of the words, not all.");
    assertThat(search("waiver fee unheard").note())
        .isEqualTo("No passage has all the words; these have most of them.");
    assertThat(search("fee").note()).isEmpty();
  }

  @Test
  void pagesOfAnAnswerAreItsPiecesAlsoAcrossTheTiers() throws QuerySyntaxException {
    for (int i = 1; i <= 7; i++) {
      record.section("1." + i, "Sample", "2024-01-01", "alpha beta " + (i % 2 == 0 ? "gamma" : ""));
    }
    index();
    List<Hit> whole = search("alpha beta gamma", TODAY, 0, 100).hits();
    assertThat(whole).hasSize(7);
    for (int offset = 0; offset < 8; offset++) {
      List<Hit> page = search("alpha beta gamma", TODAY, offset, 2).hits();
      assertThat(page).isEqualTo(whole.subList(Math.min(offset, 7), Math.min(offset + 2, 7)));
    }
    assertThat(search("alpha beta gamma", TODAY, Integer.MAX_VALUE, 100).hits()).isEmpty();
  }

  @Test
  void tiesAreInTheOrderOfTheLawWhateverTheOrderOfIndexing() throws QuerySyntaxException {
    for (String number : List.of("214.10", "214.2", "99.1", "214.1")) {
      record.section(number, "Sample", "2024-01-01", "the same words");
    }
    index();
    assertThat(found("same and words")).containsExactly("99.1", "214.1", "214.2", "214.10");
    record.section("214.1", "Sample", "2024-02-01", "the same words");
    index();
    assertThat(found("same and words")).containsExactly("99.1", "214.1", "214.2", "214.10");
  }

  @Test
  void headingWeighsMoreThanText() throws QuerySyntaxException {
    record.section("1.1", "Sample", "2024-01-01", sentence(20) + " portability");
    record.section("1.2", "Portability", "2024-01-01", sentence(21));
    index();
    assertThat(found("portability")).containsExactly("1.2", "1.1");
  }

  @Test
  void lawIsSearchedAsOfADay() throws QuerySyntaxException {
    record.section("1.1", "Sample", "2020-01-01", "first wording");
    record.section("1.1", "Sample", "2022-01-01", "second wording");
    record.removal("1.1", "2024-01-01");
    index();
    assertThat(versions("wording", "2019-12-31")).isEmpty();
    assertThat(versions("wording", "2020-01-01")).containsExactly(1L);
    assertThat(versions("wording", "2021-12-31")).containsExactly(1L);
    assertThat(versions("wording", "2022-01-01")).containsExactly(2L);
    assertThat(versions("wording", "2023-12-31")).containsExactly(2L);
    assertThat(versions("wording", "2024-01-01")).isEmpty();
    assertThat(versions("first and wording", "2022-01-01")).isEmpty();
    Hit hit = search("wording", "2021-01-01", 0, 1).hits().getFirst();
    assertThat(hit.validUntil()).isEqualTo(Optional.of(LocalDate.parse("2022-01-01")));
  }

  @Test
  void ofTwoVersionsForOneDayTheLaterRecordedStands() throws QuerySyntaxException {
    record.section("1.1", "Sample", "2022-01-01", "first wording");
    record.section("1.1", "Sample", "2022-01-01", "second wording");
    record.section("1.1", "Sample", "2021-01-01", "wording recorded late");
    index();
    assertThat(versions("wording", "2021-06-01")).containsExactly(3L);
    assertThat(versions("wording", "2022-01-01")).containsExactly(2L);
    assertThat(index.passages()).isEqualTo(2);
  }

  @Test
  void citationGoesToItsSectionInTheOrderOfTheText() throws QuerySyntaxException {
    record.section("214.2", "Sample", "2024-01-01", sentence(50), sentence(45), sentence(60));
    record.section("214.3", "Sample", "2024-01-01", "as 8 CFR 214.2 says");
    index();
    SearchResult result = search("8 C.F.R. § 214.2");
    assertThat(result.hits()).extracting(Hit::provision).containsExactly(0, 1, 2);
    assertThat(sections(result)).containsOnly("214.2");
    assertThat(result.note()).isEmpty();
  }

  @Test
  void paragraphCitedComesFirst() throws QuerySyntaxException {
    record.section(
        "214.2",
        "Sample",
        "2024-01-01",
        "(a) " + sentence(50),
        "(h) Temporary. " + sentence(50),
        "(13) Limits. " + sentence(50),
        "(i) " + sentence(50),
        "(14) " + sentence(50));
    index();
    SearchResult result = search("8 CFR 214.2(h)(13)");
    assertThat(result.hits()).extracting(Hit::provision).containsExactly(2, 3, 0, 1, 4);
    assertThat(result.note())
        .isEqualTo("Paragraph (h)(13) comes first; from hit 3 on follows the rest of 8 CFR 214.2.");
    assertThat(search("8 CFR 214.2(z)").note())
        .isEqualTo("No paragraph (z) was found in 8 CFR 214.2; this is all of it.");
  }

  @Test
  void partCitedListsItsSections() throws QuerySyntaxException {
    record.section("214.10", "Sample", "2024-01-01", sentence(50), sentence(50));
    record.section("214.2", "Sample", "2024-01-01", sentence(50), sentence(50));
    record.section("215.1", "Sample", "2024-01-01", sentence(50));
    index();
    assertThat(found("8 CFR part 214")).containsExactly("214.2", "214.10");
    assertThat(found("8 CFR 215")).containsExactly("215.1");
  }

  @Test
  void citationThatIsNotInTheRecordFindsWhereItIsMentioned() throws QuerySyntaxException {
    record.section("214.2", "Sample", "2024-01-01", "see 12 USCIS-PM E.3 for more");
    index();
    SearchResult result = search("12 USCIS-PM E.3");
    assertThat(sections(result)).containsExactly("214.2");
    assertThat(result.note())
        .isEqualTo(
            "12 USCIS-PM E.3 is not in the record for 2025-06-01; these passages mention it.");
    assertThat(marked(result.hits().getFirst())).containsExactly("12 USCIS-PM E.3");
    assertThat(search("8 CFR 999.1").note())
        .isEqualTo("8 CFR 999.1 is not in the record for 2025-06-01.");
  }

  @Test
  void exactlyWhatTheQueryMatchedIsMarked() throws QuerySyntaxException {
    record.section(
        "1.1",
        "Sample",
        "2024-01-01",
        "Hardship, extreme hardship; waivers, natural persons. Fee.");
    index();
    assertThat(marks("\"extreme hardship\"")).containsExactly("extreme hardship");
    assertThat(marks("hardship and waiver")).containsExactly("Hardship", "hardship", "waivers");
    assertThat(marks("natur!")).containsExactly("natural");
    assertThat(marks("fee or (waiver and missing)")).containsExactly("Fee");
    assertThat(marks("fee but not missing")).containsExactly("Fee");
    assertThat(marks("waiver fee missing")).containsExactly("waivers", "Fee");
    assertThat(marks("\"extreme hardship\" and hardship"))
        .containsExactly("Hardship", "extreme hardship");
  }

  @Test
  void marksAreRightAcrossProvisionsAndRemovedCharacters() throws QuerySyntaxException {
    record.section(
        "1.1",
        "Sample",
        "2024-01-01",
        "soft\u00ADly & <b>first</b>",
        "𝔘 second’s line",
        "a third");
    index();
    assertThat(marks("softly and second and third"))
        .containsExactly("soft\u00ADly", "second’s", "third");
    assertThat(text(search("third").hits().getFirst()))
        .isEqualTo("soft\u00ADly & <b>first</b>\n𝔘 second’s line\na third");
  }

  @Test
  void snippetOfALongPassageIsAStretchOfItsTextAroundTheMatches() throws QuerySyntaxException {
    String text =
        "One target early. "
            + sentence(200)
            + " Here stands the target with a second goal. "
            + sentence(200);
    record.section("1.1", "Sample", "2024-01-01", text);
    index();
    Hit hit = search("target and goal").hits().getFirst();
    assertThat(text).contains(text(hit));
    assertThat(text(hit).length()).isBetween(200, 320);
    assertThat(text(hit)).startsWith("Here stands");
    assertThat(marked(hit)).containsExactly("target", "goal");
  }

  @Test
  void headingAloneMakesNoHitOfEveryPassageBelowIt() throws QuerySyntaxException {
    String long1 = "A requestor pays. ".repeat(40).strip();
    String long2 = "Another word stands here. ".repeat(40).strip();
    record.section("1.1", "Sample waiver", "2024-01-01", long1, long2);
    index();
    assertThat(search("waiver").total()).isEqualTo(1);
    assertThat(search("waiver requestor").total()).isEqualTo(1);
  }

  @Test
  void longestPlainQueryIsAnswered() throws QuerySyntaxException {
    record.section("1.1", "Sample", "2024-01-01", "w1 w2 w3");
    index();
    StringBuilder query = new StringBuilder();
    for (int i = 0; i < QueryLanguage.MOST_WORDS; i++) {
      query.append("w").append(i).append(' ');
    }
    assertThat(search(query.toString()).total()).isEqualTo(1);
    assertThat(search(query.toString().strip().replace(" ", " or ")).total()).isEqualTo(1);
  }

  private void index() {
    new IndexCatchUp(record.changes(), record.versions(), index).catchUp(Progress.NONE);
  }

  private SearchResult search(String query) throws QuerySyntaxException {
    return search(query, TODAY, 0, 100);
  }

  private SearchResult search(String query, String day, int offset, int limit)
      throws QuerySyntaxException {
    return index.search(
        new SearchRequest(QueryLanguage.parse(query), LocalDate.parse(day), offset, limit));
  }

  private List<String> found(String query) throws QuerySyntaxException {
    return sections(search(query));
  }

  private List<Long> versions(String query, String day) throws QuerySyntaxException {
    return search(query, day, 0, 100).hits().stream().map(h -> h.version().value()).toList();
  }

  private List<String> marks(String query) throws QuerySyntaxException {
    return marked(search(query).hits().getFirst());
  }

  private static List<String> marked(Hit hit) {
    return hit.snippet().stream().filter(Fragment::matched).map(Fragment::text).toList();
  }

  private static String text(Hit hit) {
    return hit.snippet().stream().map(Fragment::text).collect(Collectors.joining());
  }

  private static List<String> sections(SearchResult result) {
    return result.hits().stream()
        .map(Hit::document)
        .map(DocumentId::value)
        .map(id -> id.substring(id.lastIndexOf("/s") + 2))
        .toList();
  }

  private static String sentence(int words) {
    return String.join(" ", java.util.Collections.nCopies(words - 1, "filler")) + " end.";
  }
}
