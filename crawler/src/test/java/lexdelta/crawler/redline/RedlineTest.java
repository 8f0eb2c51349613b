package lexdelta.crawler.redline;

import static lexdelta.crawler.compare.Samples.compare;
import static lexdelta.crawler.compare.Samples.paragraphs;
import static lexdelta.crawler.compare.Samples.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

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
        .containsExactly(
            "kind",
            "provisionKind",
            "before",
            "after",
            "edits",
            "moved",
            "earlier",
            "later",
            "columns");
    assertThat(edited.path("later").get(0).path("label").asString()).isEqualTo("(b)");
    assertThat(edited.path("later").get(0).path("address").asString()).isEqualTo("b");
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

  private static final Comparison MOVED =
      compare(
          paragraphs(
              "(a) Records are kept for the public.",
              "The office keeps an index of records by subject.",
              "(b) A request is made in writing and names the records."),
          paragraphs(
              "(a) Records are kept for the public.",
              "(b) A request is made in writing and names the records.",
              "The office keeps an index of records by subject."));

  @Test
  void aMoveSaysWhitherAndWhence() {
    assertThat(RedlineText.plain(100).print(Redline.of(MOVED).shortened(0)))
        .isEqualTo(
            """
            …

            (moved to a paragraph in (b), below)
            [< The office keeps an index of records by subject. <]

            …

            (moved from a paragraph in (a), above)
            [> The office keeps an index of records by subject. >]
            """);
  }

  @ParameterizedTest
  @EnumSource(
      value = RedlineHtml.class,
      names = {"PAGE", "SIDES"})
  void theEndsOfAMoveLeadToEachOther(RedlineHtml form) {
    Document page = Jsoup.parse(form.print(Redline.of(MOVED)));
    assertThat(page.select(".fate a").eachText())
        .containsExactly(
            "moved to a paragraph in (b), below", "moved from a paragraph in (a), above");
    for (String link : page.select(".fate a, .steps a").eachAttr("href")) {
      assertThat(page.select(link)).as(link).hasSize(1);
    }
  }

  @Test
  void wordsThatWentToAnotherParagraphLeadThere() {
    String words = "the keeper of the sample station shall count all boats twice before noon";
    Comparison carried =
        compare(
            paragraphs(
                "(a) Every day of the year " + words + " and write their names into the book.",
                "(b) Boats that carry fruit pay a fee of ten crowns at the gate."),
            paragraphs(
                "(a) Every day of the year the gate opens and names are put into the book.",
                "(b) Boats that carry fruit pay a fee of ten crowns at the gate, and "
                    + words
                    + "."));
    assertThat(carried.carried()).hasSize(1);
    for (RedlineHtml form : List.of(RedlineHtml.PAGE, RedlineHtml.SIDES)) {
      Document page = Jsoup.parse(form.print(Redline.of(carried)));
      assertThat(page.select("del.moved + a.carried, ins.moved + a.carried").eachText())
          .containsExactly("to (b)", "from (a)");
      assertThat(page.select("a.carried").eachAttr("href"))
          .containsExactly("#words-arrived-1", "#words-left-1");
      for (String link : page.select("a.carried").eachAttr("href")) {
        assertThat(page.select(link)).as(link).hasSize(1);
      }
    }
  }

  @Test
  void changedProvisionsLeadToWhereTheyAreRead() {
    Comparison comparison =
        compare(
            paragraphs("(a) General.", "(b) Stay six years.", "(c) Gone without a trace."),
            paragraphs("(a) General.", "(b) Stay ten years."));
    PlaceLinks places = new PlaceLinks(path -> "/old/" + path, path -> "/new/" + path);
    for (RedlineHtml form : List.of(RedlineHtml.PAGE, RedlineHtml.SIDES)) {
      Document page = Jsoup.parse(form.print(Redline.of(comparison), places));
      assertThat(page.select("a.read").eachAttr("href")).containsExactly("/new/b", "/old/c");
      assertThat(page.select("a.read").eachText())
          .containsExactly("read: (b)", "read as it was: (c)");
    }
    assertThat(RedlineHtml.PAGE.print(Redline.of(comparison))).doesNotContain("class=\"read\"");
  }

  @Test
  void whatMovedIsCountedAsMovedOnly() {
    assertThat(RedlineJson.of(MOVED).counts()).isEqualTo(new RedlineJson.Counts(0, 0, 9));
    assertThat(RedlineJson.of(SIX_TO_SEVEN).counts()).isEqualTo(new RedlineJson.Counts(1, 1, 0));
  }

  @Test
  void splitParagraphsSaySo() {
    String first = "The officer must decide within thirty days of receipt of the petition.";
    String second = "Fees are paid in advance, and are not returned for whatever reason.";
    Comparison split = compare(paragraphs(first + " " + second), paragraphs(first, second));
    assertThat(RedlineText.plain(100).print(Redline.of(split).shortened(0)))
        .startsWith("(split: one paragraph became these 2)\n" + first);
    assertThat(RedlineJson.of(split).provisions().getFirst().kind()).isEqualTo("split");
    Comparison merged = compare(paragraphs(first, second), paragraphs(first + " " + second));
    assertThat(RedlineHtml.PAGE.print(Redline.of(merged)))
        .contains("merged: 2 paragraphs became this one");
  }

  @Test
  void tablesAreTablesWithTheirChangedCellsMarked() {
    Comparison fees =
        compare(
            reading("", List.of(row("Form", "Fee"), row("I-1", "$90"))),
            reading("", List.of(row("Form", "Fee"), row("I-1", "$95"))));
    Document page = Jsoup.parse(RedlineHtml.PAGE.print(Redline.of(fees)));
    assertThat(page.select("table tr")).hasSize(2);
    assertThat(page.select("td.changed ins").text()).contains("$95");
    assertThat(page.select("td.changed")).hasSize(1);
    assertThat(RedlineText.plain(80).print(Redline.of(fees)))
        .isEqualTo("Form | Fee\n\nI-1 | [- $90 -] [+ $95 +]\n");
    RedlineJson.Cell cell = RedlineJson.of(fees).provisions().get(1).columns().get(1);
    assertThat(cell.heading()).isEqualTo("Fee");
    assertThat(cell.from()).contains("$90");
    assertThat(cell.edits()).containsExactly(new Edit(0, 3, 0, 3));
  }

  private static Provision row(String... cells) {
    return new Provision(
        ProvisionKind.TABLE_ROW, String.join(" | ", cells), List.of(), List.of(cells), "");
  }

  @Test
  void insertedPassagesInARowAreOneStop() {
    Comparison added =
        compare(
            paragraphs("(a) General.", "(b) Stay six years."),
            paragraphs("(a) General.", "(b) Stay ten years.", "(c) New.", "(d) Newer too."));
    assertThat(ChangeList.of(Redline.of(added)).stops())
        .extracting(ChangeList.Stop::label, ChangeList.Stop::what)
        .containsExactly(tuple("(b)", "“six” becomes “ten”"), tuple("(c)", "“(c) New.” inserted"));
  }
}
