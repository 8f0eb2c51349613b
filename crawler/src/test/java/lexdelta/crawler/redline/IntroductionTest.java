package lexdelta.crawler.redline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lexdelta.crawler.compare.Comparer;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.FactKind;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import org.junit.jupiter.api.Test;

class IntroductionTest {
  private static final String LONG = "The sample agency is a sample and says so at some length. ";

  @Test
  void documentOfTheFederalRegisterBeginsWithItsSummary() {
    Introduction introduction =
        introduced(
                reading(
                    DocumentKind.FEDERAL_REGISTER_DOCUMENT,
                    paragraph("Sample Agency."),
                    heading("SUMMARY:"),
                    paragraph("We change the sample."),
                    paragraph("It takes effect soon."),
                    heading("DATES:"),
                    paragraph("Effective soon.")))
            .orElseThrow();
    assertThat(introduction.opening()).isEqualTo("We change the sample. It takes effect soon.");
    assertThat(introduction.rows()).isEmpty();
  }

  @Test
  void oneWithoutSummaryBeginsWithItsFirstParagraphsAndIsCutBehindASentence() {
    Introduction introduction =
        introduced(
                reading(
                    DocumentKind.FEDERAL_REGISTER_DOCUMENT,
                    paragraph("A Proclamation"),
                    paragraph(LONG.repeat(20).strip())))
            .orElseThrow();
    assertThat(introduction.opening()).startsWith(LONG).endsWith("length. …");
    assertThat(introduction.opening().length()).isLessThan(720);
  }

  @Test
  void manyPartsAreCounted() {
    List<Fact> parts =
        IntStream.rangeClosed(1, 20)
            .mapToObj(i -> new Fact(FactKind.AFFECTS, "part", "/us/cfr/t8/p" + i, ""))
            .toList();
    Reading reading = reading(DocumentKind.FEDERAL_REGISTER_DOCUMENT, paragraph("Sample."));
    Introduction introduction =
        introduced(
                new Reading(
                    reading.document(),
                    reading.kind(),
                    reading.citation(),
                    reading.heading(),
                    List.of(),
                    reading.effectiveOn(),
                    Optional.empty(),
                    reading.provisions(),
                    parts))
            .orElseThrow();
    assertThat(introduction.rows())
        .singleElement()
        .satisfies(row ->
            assertThat(row.inWords())
                .startsWith("8 CFR part 1; 8 CFR part 2; ")
                .endsWith("8 CFR part 12; and 8 more"));
  }

  @Test
  void codifiedLawAndShortTextsAreNotIntroduced() {
    assertThat(introduced(reading(DocumentKind.CFR_SECTION, paragraph(LONG.repeat(60))))).isEmpty();
    assertThat(introduced(reading(DocumentKind.DECISION, paragraph("Short.")))).isEmpty();
    assertThat(introduced(reading(DocumentKind.DECISION, paragraph(LONG.repeat(60))))).isPresent();
  }

  @Test
  void whatWasThereBeforeIsNotIntroduced() {
    Reading before = reading(DocumentKind.FEDERAL_REGISTER_DOCUMENT, paragraph("Sample."));
    Reading after = reading(DocumentKind.FEDERAL_REGISTER_DOCUMENT, paragraph("Samples."));
    assertThat(Introduction.of(Comparer.compare(Optional.of(before), Optional.of(after))))
        .isEmpty();
  }

  private static Optional<Introduction> introduced(Reading reading) {
    return Introduction.of(Comparer.compare(Optional.empty(), Optional.of(reading)));
  }

  private static Provision heading(String text) {
    return Provision.of(ProvisionKind.HEADING, text);
  }

  private static Provision paragraph(String text) {
    return Provision.of(ProvisionKind.PARAGRAPH, text.strip());
  }

  private static Reading reading(DocumentKind kind, Provision... provisions) {
    return new Reading(
        new DocumentId("/us/sample/1"),
        kind,
        "Sample 1",
        "Sample",
        List.of(),
        LocalDate.parse("2025-06-27"),
        Optional.empty(),
        new ArrayList<>(List.of(provisions)),
        List.of());
  }
}
