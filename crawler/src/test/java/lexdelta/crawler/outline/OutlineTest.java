package lexdelta.crawler.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lexdelta.crawler.record.Emphasis;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import org.junit.jupiter.api.Test;

/** On samples, which are not law. */
class OutlineTest {
  @Test
  void everyLevelOfARegulationIsRead() {
    assertThat(
            paths(
                "(a) Sample general rule.",
                "(1) First.",
                "(i) Small.",
                "(A) Smaller.",
                "(1) Smallest but one.",
                "(i) Smallest.",
                "(ii) Smallest, too.",
                "(2) Smallest but one.",
                "(B) Smaller.",
                "(ii) Small.",
                "(2) Second.",
                "(b) Another sample rule."))
        .containsExactly(
            "a",
            "a/1",
            "a/1/i",
            "a/1/i/A",
            "a/1/i/A/1",
            "a/1/i/A/1/i",
            "a/1/i/A/1/ii",
            "a/1/i/A/2",
            "a/1/i/B",
            "a/1/ii",
            "a/2",
            "b");
  }

  @Test
  void numbersPutBetweenTwoOthersStandBesideThem() {
    assertThat(
            paths(
                "In this sample title:",
                "(10) The term “lender” means—",
                "(A) one who lends; or",
                "(B) one who owns.",
                "(10A) The term “income” means—",
                "(A) pay.",
                "(10B) The term “gift” means a gift.",
                "(11) The term “keeper” means one who keeps."))
        .containsSubsequence("10", "10/A", "10/B", "10A", "10A/A", "10B", "11");
  }

  @Test
  void aNumberPutBetweenTwoOthersGoesOnWhereTheFirstOfThemStands() {
    assertThat(
            paths("(10) One.", "(A) Two.", "(1) Three.", "(2) Four.", "(10A) Five.", "(11) Six."))
        .containsExactly("10", "10/A", "10/A/1", "10/A/2", "10A", "11");
  }

  @Test
  void aDefinitionThatCitesANumberOrSaysWhenSomethingExistsIsOne() {
    assertThat(
            paths(
                "As used in this sample part, the term:",
                "Leaving means:",
                "(1) Going away.",
                "(2) Staying away.",
                "Sample keeping, except as said in 9 SFR 999.3(b), means keeping of samples.",
                "Custody exists when:",
                "(1) A court gave it.",
                "(2) A keeper has it.",
                "Keeper means one who keeps."))
        .filteredOn(path -> path.contains("keep"))
        .allMatch(path -> path.indexOf('/') < 0 || path.indexOf('/') == path.lastIndexOf('/'))
        .noneMatch(path -> path.contains("/2/"));
  }

  @Test
  void oneParagraphOpensSeveralLevels() {
    assertThat(
            paths(
                "(a) General—(1) Scope—(i) Sample text.", "(ii) More.", "(2) Form.", "(b)(1) End."))
        .containsExactly("a", "a/1", "a/1/i", "a/1/ii", "a/2", "b", "b/1");
    assertThat(paths("(a) Is there a sample limit? (1) Yes.", "(2) No.", "(b) End."))
        .containsExactly("a", "a/1", "a/2", "b");
  }

  @Test
  void aUnitEndsWhereTheNextOfItsParagraphBegins() {
    Provision provision = text("(a) General—(1) Scope. Sample text.");
    Unit outer = Outline.of(List.of(provision)).units().getFirst();
    assertThat(own(provision, outer)).isEqualTo("(a) General—");
    assertThat(own(provision, outer.units().getFirst())).isEqualTo("(1) Scope. Sample text.");
  }

  @Test
  void aListWithinAParagraphIsText() {
    assertThat(paths("(a) A person who: (1) asks; and (2) waits.", "(b) End."))
        .containsExactly("a", "b");
    assertThat(paths("(a) Under section 2, (b) or (c), of this sample.", "(b) End."))
        .containsExactly("a", "b");
  }

  @Test
  void theLetterAfterHIsALetter() {
    assertThat(paths("(g) Sample.", "(h) Sample.", "(i) Sample.", "(j) Sample.").subList(1, 4))
        .containsExactly("h", "i", "j");
  }

  @Test
  void theFirstSmallNumeralUnderANumberIsANumeral() {
    assertThat(
            paths("(h) Sample:", "(1) One:", "(i) Small;", "(ii) Small.", "(2) Two.", "(i) Next."))
        .containsExactly("h", "h/1", "h/1/i", "h/1/ii", "h/2", "i");
  }

  @Test
  void reservedRangesAreOneUnit() {
    assertThat(paths("(a) Sample.", "(b)-(d) [Reserved]", "(e) Sample.", "(1)–(3) [Reserved]"))
        .containsExactly("a", "b-d", "e", "e/1-3");
  }

  @Test
  void labelsLeftOutDoNotBreakTheOrder() {
    assertThat(paths("(a) Sample.", "(c) Sample.", "(1) One.", "(3) Three.", "(d) Sample."))
        .containsExactly("a", "c", "c/1", "c/3", "d");
  }

  @Test
  void definitionsAreNamedByTheirTermsAndHoldTheirOwnLists() {
    assertThat(
            paths(
                "(b) Other terms. As used in this sample:",
                "Business day means a day, not law.",
                "Changed circumstances means:",
                "(1) Sample storms;",
                "(2) Sample fires.",
                "“Dealer”, in this sample, means a person.",
                "(c) End."))
        .containsExactly(
            "b",
            "b/business-day",
            "b/changed-circumstances",
            "b/changed-circumstances/1",
            "b/changed-circumstances/2",
            "b/dealer-in-this-sample",
            "c");
  }

  @Test
  void aParagraphKeepsItsNameWhereverItMoves() {
    List<String> before = paths("(a) One.", "Flush sample words of a rule.", "(b) Two.");
    List<String> after =
        paths("(a) One.", "More words.", "Flush sample words of a rule.", "(b) Two.");
    assertThat(before).contains("a/flush-sample-words-of-a-rule");
    assertThat(after).contains("a/flush-sample-words-of-a-rule");
  }

  @Test
  void whatRunsOnFromAListStandsInTheUnitOfTheList() {
    assertThat(paths("(a) Sample:", "(1) one;", "(2) two,", "shall be a sample.", "(b) End."))
        .containsExactly("a", "a/1", "a/2", "a/shall-be-a-sample", "b");
  }

  @Test
  void italicsTellTheInnerNumbersFromTheOuter() {
    List<Provision> provisions =
        List.of(
            text("(a) Sample."),
            text("(1) One."),
            text("(i) Small."),
            text("(A) Smaller."),
            label("(1) Inner one."),
            text("(2) Outer two."));
    assertThat(paths(provisions))
        .containsExactly("a", "a/1", "a/1/i", "a/1/i/A", "a/1/i/A/1", "a/2");
  }

  @Test
  void aTitleInItalicsDoesNotMakeItsNumberItalic() {
    String words = "(a) Fees—(1) In general. Sample text.";
    Provision titled =
        new Provision(
            ProvisionKind.PARAGRAPH,
            words,
            List.of(new Emphasis(4, words.indexOf(" Sample"), Emphasis.Style.ITALIC)),
            List.of(),
            "");
    assertThat(paths(List.of(titled, text("(2) Board. Sample."))))
        .containsExactly("a", "a/1", "a/2");
  }

  @Test
  void theUnitedStatesCodeCountsInItsOwnOrder() {
    assertThat(
            paths(
                "(a) Sample",
                "(1) One",
                "(A) Capital",
                "(i) Small",
                "(I) Roman",
                "(aa) Item",
                "(bb) Item",
                "(II) Roman",
                "(ii) Small",
                "(B) Capital",
                "(2) Two"))
        .containsExactly(
            "a",
            "a/1",
            "a/1/A",
            "a/1/A/i",
            "a/1/A/i/I",
            "a/1/A/i/I/aa",
            "a/1/A/i/I/bb",
            "a/1/A/i/II",
            "a/1/A/ii",
            "a/1/B",
            "a/2");
  }

  @Test
  void tablesAndQuotedTextBelongToTheUnitTheyStandIn() {
    List<Provision> provisions =
        List.of(
            text("(a) Sample fees."),
            Provision.of(ProvisionKind.TABLE_ROW, "(1) | $10"),
            text("(b) The sample notice reads:"),
            text("“(a) Quoted words, not law.”"),
            text("(c) End."));
    assertThat(paths(provisions))
        .containsExactly("a", "a/1-10", "b", "b/a-quoted-words-not-law", "c");
  }

  @Test
  void headingsHoldWhatStandsBelowThem() {
    List<Provision> provisions =
        List.of(
            heading("A. Sample purpose", 2),
            text("Sample words."),
            heading("1. Sample background", 3),
            text("Further words."),
            heading("B. Sample scope", 2));
    assertThat(paths(provisions))
        .containsExactly("A", "A/sample-words", "A/1", "A/1/further-words", "B");
  }

  @Test
  void aLabelGivenTwiceByThePublisherHasTwoAddresses() {
    assertThat(paths("(a) Sample.", "(b) One.", "(b) Other.", "(c) End."))
        .containsExactly("a", "b", "b~2", "c");
  }

  @Test
  void aUnitIsFoundByItsAddress() {
    List<Provision> provisions =
        Stream.of("(h) Sample.", "(1) One.", "(i) Small.", "(ii) Small.")
            .map(OutlineTest::text)
            .toList();
    Outline outline = Outline.of(provisions);
    assertThat(outline.at(List.of("h", "1", "i")).orElseThrow().provision()).isEqualTo(2);
    assertThat(outline.at(List.of("h", "2"))).isEmpty();
  }

  @Test
  void hostileLabelsAreReadInReasonableTime() {
    List<Provision> provisions =
        IntStream.range(0, 3_000)
            .mapToObj(i -> text("(i)(I)(1)(a)(A) ".repeat(4) + "Sample " + i + "."))
            .toList();
    assertThat(paths(provisions)).hasSizeGreaterThanOrEqualTo(3_000);
  }

  @Test
  void nothingIsLost() {
    List<Provision> provisions =
        Stream.of("(z) Odd.", "(5) Odd.", "text", "(iv) Odd.", "(Q) Odd.", "(2) Odd.", "(b) b")
            .map(OutlineTest::text)
            .toList();
    List<Integer> seen = new ArrayList<>();
    Outline.of(provisions).walk((path, unit) -> seen.add(unit.provision()));
    assertThat(seen.stream().distinct().toList()).containsExactly(0, 1, 2, 3, 4, 5, 6);
    assertThat(Outline.of(List.of()).units()).isEmpty();
  }

  private static Provision text(String words) {
    return Provision.of(ProvisionKind.PARAGRAPH, words);
  }

  private static Provision heading(String words, int level) {
    return new Provision(ProvisionKind.HEADING, words, List.of(), List.of(), "", List.of(), level);
  }

  /** A paragraph with its first label in italics. */
  private static Provision label(String words) {
    return new Provision(
        ProvisionKind.PARAGRAPH,
        words,
        List.of(new Emphasis(1, words.indexOf(')'), Emphasis.Style.ITALIC)),
        List.of(),
        "");
  }

  private static String own(Provision provision, Unit unit) {
    return provision.text().substring(unit.start(), unit.end());
  }

  private static List<String> paths(String... paragraphs) {
    return paths(Stream.of(paragraphs).map(OutlineTest::text).toList());
  }

  private static List<String> paths(List<Provision> provisions) {
    List<String> paths = new ArrayList<>();
    Outline.of(provisions)
        .walk((path, unit) ->
            paths.add(path.stream().map(Unit::name).collect(Collectors.joining("/"))));
    return paths;
  }
}
