package lexdelta.indexer.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Emphasis;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import org.junit.jupiter.api.Test;

/** The headings of paragraphs above a passage. The text is invented. */
class HeadingsTest {
  private static final String LONG = " and so on".repeat(20);

  @Test
  void headingsOfTheParagraphsAboveAreThoseSetInItalicsBehindTheirLabels() {
    List<Passage> passages =
        passages(
            italic("(a) ", "Sample stay.", LONG),
            italic("(1) ", "Length.", LONG),
            plain("(i) One year" + LONG),
            plain("(ii) With an italic word later" + LONG),
            italic("(2) ", "Extension", LONG));
    assertThat(passages)
        .extracting(Passage::headings)
        .containsExactly(
            List.of(),
            List.of("Sample stay"),
            List.of("Sample stay", "Length"),
            List.of("Sample stay", "Length"),
            List.of("Sample stay"));
  }

  @Test
  void italicsInTheMiddleOfASentenceAreNoHeading() {
    assertThat(passages(italic("(a) See ", "Matter of Sample", LONG), plain("(1) One" + LONG)))
        .extracting(Passage::headings)
        .containsExactly(List.of(), List.of());
  }

  @Test
  void headingInThePassageItselfIsNotSaidTwice() {
    assertThat(passages(italic("(a) ", "Fee.", " Short."), plain("(1) One" + LONG)))
        .extracting(Passage::headings)
        .containsExactly(List.of());
  }

  private static Provision italic(String before, String words, String after) {
    Emphasis emphasis =
        new Emphasis(before.length(), before.length() + words.length(), Emphasis.Style.ITALIC);
    return new Provision(
        ProvisionKind.PARAGRAPH, before + words + after, List.of(emphasis), List.of(), "");
  }

  private static Provision plain(String text) {
    return Provision.of(ProvisionKind.PARAGRAPH, text);
  }

  private static List<Passage> passages(Provision... provisions) {
    return Passages.of(
        new Reading(
            new DocumentId("/us/cfr/t8/s1.1"),
            DocumentKind.CFR_SECTION,
            "8 CFR 1.1",
            "Sample",
            List.of(),
            LocalDate.EPOCH,
            Optional.empty(),
            List.of(provisions)));
  }
}
