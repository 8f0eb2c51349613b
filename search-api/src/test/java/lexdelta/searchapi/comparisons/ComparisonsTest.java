package lexdelta.searchapi.comparisons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lexdelta.searchapi.sample.Page;
import lexdelta.searchapi.sample.SampleWindow;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ComparisonsTest {
  private static final String DAYS = "/compare/2024-06-01/to/2025-04-20/title-8/section-999.2";

  private final SampleWindow window = SampleWindow.shared();

  @Test
  void aRedlineSaysInWordsWhatIsInsertedAndDeleted() {
    Document page = Page.of(window.get(DAYS), 200);
    assertThat(page.select(".redline del").text()).isEqualTo("deletion: six end of deletion");
    assertThat(page.select(".redline ins").text()).isEqualTo("insertion: seven end of insertion");
    assertThat(page.select(".redline .omitted")).isNotEmpty();
  }

  @Test
  void whatItWeighsAndWhatThePublisherCallsItStandSideBySide() {
    Document page = Page.of(window.get(DAYS), 200);
    assertThat(page.select(".weighed").text())
        .startsWith("weight 0.85 period: ")
        .endsWith("The publisher calls it “substantive”.");
    Document change = Page.of(window.get("/changes/5"), 200);
    assertThat(change.select(".weighed").text()).isEqualTo(page.select(".weighed").text());
    assertThat(window.get("/api/changes/5").body())
        .contains("\"weight\":0.85,\"kinds\":[\"period\"],\"publishersLabel\":\"substantive\"");
    assertThat(Page.of(window.get("/changes?before=6"), 200).select(".log .fine").first().text())
        .contains("weight 0.85: period ·")
        .contains("“substantive” by the publisher");
    assertThat(Page.of(window.get("/changes/6"), 200).select(".weighed .label")).isEmpty();
  }

  @Test
  void theLogIsNarrowedDownToASourceAndDays() {
    Document all = Page.of(window.get("/changes"), 200);
    String source = all.select("#source option[value]").get(1).attr("value");
    String title = all.select("#source option[value]").get(1).text();
    Document narrowed = Page.of(window.get("/changes?source=" + source), 200);
    assertThat(narrowed.select(".arrival h2 > span:first-child").eachText())
        .isNotEmpty()
        .allMatch(title::equals);
    assertThat(narrowed.select("#source option[selected]").attr("value")).isEqualTo(source);
    assertThat(Page.of(window.get("/changes?to=2001-01-01"), 200).select(".notice").text())
        .startsWith("Nothing was seen there in these days.");
    assertThat(Page.of(window.get("/changes?from=2001-01-01"), 200).select(".log > li").size())
        .isEqualTo(all.select(".log > li").size());
    assertThat(window.get("/changes?source=No%20name").statusCode()).isEqualTo(400);
    assertThat(window.get("/changes?from=tomorrow").statusCode()).isEqualTo(400);
  }

  @Test
  void theWholeTextIsALinkAway() {
    Document page = Page.of(window.get(DAYS), 200);
    assertThat(page.select("a.extent").attr("href")).isEqualTo(DAYS + "?show=whole");
    Document whole = Page.of(window.get(DAYS + "?show=whole"), 200);
    assertThat(whole.select(".redline .omitted")).isEmpty();
    assertThat(whole.select(".redline").text()).contains("Sample Service Center");
    assertThat(whole.select("a.extent").attr("href")).isEqualTo(DAYS);
  }

  @Test
  void sideBySideTheTwoTextsStandInTwoColumns() {
    Document page = Page.of(window.get(DAYS), 200);
    assertThat(page.select("a.view").attr("href")).isEqualTo(DAYS + "?view=sides");
    Document sides = Page.of(window.get(DAYS + "?view=sides"), 200);
    assertThat(sides.select(".sides thead th").eachText()).containsExactly("Before", "After");
    assertThat(sides.select(".sides .changed .before del").text()).contains("six");
    assertThat(sides.select(".sides .changed .before ins")).isEmpty();
    assertThat(sides.select(".sides .changed .after ins").text()).contains("seven");
    assertThat(sides.select("a.extent").attr("href")).isEqualTo(DAYS + "?show=whole&view=sides");
    assertThat(window.get(DAYS + "?view=upside-down").statusCode()).isEqualTo(400);
  }

  @Test
  void aChangedProvisionLeadsToItsPermanentPlace() {
    Document page = Page.of(window.get(DAYS), 200);
    String place = page.select("a.read").attr("href");
    assertThat(place).startsWith("/on/2025-04-01/title-8/section-999.2/");
    assertThat(window.get(place).statusCode()).isEqualTo(200);
  }

  @Test
  void theChangesAreListedAndLinked() {
    Document page = Page.of(window.get("/changes/6"), 200);
    assertThat(page.select(".change-list a").size()).isGreaterThan(1);
    for (String link : page.select(".change-list a, .steps a").eachAttr("href")) {
      assertThat(page.select(".redline " + link)).as(link).hasSize(1);
    }
    assertThat(page.select("script").eachAttr("src")).containsExactly("/changes.js");
    assertThat(window.get("/changes.js").statusCode()).isEqualTo(200);
  }

  @Test
  void everyRedlineIsAFileToo() {
    for (String path : List.of(DAYS, "/changes/6")) {
      Document page = Page.of(window.get(path), 200);
      assertThat(page.select(".files a").eachAttr("href"))
          .startsWith(path + "?as=docx", path + "?as=pdf", path + "?as=txt")
          .hasSize(4);
      for (String link : page.select(".files a").eachAttr("href")) {
        assertThat(window.get(link).statusCode()).as(link).isEqualTo(200);
      }
    }
    var text = window.get(DAYS + "?as=txt");
    assertThat(text.body())
        .startsWith("8 CFR 999.2\nas of 2024-06-01 → as of 2025-04-20\n")
        .contains("[- six -] [+ seven +]");
    assertThat(text.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"8-CFR-999.2-2025-04-20.txt\"");
    assertThat(window.get(DAYS + "?as=pdf").body()).startsWith("%PDF-");
    assertThat(window.get(DAYS + "?as=docx").body()).startsWith("PK");
    assertThat(window.get(DAYS + "?as=odt").statusCode()).isEqualTo(400);
  }

  @Test
  void anyTwoVersionsOfTheTimelineAreCompared() {
    Document page = Page.of(window.get("/title-8/section-999.2"), 200);
    assertThat(page.select(".timeline input[name=from]"))
        .hasSameSizeAs(page.select(".timeline ol > li"));
    assertThat(page.select(".timeline input[name=from][checked]")).hasSize(1);
    assertThat(page.select(".timeline input[name=to][checked]")).hasSize(1);
    assertThat(page.select(".timeline .seen").text()).contains("the publisher changed it");
    var answer = window.get("/compare?document=/us/cfr/t8/s999.2&from=2025-04-20&to=2024-06-01");
    assertThat(answer.headers().firstValue("Location").orElse("")).endsWith(DAYS);
  }

  @Test
  void daysOfOneVersionAreTheSame() {
    Document page =
        Page.of(window.get("/compare/2024-06-01/to/2024-06-02/title-8/section-999.2"), 200);
    assertThat(page.select(".summary").text()).isEqualTo("No change of words.");
    assertThat(page.select(".redline")).isEmpty();
  }

  @Test
  void theFormOfDaysLeadsToThePage() {
    var answer = window.get("/compare?document=/us/cfr/t8/s999.2&from=2024-06-01&to=2025-04-20");
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElse("")).endsWith(DAYS);
  }

  @Test
  void daysTheWrongWayRoundAreRefused() {
    Document page =
        Page.of(window.get("/compare/2025-04-20/to/2024-06-01/title-8/section-999.2"), 400);
    assertThat(page.select(".notice").text()).contains("Give the earlier day first");
  }

  @Test
  void theLogIsNewestFirstAndPagesByNumber() {
    Document newest = Page.of(window.get("/changes"), 200);
    assertThat(newest.select(".log > li")).hasSize(25);
    assertThat(newest.select(".log a").first().attr("href")).isEqualTo("/changes/39");
    Document older = Page.of(window.get(newest.select("a[rel=next]").attr("href")), 200);
    assertThat(older.select(".log a").first().attr("href")).isEqualTo("/changes/14");
    assertThat(older.select(".log a").last().attr("href")).isEqualTo("/changes/1");
    assertThat(older.select("a[rel=next]")).isEmpty();
    assertThat(older.select("a[rel=prev]").attr("href")).isEqualTo("/changes?before=40");
  }

  @Test
  void aChangeSaysWhatWhyWhenAndWhatCameWithIt() {
    Document page = Page.of(window.get("/changes/6"), 200);
    assertThat(page.select("h1").text()).startsWith("8 CFR 999.2");
    assertThat(page.select("dl").text())
        .contains("text changed")
        .contains("2025-05-06")
        .contains("10:03 EDT")
        .contains("The publisher changed it.");
    assertThat(page.select(".redline ins").text()).contains("Premium handling");
    assertThat(page.select(".neighbours a").eachAttr("href")).contains("/changes/7", "/changes/8");
  }

  @Test
  void aChangeThatBringsAPendingAmendmentShowsItsTimelineInWords() {
    Document page = Page.of(window.get("/changes/6"), 200);
    assertThat(page.select(".summary").text())
        .contains(
            "New pending amendment 99 FR 10 (Mar. 3, 2025), further delayed until Dec. 1, 2025 (99"
                + " FR 30).");
    assertThat(page.select(".amendment h3").last().text())
        .isEqualTo("Pending amendment 99 FR 10 (Mar. 3, 2025): Delayed. Expected on Dec. 1, 2025.");
    assertThat(page.select(".amendment").last().select("li").eachText())
        .containsExactly(
            "Mar. 3, 2025: published (99 FR 10)",
            "Mar. 28, 2025: delayed until June 2, 2025 (99 FR 20)",
            "Apr. 30, 2025: further delayed until Dec. 1, 2025 (99 FR 30)");
  }

  @Test
  void aRemovalLeadsToTheLastText() {
    Document page = Page.of(window.get("/changes/8"), 200);
    assertThat(page.select("dl a").eachAttr("href"))
        .contains("/on/2025-05-05/title-8/section-999.3");
    assertThat(page.select(".redline")).isEmpty();
    Document whole = Page.of(window.get("/changes/8?show=whole"), 200);
    assertThat(whole.select(".redline del").text()).contains("The sample fee is $90.");
  }

  @Test
  void programsAreToldWhatAChangeMeansAndWhatMadeIt() {
    assertThat(window.get("/api/changes/7").body())
        .contains("\"meaning\":{\"kinds\":[\"")
        .contains("\"cause\":[");
  }

  @Test
  void programsFollowTheLog() {
    assertThat(window.get("/api/changes?after=5&limit=2").body())
        .startsWith("{\"head\":39,\"next\":7,\"changes\":[{\"number\":6,")
        .contains("\"kind\":\"CHANGED\"");
    assertThat(window.get("/api/changes?after=39").body())
        .isEqualTo("{\"head\":39,\"next\":39,\"changes\":[]}");
    assertThat(window.get("/api/changes/5").body())
        .contains("\"redline\":{\"summary\":")
        .contains("\"meaning\":{\"kinds\":[")
        .contains("\"beforeStart\":");
    assertThat(
            window
                .get("/api/compare?document=/us/cfr/t8/s999.2&from=2024-06-01&to=2025-04-20")
                .body())
        .contains("\"changed\":true");
  }
}
