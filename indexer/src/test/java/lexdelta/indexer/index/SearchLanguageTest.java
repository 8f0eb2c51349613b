package lexdelta.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
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

  static Row row(String query, List<String> matching, List<String> near) {
    return new Row(query, matching, near);
  }

  static Stream<Row> rows() {
    return Stream.of(
        // both
        row("visa and fee", List.of("The [visa] has a [fee]."), List.of("The visa.", "The fee.")),
        row("visa & fee", List.of("[Fee] of the [visa]."), List.of("The visas.")),
        row("visa and fee", List.of("A [visa] // and a // of the [fee]"), List.of("visafee")),
        // either
        row("visa or fee", List.of("A [visa].", "The [fees]."), List.of("A feeder.")),
        row("visa | fee", List.of("A [visa] [fee]."), List.of("Advisable.")),
        // but not
        row("visa but not fee", List.of("A [visa]."), List.of("A visa fee.", "A fee.")),
        row("visa and not fee", List.of("A [visa]."), List.of("A visa // and its fees")),
        row("visa % fee", List.of("A [visa]."), List.of("The fee, the visa.")),
        row("visa -fee", List.of("A [visa]."), List.of("The fee, the visa.")),
        // phrase
        row(
            "\"extreme hardship\"",
            List.of("Of [extreme hardship] to", "Of [Extreme-Hardship]."),
            List.of(
                "hardship, extreme",
                "extreme hardships",
                "extreme and hardship",
                "extreme // hardship")),
        row("\"alien\"", List.of("The [alien]."), List.of("The aliens.")),
        row("=\"alien fee\"", List.of("An [alien fee]."), List.of("An alien's fee.", "alien fees")),
        row("\"natural! person\"", List.of("a [naturalized person]"), List.of("natural visa")),
        row("\"wom*n visa\"", List.of("A [woman visa].", "[women visa]"), List.of("womn visa")),
        row("\"Form I-485 fee\"", List.of("the [Form I-485 fee]"), List.of("Form I-48 fee")),
        // within n words
        row(
            "visa /3 fee",
            List.of("the [visa] or its [fee]", "[fee] of the [visa]", "[visa] [fee]"),
            List.of("visa one two three fee", "visa // fee", "visa visa")),
        row("visa w/2 fee", List.of("[visa] a [fee]"), List.of("visa a b fee")),
        row("visa near/2 fee", List.of("[fee] a [visa]"), List.of("fee a b visa")),
        row("visa /1 fee", List.of("[visa] [fee]", "[fee] [visa]"), List.of("visa a fee")),
        row("visa /5 visa", List.of("[visa] by [visa]"), List.of("one visa only")),
        row("natural! /5 natural!", List.of("[natural] [naturals]"), List.of("naturalization")),
        row(
            "visa /3 fee /3 form",
            List.of("[visa] [form] [fee]", "[form] a [fee] a [visa]"),
            List.of("visa fee", "visa fee a b c form")),
        // first within n before second
        row("visa +3 fee", List.of("[visa] or a [fee]"), List.of("fee or visa", "visa a b c fee")),
        row("visa pre/3 fee", List.of("[visa] [fee]"), List.of("fee visa")),
        row("visa onear/3 fee", List.of("[visa] [fee]"), List.of("fee visa")),
        // same sentence
        row(
            "visa /s fee",
            List.of(
                "The [fee], as said, of a [visa].",
                "Under 8 U.S.C. 1182 a [visa], see Sec. 3 of Pub. L. 106, needs a [fee].",
                "No. 5 of 8 CFR 214.2(h) says: [visa] and [fee]."),
            List.of("A visa. The fee.", "Has he a visa? A fee.", "visa // fee")),
        row("visa w/s fee", List.of("[visa] [fee]"), List.of("Visa. Fee.")),
        row("visa w/sent fee", List.of("[visa] [fee]"), List.of("Visa. Fee.")),
        row("visa +s fee", List.of("A [visa] has a [fee]."), List.of("A fee. Visa.", "fee, visa")),
        row("visa pre/s fee", List.of("A [visa] has a [fee]."), List.of("A fee for a visa.")),
        row(
            "visa /s fee /s form",
            List.of("[form] of the [fee] of the [visa]"),
            List.of("Visa fee. A form.", "visa fee")),
        // same paragraph
        row(
            "visa /p fee",
            List.of("A [visa]. The [fee].", "[Fee]. Not. [Visa]."),
            List.of("A visa. // The fee.")),
        row("visa w/p fee", List.of("[Visa]. [Fee]."), List.of("visa // fee")),
        row("visa w/para fee", List.of("[Visa]. [Fee]."), List.of("visa // fee")),
        row("visa +p fee", List.of("[Visa]. [Fee]."), List.of("Fee. Visa.")),
        row("visa pre/p fee", List.of("[Visa]. [Fee]."), List.of("Fee. Visa.")),
        // same section
        row("visa /sec fee", List.of("The [visa]. // The [fee]."), List.of("The visa.")),
        row("visa w/seg fee", List.of("The [fee]. // The [visa]."), List.of("The fees.")),
        // not near
        row(
            "visa not /3 fee",
            List.of("[visa] a b c fee", "fee visa a b c [visa]", "A [visa]."),
            List.of("fee visa", "visa a fee", "fee")),
        row(
            "visa not /s fee",
            List.of("[Visa]. Fee.", "Visa fee. A [visa]."),
            List.of("A visa fee.", "The fee.")),
        row("visa not +3 fee", List.of("fee [visa]"), List.of("visa fee")),
        row("visa not /p fee", List.of("[visa] // fee"), List.of("Visa. Fee.")),
        // root
        row(
            "natural!",
            List.of("[natural]", "[Naturalization]", "[naturalized] [naturally]"),
            List.of("unnatural", "natura")),
        // one letter
        row(
            "wom*n",
            List.of("[woman]", "[Women]"),
            List.of("womn", "womaan", "womankind", "wo man")),
        row("l**se", List.of("[lease]", "[loose]"), List.of("lose", "leases")),
        row("f*rm!", List.of("[forms]", "[farmer]"), List.of("frm", "fearm")),
        // no plural, no stem
        row("#alien", List.of("[alien]", "[Alien]"), List.of("aliens", "alien's", "alienage")),
        row("=alien", List.of("the [alien]"), List.of("aliens")),
        row("alien", List.of("[alien]", "[aliens]", "[alien's]"), List.of("alienage")),
        // at least n times
        row(
            "atleast3(waiver)",
            List.of("[waiver] [waiver] [waivers]", "[waiver] // [waiver] // [waiver]"),
            List.of("waiver waiver", "waiver")),
        row(
            "atleast2(visa /2 fee)",
            List.of("[visa] [fee], then [fee] [visa]"),
            List.of("visa fee", "visa fee visa")),
        row(
            "atleast2(\"visa fee\")",
            List.of("[visa fee] and [visa fee]"),
            List.of("visa fee visas fee")),
        // phrase near phrase
        row(
            "\"adjustment of status\" /10 \"unlawful presence\"",
            List.of("[adjustment of status] after [unlawful presence]"),
            List.of(
                "adjustment of status after unlawful stay or presence",
                "adjustment of status a b c d e f g h i j unlawful presence")),
        // fields
        row("te(fee)", List.of("A [fee]."), List.of("A visa.")),
        row("ti(sample) and fee", List.of("A [fee]."), List.of("A sample.")),
        // precedence
        row(
            "visa or form /2 fee",
            List.of("[visa] [fee]", "[form] [fee]"),
            List.of("visa", "form a b fee")),
        row(
            "visa /s form /2 fee",
            List.of("[visa] a b c d [form] [fee]"),
            List.of("visa form a b fee", "Visa. Form fee.")),
        row("visa /p form /s fee", List.of("[Visa]. [Form] [fee]."), List.of("Visa form. Fee.")),
        row(
            "visa and form /s fee",
            List.of("[visa] // [form] [fee]"),
            List.of("visa // form // fee")),
        row(
            "visa or form and fee but not waiver",
            List.of("[form] [fee]", "[visa] [fee]"),
            List.of("visa", "visa fee waiver")),
        row(
            "(visa and form) /s fee",
            List.of("[Visa] [fee]. [Fee] of the [form]."),
            List.of("Visa fee. Form.")),
        row("visa /s (form or fee)", List.of("[visa] [fee]"), List.of("Visa. Fee.")),
        // what is read as words
        row("\"8 CFR 214.2(h)\"", List.of("see [8 CFR 214.2(h])(13)"), List.of("8 CFR 214.2(f)")),
        row("applicant's and fee", List.of("[Applicant’s] [fee]"), List.of("appliance fee")),
        row("non-immigrant and fee", List.of("[non-immigrant] [fee]"), List.of("immigrant fee")),
        row("Núñez and fee", List.of("[Nunez] [fee]"), List.of("Nuñe fee")));
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
