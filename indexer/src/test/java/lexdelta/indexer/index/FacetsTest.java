package lexdelta.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lexdelta.crawler.record.Division;
import lexdelta.crawler.record.Progress;
import lexdelta.indexer.SampleRecord;
import lexdelta.indexer.catchup.IndexCatchUp;
import lexdelta.indexer.query.QueryLanguage;
import lexdelta.indexer.query.QuerySyntaxException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How answers are narrowed down, counted and sorted. The text of all sections is invented. */
class FacetsTest {
  private static final LocalDate TODAY = LocalDate.parse("2025-06-01");

  @TempDir Path folder;
  private final SampleRecord record = new SampleRecord();
  private LuceneIndex index;

  @BeforeEach
  void fill() {
    index = LuceneIndex.open(folder);
    record.section("214.2", "Sample admissions", "2024-01-01", "A waiver for samples.");
    record.section("214.10", "Sample stays", "2025-02-01", "A waiver of stay.");
    record.section("316.5", "Sample residence", "2023-05-01", "A waiver of residence.");
    record.section("316.5", "Sample residence", "2025-03-01", "No waiver of residence.");
    record.section("343b.1", "Sample papers", "2024-06-01", "A waiver of papers.");
    record.section("343b.1", "Sample papers", "2026-01-01", "A later waiver of papers.");
    new IndexCatchUp(record.changes(), record.versions(), index).catchUp(Progress.NONE);
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void countsAreThoseOfTheTextsInForce() throws QuerySyntaxException {
    Facets facets = index.facets(request(Filters.NONE), EnumSet.allOf(Facet.class));
    assertThat(facets.of(Facet.PART))
        .extracting(Facets.Count::value, Facets.Count::count)
        .containsExactly(
            tuple("8 cfr part 214", 2L), tuple("8 cfr part 316", 1L), tuple("8 cfr part 343b", 1L));
    assertThat(facets.of(Facet.YEAR))
        .extracting(Facets.Count::value, Facets.Count::count)
        .containsExactly(tuple("2025", 2L), tuple("2024", 2L));
    assertThat(facets.of(Facet.AGENCY))
        .containsExactly(new Facets.Count("Department of Samples", 4));
    assertThat(facets.of(Facet.KIND)).containsExactly(new Facets.Count("CFR_SECTION", 4));
    assertThat(facets.of(Facet.FORCE))
        .containsExactly(
            new Facets.Count("in-force", 4),
            new Facets.Count("superseded", 1),
            new Facets.Count("future", 1));
  }

  @Test
  void aChoiceNarrowsTheAnswerAndTheOtherCountsButNotItsOwn() throws QuerySyntaxException {
    Filters part = chosen(Facet.PART, "8 cfr part 214");
    assertThat(found(part, Ordering.RELEVANCE))
        .containsExactlyInAnyOrder("214.2 2024-01-01", "214.10 2025-02-01");
    Facets facets = index.facets(request(part), EnumSet.of(Facet.PART, Facet.YEAR));
    assertThat(facets.of(Facet.PART)).hasSize(3);
    assertThat(facets.of(Facet.YEAR))
        .containsExactly(new Facets.Count("2025", 1), new Facets.Count("2024", 1));
  }

  @Test
  void whatStoodAndWhatIsToComeAreFoundWhenAskedFor() throws QuerySyntaxException {
    assertThat(found(chosen(Facet.FORCE, "superseded"), Ordering.RELEVANCE))
        .containsExactly("316.5 2023-05-01");
    assertThat(found(chosen(Facet.FORCE, "future"), Ordering.RELEVANCE))
        .containsExactly("343b.1 2026-01-01");
    assertThatThrownBy(() -> chosen(Facet.FORCE, "never"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void answersAreSortedByTheNewestOrByTheirPlaceInTheCode() throws QuerySyntaxException {
    assertThat(found(Filters.NONE, Ordering.NEWEST))
        .containsExactly(
            "316.5 2025-03-01", "214.10 2025-02-01", "343b.1 2024-06-01", "214.2 2024-01-01");
    assertThat(found(Filters.NONE, Ordering.POSITION))
        .containsExactly(
            "214.2 2024-01-01", "214.10 2025-02-01", "316.5 2025-03-01", "343b.1 2024-06-01");
  }

  @Test
  void aSubjectIsItsQueryItsCitationsItsPartsAndItsSources() throws Exception {
    Subject byQuery =
        new Subject(
            "query",
            Optional.of(QueryLanguage.parse("stay or papers").query()),
            List.of(),
            _ -> false,
            List.of());
    Subject byCitation =
        new Subject(
            "citation", Optional.empty(), List.of("8 C.F.R. § 316.5"), _ -> false, List.of());
    Subject byPart =
        new Subject("part", Optional.empty(), List.of("8 CFR 214"), _ -> false, List.of());
    Subject byParts =
        new Subject(
            "parts", Optional.empty(), List.of(), it -> it.equals("8 cfr part 343b"), List.of());
    Subject byAddress =
        new Subject(
            "address", Optional.empty(), List.of("/us/cfr/t8/s214.1"), _ -> false, List.of());
    Subject bySource =
        new Subject("source", Optional.empty(), List.of(), _ -> false, List.of("ecfr-title-8"));
    List<Subject> all = List.of(byQuery, byCitation, byPart, byParts, byAddress, bySource);
    Filters filters = new Filters(Map.of(), all);
    assertThat(index.facets(request(filters), Set.of(Facet.SUBJECT)).of(Facet.SUBJECT))
        .containsExactly(
            new Facets.Count("source", 4),
            new Facets.Count("part", 2),
            new Facets.Count("query", 2),
            new Facets.Count("citation", 1),
            new Facets.Count("parts", 1));
    Filters chosen = new Filters(Map.of(Facet.SUBJECT, Set.of("query")), all);
    assertThat(found(chosen, Ordering.POSITION))
        .containsExactly("214.10 2025-02-01", "343b.1 2024-06-01");
  }

  @Test
  void whatBelongsToASubjectIsKeptOnlyAsLongAsTheIndexIsTheSame() throws Exception {
    Subject stays =
        new Subject(
            "stays",
            Optional.of(QueryLanguage.parse("stay").query()),
            List.of(),
            _ -> false,
            List.of());
    Filters filters = new Filters(Map.of(), List.of(stays));
    Filters chosen = new Filters(Map.of(Facet.SUBJECT, Set.of("stays")), List.of(stays));
    for (int i = 0; i < 2; i++) {
      assertThat(index.facets(request(filters), Set.of(Facet.SUBJECT)).of(Facet.SUBJECT))
          .containsExactly(new Facets.Count("stays", 1));
    }
    record.section("214.11", "Sample stays", "2025-04-01", "A waiver of a longer stay.");
    record.section("214.10", "Sample stays", "2025-05-01", "A waiver of another stay.");
    new IndexCatchUp(record.changes(), record.versions(), index).catchUp(Progress.NONE);
    assertThat(index.facets(request(filters), Set.of(Facet.SUBJECT)).of(Facet.SUBJECT))
        .containsExactly(new Facets.Count("stays", 2));
    assertThat(found(chosen, Ordering.POSITION))
        .containsExactly("214.10 2025-05-01", "214.11 2025-04-01");
  }

  @Test
  void oneAgencyHasOneNameHoweverItIsPrinted() {
    assertThat(agency("agency", "Homeland Security Department"))
        .hasValue("Department of Homeland Security");
    assertThat(agency("chapter", "DEPARTMENT OF HOMELAND SECURITY (IMMIGRATION)"))
        .hasValue("Department of Homeland Security");
    assertThat(agency("publisher", "U.S. Department of State")).hasValue("Department of State");
    assertThat(agency("publisher", "EOIR")).hasValue("EOIR");
    assertThat(agency("chapter", "")).isEmpty();
    assertThat(agency("volume", "Anything")).isEmpty();
  }

  @Test
  void aWordThatNoTextHasIsOfferedAsTheNearestOneThatTextsHave() throws QuerySyntaxException {
    assertThat(spelling("waivr residnce")).hasValue("waiver residence");
    assertThat(spelling("(waver or \"residense\") and samples"))
        .hasValue("(waiver or \"residence\") and samples");
    assertThat(spelling("Waivers samples")).as("known by their stems").isEmpty();
    assertThat(spelling("zzyzxq")).isEmpty();
    assertThat(spelling("8 CFR 214.2")).isEmpty();
    assertThat(spelling("waivr!")).as("an expander is not a word").isEmpty();
  }

  private Optional<String> spelling(String query) throws QuerySyntaxException {
    return index.spelling(QueryLanguage.parse(query));
  }

  private static Optional<String> agency(String kind, String heading) {
    return FacetFields.agency(List.of(new Division(kind, "", heading)));
  }

  private static Filters chosen(Facet facet, String value) {
    return new Filters(Map.of(facet, Set.of(value)), List.of());
  }

  private static SearchRequest request(Filters filters) throws QuerySyntaxException {
    return new SearchRequest(
        QueryLanguage.parse("waiver"), TODAY, 0, 20, filters, Ordering.RELEVANCE);
  }

  private List<String> found(Filters filters, Ordering ordering) throws QuerySyntaxException {
    SearchRequest request =
        new SearchRequest(QueryLanguage.parse("waiver"), TODAY, 0, 20, filters, ordering);
    return index.search(request).hits().stream()
        .map(it -> it.document().value().substring("/us/cfr/t8/s".length()) + " " + it.validFrom())
        .toList();
  }
}
