package lexdelta.crawler.redline;

import static lexdelta.crawler.compare.Samples.compare;
import static lexdelta.crawler.compare.Samples.paragraphs;
import static lexdelta.crawler.compare.Samples.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.compare.Edit;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RedlineTest {
  private static final Comparison SIX_TO_SEVEN =
      compare(
          paragraphs("(a) General.", "(b) Stay six years.", "(c) Leave.", "(d) Return."),
          paragraphs("(a) General.", "(b) Stay seven years.", "(c) Leave.", "(d) Return."));
  private static final String HOSTILE =
      "<script>alert('x')</script> & <img src=x onerror=\"y\"> &lt;b&gt; </ins></p>";

  @Test
  void linesAreNoLongerThanTheWidthAndMarksKeepTheirWords() {
    Comparison comparison =
        compare(
            paragraphs("(a) The officer may decide the case within thirty days of its receipt."),
            paragraphs("(a) The officer must decide the case within forty days of its receipt."));
    assertThat(RedlineText.plain(24).print(Redline.of(comparison)))
        .isEqualTo(
            """
            (a) The officer
            [- may -] [+ must +]
            decide the case within
            [- thirty -] [+ forty +]
            days of its receipt.
            """);
  }

  @Test
  void aWordLongerThanTheLineStaysWhole() {
    String address = "https://sample.example/" + "long/".repeat(20);
    assertThat(
            RedlineText.plain(20)
                .print(Redline.of(compare(paragraphs("See it."), paragraphs("See " + address)))))
        .contains(address);
  }

  @Test
  void tooNarrowALineIsRefusedWithTheReason() {
    assertThatThrownBy(() -> RedlineText.plain(19)).hasMessageContaining("at least 20 characters");
  }

  @Test
  void coloursEndWithEachLineAndMarksStay() {
    String text = RedlineText.coloured(20).print(Redline.of(SIX_TO_SEVEN).shortened(0));
    assertThat(text).contains("\u001b[31;9m[- six -]\u001b[0m").contains("[+ seven +]");
    assertThat(text.lines())
        .allSatisfy(line ->
            assertThat(line.lastIndexOf("\u001b[")).isIn(-1, line.lastIndexOf("\u001b[0m")));
  }

  @Test
  void publishersCannotSteerATerminal() {
    Comparison comparison =
        compare(paragraphs("Plain text."), paragraphs("Plain \u001b[2J\u0007\u202etext\u2066."));
    assertThat(comparison.isEmpty()).isFalse();
    assertThat(RedlineText.plain(80).print(Redline.of(comparison)))
        .doesNotContain("\u001b", "\u0007", "\u202e", "\u2066");
  }

  @Test
  void shortenedKeepsTheContextAskedForAndCountsTheRest() {
    assertThat(Redline.of(SIX_TO_SEVEN).shortened(0).lines())
        .hasSize(3)
        .startsWith(new Line.Omitted(1))
        .endsWith(new Line.Omitted(2));
    assertThat(Redline.of(SIX_TO_SEVEN).shortened(1).lines())
        .hasSize(4)
        .endsWith(new Line.Omitted(1));
    assertThat(Redline.of(SIX_TO_SEVEN).shortened(9)).isEqualTo(Redline.of(SIX_TO_SEVEN));
  }

  @Test
  void mailsAreReadableWhereTagsAndStylesAreStripped() {
    String html = RedlineHtml.MAIL.print(Redline.of(SIX_TO_SEVEN).shortened(0));
    assertThat(Jsoup.parse(html).text().replace('\u00a0', ' '))
        .isEqualTo("… (b) Stay [- six -] [+ seven +] years. …");
    assertThat(html).doesNotContain("class=").contains("<ins style=", "<del style=");
  }

  @Test
  void pagesSpeakToScreenReaders() {
    Document page = Jsoup.parse(RedlineHtml.PAGE.print(Redline.of(SIX_TO_SEVEN)));
    assertThat(page.select("p.passage")).hasSize(4);
    assertThat(page.select("p.changed")).hasSize(1);
    assertThat(page.select("p.changed").text())
        .isEqualTo(
            "(b) Stay deletion: six end of deletion insertion: seven end of insertion years.");
    page.select(".visually-hidden").remove();
    assertThat(page.select("p.changed").text()).isEqualTo("(b) Stay six seven years.");
    assertThat(page.select("[style]")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(RedlineHtml.class)
  void publishersMarkupComesOutInert(RedlineHtml form) {
    Comparison comparison =
        compare(
            reading(HOSTILE, List.of(Provision.of(ProvisionKind.PARAGRAPH, HOSTILE + " six"))),
            reading(
                HOSTILE + "2", List.of(Provision.of(ProvisionKind.PARAGRAPH, HOSTILE + " ten"))));
    String html = form.print(Redline.of(comparison));
    Document page = Jsoup.parse(html);
    assertThat(page.body().select("*").eachAttr("onerror")).isEmpty();
    assertThat(page.select("script, img, b")).isEmpty();
    page.select(".visually-hidden").remove();
    assertThat(page.text()).contains(HOSTILE);
    assertThat(html).doesNotContain("'");
  }

  @Test
  void jsonCarriesStableNamesAndOffsets() {
    JsonNode json =
        JsonMapper.builder().build().valueToTree(RedlineJson.of(SIX_TO_SEVEN)).path("provisions");
    assertThat(json.get(0).path("kind").asString()).isEqualTo("same");
    JsonNode edited = json.get(1);
    assertThat(edited.propertyNames())
        .containsExactly("kind", "provisionKind", "before", "after", "edits");
    assertThat(edited.path("kind").asString()).isEqualTo("edited");
    assertThat(edited.path("provisionKind").asString()).isEqualTo("paragraph");
    assertThat(edited.path("before").asString()).isEqualTo("(b) Stay six years.");
    assertThat(edited.path("edits").get(0).propertyNames())
        .containsExactly("beforeStart", "beforeEnd", "afterStart", "afterEnd");
    assertThat(RedlineJson.of(SIX_TO_SEVEN).provisions().get(1).edits())
        .containsExactly(new Edit(9, 12, 9, 14));
  }

  @Test
  void summaryQuotesWhatBecameOfWhat() {
    assertThat(Summary.of(SIX_TO_SEVEN)).isEqualTo("In (b), “six years” becomes “seven years”.");
  }

  @Test
  void summaryOfALongEditIsCutAfterAWord() {
    Comparison comparison =
        compare(paragraphs("Start."), paragraphs("Start.", "An alien " + "who stays ".repeat(50)));
    assertThat(Summary.of(comparison)).hasSizeLessThan(120).contains("who stays …”");
  }

  @Test
  void whatCannotBeSeenIsNoChangeOfWords() {
    Comparison comparison = compare(paragraphs("Start."), paragraphs("Start.", "\u202e"));
    assertThat(Summary.of(comparison)).isEqualTo("No change of words.");
    assertThat(RedlineText.plain(80).print(Redline.of(comparison))).startsWith("Start.");
  }

  @Test
  void summaryOfAnAmendmentLeavesItsEntryInTheHistoryOut() {
    Provision history = Provision.of(ProvisionKind.SOURCE_NOTE, "[Sample history]");
    Provision notice = Provision.of(ProvisionKind.AMENDMENT_NOTICE, "Sample notice.");
    Provision six = Provision.of(ProvisionKind.PARAGRAPH, "Stay six years.");
    Provision ten = Provision.of(ProvisionKind.PARAGRAPH, "Stay ten years.");
    assertThat(Summary.of(compare(reading("", List.of(six)), reading("", List.of(ten, history)))))
        .isEqualTo("“six years” becomes “ten years”.");
    assertThat(Summary.of(compare(reading("", List.of(six)), reading("", List.of(notice, ten)))))
        .isEqualTo(
            "“six years” becomes “ten years”. New pending amendment that its notice does"
                + " not cite: “Sample notice.”.");
    assertThat(Summary.of(compare(reading("", List.of(six)), reading("", List.of(six, history)))))
        .isEqualTo("New source note, “[Sample history]” (2 words).");
  }

  @Test
  void aDeletedCommaFollowsItsWord() {
    Comparison comparison =
        compare(
            paragraphs("On 20th Street, NW., as listed."),
            paragraphs("On 20th Street NW., as listed."));
    assertThat(RedlineText.plain(80).print(Redline.of(comparison)))
        .isEqualTo("On 20th Street[- , -] NW., as listed.\n");
  }
}
