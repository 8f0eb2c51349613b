package lexdelta.searchapi.export;

import static lexdelta.crawler.compare.Samples.compare;
import static lexdelta.crawler.compare.Samples.paragraphs;
import static lexdelta.crawler.compare.Samples.reading;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfFileTest {
  private static final Masthead MASTHEAD =
      Masthead.of("0 CFR 1.1", LocalDate.parse("2029-12-31"), LocalDate.parse("2030-01-01"));

  private static byte[] file(Comparison comparison) {
    return PdfFile.of(MASTHEAD, List.of(new Chapter("0 CFR 1.1", comparison)), Optional.empty());
  }

  private static String text(byte[] file) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(file)) {
      return new PDFTextStripper().getText(pdf).replace('\u00a0', ' ').replaceAll("\\s+", " ");
    }
  }

  @Test
  void changesAreToldBySignsInTheText() throws IOException {
    assertThat(text(file(compare(paragraphs("Stay six years."), paragraphs("Stay ten years.")))))
        .contains("Stay [- six -] [+ ten +] years.");
  }

  @Test
  void everyPageBearsCitationDaysAndNumber() throws IOException {
    String[] many =
        IntStream.range(0, 150).mapToObj(i -> "Sample paragraph " + i + ".").toArray(String[]::new);
    byte[] file = file(compare(paragraphs("Another text."), paragraphs(many)));
    try (PDDocument pdf = Loader.loadPDF(file)) {
      assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        assertThat(stripper.getText(pdf))
            .contains("0 CFR 1.1", "as of 2029-12-31 → as of 2030-01-01", "Not an official edition")
            .contains("Page %d of %d".formatted(page, pdf.getNumberOfPages()));
      }
    }
  }

  @Test
  void theFileIsTaggedTitledAndInEnglish() throws IOException {
    try (PDDocument pdf =
        Loader.loadPDF(
            file(
                compare(
                    reading("Sample heading", List.of(row("Form", "Fee"), row("I-1", "$90"))),
                    reading("Sample heading", List.of(row("Form", "Fee"), row("I-1", "$95"))))))) {
      var catalog = pdf.getDocumentCatalog();
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(catalog.getLanguage()).isEqualTo("en-US");
      assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
      assertThat(pdf.getDocumentInformation().getTitle()).startsWith("0 CFR 1.1, as of");
      assertThat(types(catalog.getStructureTreeRoot()))
          .startsWith("Document", "H1", "P", "H2", "Table", "TR", "TD")
          .contains("Span");
      assertThat(catalog.getStructureTreeRoot().getParentTree().getNumbers()).hasSize(1);
    }
  }

  private static List<String> types(PDStructureNode node) {
    List<String> types = new ArrayList<>();
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        types.add(element.getStructureType());
        types.addAll(types(element));
      }
    }
    return types;
  }

  @Test
  void whatTheFontLacksAndWhatIsTooLongIsStillThere() throws IOException {
    String address = "https://sample.example/" + "long".repeat(60);
    assertThat(
            text(
                file(
                    compare(
                        paragraphs("Plain."),
                        paragraphs("A \u4e2d \u202e\u0007 sign; " + address)))))
        .contains("A [U+4E2D]", "sign; https://sample.example/");
  }

  @Test
  void aRowHigherThanAPageGoesOnOnTheNext() throws IOException {
    String high = "sample words of a cell ".repeat(400);
    assertThat(
            text(
                file(
                    compare(
                        reading("", List.of(row("Form", high + "end."))),
                        reading("", List.of(row("Form", high + "now.")))))))
        .contains("[+ now +]");
  }

  @Test
  void theSameComparisonMakesTheSameBytes() {
    Comparison comparison = compare(paragraphs("Stay six years."), paragraphs("Stay ten years."));
    assertThat(file(comparison)).isEqualTo(file(comparison));
  }

  private static Provision row(String... cells) {
    return new Provision(
        ProvisionKind.TABLE_ROW, String.join(" | ", cells), List.of(), List.of(cells), "");
  }
}
