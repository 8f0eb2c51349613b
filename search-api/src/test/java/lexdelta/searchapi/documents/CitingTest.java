package lexdelta.searchapi.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lexdelta.crawler.record.Division;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.watch.Referencing;
import lexdelta.searchapi.sample.Page;
import lexdelta.searchapi.sample.SampleWindow;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Links of citations, and who cites whom, on texts that are invented. */
class CitingTest {
  private static final SampleWindow WINDOW = SampleWindow.empty();
  private static final String FIRST = "2025-05-01";
  private static final String LATER = "2025-05-20";

  /** As it was shown before any text had been read for what it cites. */
  private static Document early = new Document("");

  @BeforeAll
  static void publish() {
    publish(
        "999.1",
        FIRST,
        "(a) Sample permits, see § 999.2(b)(1) of this chapter and 8 CFR 999.77.",
        "(b) As in paragraph (a) of this section.");
    publish("999.2", FIRST, "(a) General.", "(b) Holders.", "(1) A holder.", "(2) A keeper.");
    publish("999.1", LATER, "(a) Sample permits.", "(b) As in § 999.2(b)(2) of this chapter.");
    publish("999.3", FIRST, "(a) See 8 CFR 999.2(b)(1) & <b>no</b> markup.");
    publish("998.1", FIRST, "(a) General.", "(b) Holders.");
    publish("998.20", FIRST, "(a) See 8 CFR 998.1(a) and 8 CFR 998.1(b).");
    publish("998.3", FIRST, "Samples are kept as 8 CFR 998.1 says, and so on.");
    early = page("/title-8/section-999.2");
    Referencing referencing = WINDOW.port(Referencing.class);
    while (referencing.read() > 0) {
      // Little is read while the log moves.
    }
  }

  @AfterAll
  static void close() {
    WINDOW.close();
  }

  private static void publish(String number, String on, String... paragraphs) {
    WINDOW.publish(
        new Reading(
            new DocumentId("/us/cfr/t8/s" + number),
            DocumentKind.CFR_SECTION,
            "8 CFR " + number,
            "Sample heading.",
            List.of(new Division("title", "8", "Sample"), new Division("part", "999", "Sample")),
            LocalDate.parse(on),
            Optional.empty(),
            Stream.of(paragraphs)
                .map(text -> Provision.of(ProvisionKind.PARAGRAPH, text))
                .toList()));
  }

  private static Document page(String path) {
    return Page.of(WINDOW.get(path), 200);
  }

  @Test
  void aCitationLeadsToWhatTheRecordHasOnTheDay() {
    Document page = page("/on/2025-05-02/title-8/section-999.1");
    assertThat(page.select(".law a.cites").eachText())
        .containsExactly("§ 999.2(b)(1) of this chapter", "paragraph (a) of this section");
    assertThat(page.select(".law a.cites").eachAttr("href"))
        .containsExactly("/on/2025-05-02/title-8/section-999.2/b/1", "#/a");
    assertThat(page("/title-8/section-999.1").select(".law a.cites").eachAttr("href"))
        .containsExactly("/title-8/section-999.2/b/2");
  }

  @Test
  void whatStandsAroundACitationStaysText() {
    Document page = page("/title-8/section-999.3");
    assertThat(page.select(".law b")).isEmpty();
    assertThat(page.select(".law .body").text()).contains("999.2(b)(1) & <b>no</b> markup.");
  }

  @Test
  void aPageSaysWhoCitesItOnItsDay() {
    Document page = page("/on/2025-05-02/title-8/section-999.2");
    assertThat(page.select(".citing > p").first().text())
        .isEqualTo("2 provisions of 2 documents cite it or a part of it.");
    assertThat(page.select(".citing > ul li").eachText())
        .containsExactly(
            "8 CFR 999.1(a) cites 8 CFR 999.2(b)(1) from 2025-05-01 to 2025-05-19",
            "8 CFR 999.3(a) cites 8 CFR 999.2(b)(1) since 2025-05-01");
    assertThat(page.select(".citing > ul a").first().attr("href"))
        .isEqualTo("/on/2025-05-02/title-8/section-999.1/a");
    assertThat(page.select(".citing details li").eachText())
        .containsExactly("8 CFR 999.1(b) cites 8 CFR 999.2(b)(2) since 2025-05-20");
  }

  @Test
  void whoCitesSeveralPartsIsOneProvisionAndAllStandInTheOrderOfTheCode() {
    Document page = page("/title-8/section-998.1");
    assertThat(page.select(".citing > p").first().text())
        .isEqualTo("2 provisions of 2 documents cite it or a part of it.");
    assertThat(page.select(".citing > ul a").eachText())
        .as("what has no label is cited by its section")
        .containsExactly("8 CFR 998.3", "8 CFR 998.20(a)", "8 CFR 998.20(a)");
  }

  @Test
  void aPageSaysThatNotAllTextsHaveBeenReadForWhatTheyCite() {
    assertThat(early.select(".citing .note").text()).contains("look again in a minute");
    assertThat(page("/title-8/section-999.2").select(".citing .note")).isEmpty();
  }

  @Test
  void theProvisionIsCitedByThoseWhoCiteItAlone() {
    Document today = page("/title-8/section-999.2/b/2");
    assertThat(today.select(".citing > ul li").eachText())
        .containsExactly("8 CFR 999.1(b) cites 8 CFR 999.2(b)(2) since 2025-05-20");
    assertThat(page("/title-8/section-999.2/a").select(".citing")).isEmpty();
    assertThat(page("/on/2025-05-02/title-8/section-999.1/a").select(".citing li").eachText())
        .containsExactly("8 CFR 999.1(b) cites 8 CFR 999.1(a) from 2025-05-01 to 2025-05-19");
  }

  @Test
  void programsGetTheSameWithDays() {
    String address = "/api/documents/us/cfr/t8/s999.2/b/1/citing";
    assertThat(WINDOW.get(address + "?on=2025-05-02&limit=1").body())
        .contains("\"document\":\"/us/cfr/t8/s999.2/b/1\"")
        .contains("\"total\":2,\"offset\":0,\"limit\":1")
        .contains(
            "{\"document\":\"/us/cfr/t8/s999.1\",\"path\":\"a\",\"citation\":\"8 CFR 999.1(a)\",\"cites\":\"8 CFR 999.2(b)(1)\",\"cited\":\"/us/cfr/t8/s999.2/b/1\",\"from\":\"2025-05-01\",\"until\":\"2025-05-20\",\"address\":\"/on/2025-05-01/title-8/section-999.1/a\"}");
    assertThat(WINDOW.get(address).body()).contains("\"total\":1");
    assertThat(WINDOW.get(address + "?ever=yes").body()).contains("\"total\":2");
    assertThat(WINDOW.get(address + "?limit=0").statusCode()).isEqualTo(400);
    assertThat(WINDOW.get("/api/documents/us/cfr/t8/s999.77/citing").statusCode()).isEqualTo(404);
  }
}
