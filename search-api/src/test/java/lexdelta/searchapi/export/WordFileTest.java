package lexdelta.searchapi.export;

import static lexdelta.crawler.compare.Samples.compare;
import static lexdelta.crawler.compare.Samples.paragraphs;
import static lexdelta.crawler.compare.Samples.reading;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Element;

class WordFileTest {
  private static final Masthead MASTHEAD =
      Masthead.of("0 CFR 1.1", LocalDate.parse("2029-12-31"), LocalDate.parse("2030-01-01"));

  static byte[] file(Comparison comparison) {
    return WordFile.of(MASTHEAD, List.of(new Chapter("0 CFR 1.1", comparison)));
  }

  /** Accepting gives the later text, rejecting the earlier. */
  static WordReading lawful(Comparison comparison) {
    WordReading word = new WordReading(file(comparison));
    assertThat(word.accepted()).isEqualTo(WordReading.wanted(comparison.after()));
    assertThat(word.rejected()).isEqualTo(WordReading.wanted(comparison.before()));
    assertThat(names(word, "moveFromRangeStart")).isEqualTo(names(word, "moveToRangeStart"));
    assertThat(ids(word, "moveFromRangeStart")).isEqualTo(ids(word, "moveFromRangeEnd"));
    assertThat(ids(word, "moveToRangeStart")).isEqualTo(ids(word, "moveToRangeEnd"));
    return word;
  }

  private static Set<String> names(WordReading word, String element) {
    return attributes(word, element, "w:name");
  }

  private static Set<String> ids(WordReading word, String element) {
    return attributes(word, element, "w:id");
  }

  private static Set<String> attributes(WordReading word, String element, String name) {
    Set<String> values = new TreeSet<>();
    word.all(element).forEach(it -> values.add(it.getAttribute(name)));
    return values;
  }

  @TestFactory
  List<DynamicTest> everyCaseOfTheComparerKeepsTheLaw() throws Exception {
    var cases = Pairs.golden();
    assertThat(cases).hasSizeGreaterThan(25);
    return cases.entrySet().stream()
        .map(it -> DynamicTest.dynamicTest(it.getKey(), () -> lawful(it.getValue())))
        .toList();
  }

  @Test
  void changesBearAuthorAndTheLaterDay() {
    WordReading word =
        lawful(compare(paragraphs("Stay six years."), paragraphs("Stay ten years.")));
    Element inserted = word.all("ins").getFirst();
    assertThat(inserted.getAttribute("w:author")).isEqualTo("Lexdelta");
    assertThat(inserted.getAttribute("w:date")).isEqualTo("2030-01-01T00:00:00Z");
    assertThat(inserted.getTextContent()).isEqualTo("ten");
    assertThat(word.all("del").getFirst().getTextContent()).isEqualTo("six");
  }

  @Test
  void typographyIsTrackedUnderAnotherName() {
    WordReading word =
        lawful(
            compare(
                paragraphs("He says \"stay\" -- six years .", "The same."),
                paragraphs("He says “stay” — ten years.", "The same.")));
    assertThat(
            word.all("ins").stream()
                .filter(it -> it.getAttribute("w:author").equals("Lexdelta (typography)"))
                .map(Element::getTextContent))
        .containsExactly("“", "”", "—");
  }

  @Test
  void aMovedParagraphLeavesAndArrivesUnderOneName() {
    Comparison moved =
        compare(
            paragraphs(
                "(a) The officer decides within thirty days of receipt of the petition.",
                "(b) Fees are paid in advance and are not returned.",
                "(c) An alien may appeal to the Board within ten days of the decision."),
            paragraphs(
                "(a) Fees are paid in advance and are not returned.",
                "(b) An alien may appeal to the Board within ten days of the decision.",
                "(c) The officer decides within forty days of receipt of the petition."));
    WordReading word = lawful(moved);
    assertThat(moved.provisions()).anyMatch(change -> change.moved());
    assertThat(names(word, "moveToRangeStart")).isNotEmpty();
  }

  @Test
  void splitAndMergedParagraphsTrackTheirEnds() {
    String first = "The officer must decide within thirty days of receipt of the petition.";
    String second = "Fees are paid in advance, and are not returned for whatever reason.";
    lawful(compare(paragraphs(first + " " + second), paragraphs(first, second)));
    lawful(compare(paragraphs(first, second), paragraphs(first + " " + second)));
  }

  @Test
  void tablesTrackRowsCellsAndColumns() {
    WordReading word =
        lawful(
            compare(
                reading("", List.of(row("Form", "Fee"), row("I-1", "$90"), row("I-2", "$80"))),
                reading(
                    "",
                    List.of(
                        row("Form", "Fee", "Edition"),
                        row("I-1", "$95", "1/1/30"),
                        row("I-2", "$80", "1/1/30"),
                        row("I-3", "$10", "1/1/30")))));
    assertThat(word.all("tbl")).hasSize(1);
    assertThat(word.all("tr")).hasSize(4);
    assertThat(word.all("cellIns")).hasSize(3);
  }

  private static Provision row(String... cells) {
    return new Provision(
        ProvisionKind.TABLE_ROW, String.join(" | ", cells), List.of(), List.of(cells), "");
  }

  @Test
  void hostileTextStaysText() {
    String hostile = "</w:t><w:p/>&amp;]]>{title}\u0007\u202e\ud800\ufffe <b>";
    lawful(
        compare(
            reading(hostile + "six", paragraphs(hostile + " six").provisions()),
            reading(hostile + "ten", paragraphs(hostile + " ten \ud83d\ude00").provisions())));
    WordReading word =
        new WordReading(
            WordFile.of(
                new Masthead(hostile, "a {sides}", "b", LocalDate.EPOCH),
                List.of(new Chapter("", compare(paragraphs("a"), paragraphs("b"))))));
    assertThat(word.part("word/header1.xml").getDocumentElement().getTextContent())
        .contains("</w:t><w:p/>&amp;]]>{title}", "a {sides} → b");
  }

  @Test
  void everyPageSaysWhatIsComparedAndThatItIsNotOfficial() {
    WordReading word = new WordReading(file(compare(paragraphs("a"), paragraphs("b"))));
    assertThat(word.part("word/header1.xml").getDocumentElement().getTextContent())
        .contains("0 CFR 1.1", "as of 2029-12-31 → as of 2030-01-01");
    assertThat(word.part("word/footer1.xml").getDocumentElement().getTextContent())
        .contains("Not an official edition", "Page", "of");
  }
}
