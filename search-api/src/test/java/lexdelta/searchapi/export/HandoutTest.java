package lexdelta.searchapi.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The law of the handout, kept by readers that know nothing of us. */
class HandoutTest {
  private static final Handout RICH = Handouts.rich();

  private static List<String> words(String text) {
    return Arrays.stream(text.replace('\u00a0', ' ').strip().split("\\s+")).toList();
  }

  private static Document html() {
    return Jsoup.parse(new String(HtmlFile.of(RICH), StandardCharsets.UTF_8));
  }

  private static List<org.w3c.dom.Document> slides() {
    return FileText.eachSlide(SlidesFile.of(RICH));
  }

  @Test
  void theHtmlFileSaysAll() {
    assertThat(words(FileText.html(HtmlFile.of(RICH)))).isEqualTo(words(Handouts.told(RICH)));
  }

  @Test
  void theMarkdownFileSaysAllAndNothingOfItIsMarkup() {
    Document html = FileText.markdown(MarkdownFile.of(RICH));
    assertThat(html.select("script, img, code, pre, del, ol")).isEmpty();
    assertThat(html.select("h1, h2, h3").eachText()).hasSize(5);
    assertThat(html.select("a").eachAttr("href"))
        .containsExactly(Handouts.ADDRESS.toString(), "mailto:a@b.example");
    assertThat(html.select("td")).hasSize(4);
    assertThat(html.select("ul ul li")).hasSize(2);
    assertThat(html.select("p").getFirst().text()).isEqualTo("Sample & Partners \"LLP\"");
    html.select("p").getFirst().remove();
    html.select("p").getLast().remove();
    assertThat(words(html.body().text())).isEqualTo(words(Handouts.told(RICH)));
  }

  @Test
  void theWordFileSaysAllUnderItsStyles() {
    assertThat(words(FileText.word(WordFile.of(RICH)))).isEqualTo(words(Handouts.told(RICH)));
    WordReading word = new WordReading(WordFile.of(RICH));
    assertThat(word.all("pStyle").stream().map(it -> it.getAttribute("w:val")))
        .contains("Title", "Heading1", "Heading2", "Bullet", "Quotation", "CellHead");
    assertThat(word.all("hyperlink")).hasSize(2);
    assertThat(word.all("tblHeader")).hasSize(1);
    assertThat(
            FileText.all(word.part("word/document.xml"), "wp:docPr")
                .getFirst()
                .getAttribute("descr"))
        .isEqualTo("Sample & Partners \"LLP\"");
  }

  @Test
  void theSlidesSayAll() {
    assertThat(words(FileText.slides(SlidesFile.of(RICH)))).isEqualTo(words(Handouts.told(RICH)));
  }

  @Test
  void everySlideHasATitleAndLongTextGoesOn() {
    List<org.w3c.dom.Document> slides = slides();
    List<String> titles = new ArrayList<>();
    for (org.w3c.dom.Document slide : slides) {
      FileText.all(slide, "p:sp").stream()
          .filter(shape -> FileText.place(shape).matches("title|ctrTitle"))
          .forEach(shape -> titles.add(shape.getTextContent()));
    }
    assertThat(titles).hasSameSizeAs(slides).noneMatch(String::isBlank);
    assertThat(titles).contains("Dates", "At length", "At length (continued)");
    assertThat(FileText.all(slides.getFirst(), "p:pic")).hasSize(1);
    assertThat(slides.stream().mapToInt(slide -> FileText.all(slide, "a:hlinkClick").size()).sum())
        .isEqualTo(2);
  }

  @Test
  void thePdfFileSaysAll() throws IOException {
    // Words longer than a line are broken.
    assertThat(FileText.letters(FileText.pdf(PdfFile.of(RICH))))
        .isEqualTo(FileText.letters(Handouts.told(RICH)));
  }

  @Test
  void thePdfFileIsTagged() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(PdfFile.of(RICH))) {
      List<PDStructureElement> elements = elements(pdf.getDocumentCatalog().getStructureTreeRoot());
      assertThat(elements.stream().map(PDStructureElement::getStructureType))
          .startsWith("Document", "Figure", "H1", "P", "P", "H2", "H3", "P")
          .contains("L", "LI", "Lbl", "LBody", "BlockQuote", "Table", "TH", "TD", "Link", "Span");
      assertThat(elements.get(1).getAlternateDescription()).isEqualTo("Sample & Partners \"LLP\"");
      long links = 0;
      for (PDPage page : pdf.getPages()) {
        links += page.getAnnotations().size();
        assertThat(page.getAnnotations()).allMatch(it -> it.getStructParent() >= 0);
      }
      assertThat(links).isGreaterThanOrEqualTo(2);
    }
  }

  private static List<PDStructureElement> elements(PDStructureNode node) {
    List<PDStructureElement> elements = new ArrayList<>();
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        elements.add(element);
        elements.addAll(elements(element));
      }
    }
    return elements;
  }

  @Test
  void theHtmlFileNeedsNothingElse() {
    Document html = html();
    assertThat(html.select("script, link, iframe, [onerror], [style]")).isEmpty();
    assertThat(html.select("[src]").eachAttr("src"))
        .allMatch(it -> it.startsWith("data:image/png"));
    assertThat(html.select("img").attr("alt")).isEqualTo("Sample & Partners \"LLP\"");
    assertThat(html.select("html").attr("lang")).isEqualTo("en-US");
    assertThat(html.select("h1, h2, h3").stream().map(it -> it.tagName()))
        .containsExactly("h1", "h2", "h3", "h2", "h2");
    assertThat(html.select("del").eachText()).contains("[- six -]");
    assertThat(html.select("th[scope=col]")).hasSize(2);
  }

  @Test
  void theSameHandoutMakesTheSameBytes() {
    List<Function<Handout, byte[]>> formats =
        List.of(WordFile::of, PdfFile::of, HtmlFile::of, MarkdownFile::of, SlidesFile::of);
    formats.forEach(format -> assertThat(format.apply(RICH)).isEqualTo(format.apply(RICH)));
  }

  @Test
  void aTableTooHighForASlideIsStillTold() {
    List<List<Words>> row =
        List.of(Handouts.words("Form"), Handouts.words("word ".repeat(600).strip()));
    List<Slide> deck =
        SlideDeck.of(
            new Handout(
                RICH.masthead(),
                Optional.empty(),
                List.of(
                    Handouts.heading(1, "t ".repeat(400).strip()),
                    new Part.Table(
                        List.of(Handouts.words("Head"), Handouts.words("Other")), List.of(row)))));
    StringBuilder told = new StringBuilder();
    for (Slide slide : deck) {
      if (!slide.continued()) {
        told.append(Words.plain(slide.title())).append(' ');
      }
      slide.lines().forEach(line -> told.append(Words.plain(line.words())).append(' '));
    }
    assertThat(words(told.toString()))
        .isEqualTo(words("t ".repeat(400) + "Head Other Form " + "word ".repeat(600)));
    assertThat(deck).hasSizeGreaterThan(2);
  }

  @Test
  void noPageEndsBetweenAListAndWhatLeadsItIn() throws IOException {
    for (int lines = 30; lines < 50; lines++) {
      List<Part> parts = new ArrayList<>();
      for (int i = 0; i < lines; i++) {
        parts.add(Handouts.paragraph("Line"));
      }
      parts.add(Handouts.paragraph("Key points"));
      parts.add(new Part.Bullets(List.of(Part.Item.of(Words.of("First point")))));
      Handout handout = new Handout(RICH.masthead(), Optional.empty(), parts);
      try (PDDocument pdf = Loader.loadPDF(PdfFile.of(handout))) {
        PDFTextStripper page = new PDFTextStripper();
        page.setEndPage(1);
        String first = page.getText(pdf);
        assertThat(first.contains("Key points"))
            .as("%d lines".formatted(lines))
            .isEqualTo(first.contains("First point"));
      }
      assertThat(
              new WordReading(WordFile.of(handout))
                  .all("pStyle").stream().map(it -> it.getAttribute("w:val")))
          .containsOnlyOnce("LeadIn");
    }
  }

  @Test
  void whatCannotStandInAFileIsRefused() {
    assertThatThrownBy(() ->
            new Handout(
                RICH.masthead(), Optional.empty(), List.of(Handouts.heading(2, "Too deep"))))
        .hasMessageContaining("level 2 stands under one of level 0: Too deep");
    assertThatThrownBy(() -> Words.linked("x", URI.create("javascript:alert(1)")))
        .hasMessageContaining("not to javascript:alert(1)");
    assertThat(Logo.of("<svg/>".getBytes(StandardCharsets.UTF_8), "x")).isEmpty();
    assertThat(Logo.of(Handouts.picture("gif"), "x")).isEmpty();
    assertThat(Logo.of(Arrays.copyOf(Handouts.picture("png"), 60), "x")).isEmpty();
    assertThat(Logo.of(Handouts.picture("jpeg"), "x")).isPresent();
  }
}
