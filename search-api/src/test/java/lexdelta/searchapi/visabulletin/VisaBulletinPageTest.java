package lexdelta.searchapi.visabulletin;

import static org.assertj.core.api.Assertions.assertThat;

import lexdelta.searchapi.sample.Page;
import lexdelta.searchapi.sample.SampleWindow;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page of the Visa Bulletin on a record of five months. */
class VisaBulletinPageTest {
  private static SampleWindow window;

  @BeforeAll
  static void open() {
    window = SampleWindow.empty();
  }

  @AfterAll
  static void close() {
    window.close();
  }

  private static Document page(String query) {
    return Page.of(window.get("/visa-bulletin" + query), 200);
  }

  @Test
  void theCutoffsOfEveryMonthArePicturesWithTheirTables() {
    assertThat(page("").text()).contains("No bulletin is in the record yet");
    SampleBulletin.publish(window, "2023-01", "2011-10-08", "2019-06-08", "");
    SampleBulletin.publish(window, "2023-02", "2011-10-08", "2019-06-08", "2012-05-01");
    SampleBulletin.publish(window, "2024-02", "U", "2020-01-01", "2012-05-15");
    SampleBulletin.publish(window, "2025-05", "2013-01-01", "2020-10-01", "2013-02-01");
    SampleBulletin.publish(window, "2025-06", "2012-12-01", "2020-10-01", "2013-02-01");

    Document page = page("");
    assertThat(page.select("h2").eachText())
        .containsExactly("EB-2, June 2025", "EB-2, final action dates", "EB-2, dates for filing");
    assertThat(page.select("table").first().select("tbody tr").eachText())
        .containsExactly(
            "all areas current unmoved –",
            "India 2012-12-01 back by 31 days 2013-02-01",
            "China 2020-10-01 unmoved –");
    assertThat(page.select("figure").first().select("svg[role=img]").attr("aria-label"))
        .isEqualTo(
            "EB-2, final action dates, January 2023 to June 2025: all areas from current to"
                + " current; India from 2011-10-08 to 2012-12-01; China from 2019-06-08 to"
                + " 2020-10-01.");
    assertThat(page.select("figure").get(1).select(".key li").eachText())
        .as("what the chart does not have is not in its key")
        .containsExactly("India");
    assertThat(page.select("figure").get(1).select("figcaption p").text())
        .isEqualTo(
            "EB-2, dates for filing, February 2023 to June 2025: India from 2012-05-01 to"
                + " 2013-02-01.");
    // The line of India is interrupted where it was unavailable.
    assertThat(page.select("figure").first().select("path.line-2").first().attr("d"))
        .containsPattern("^M[0-9. ]+h0L[0-9. ]+M[0-9. ]+h0L[0-9. ]+$");
    assertThat(page.select("table").get(1).select("tbody tr").eachText())
        .containsExactly(
            "2025-06 current 2012-12-01 2020-10-01",
            "2025-05 current 2013-01-01 2020-10-01",
            "2024-02 current unavailable 2020-01-01",
            "2023-02 current 2011-10-08 2019-06-08",
            "2023-01 current 2011-10-08 2019-06-08");
    assertThat(page.html()).doesNotContain("style=");

    Document others = page("?category=employment-other-workers");
    assertThat(others.select("figure")).isEmpty();
    assertThat(others.text()).contains("India from unavailable to unavailable");
    assertThat(window.get("/visa-bulletin?category=family-f9").statusCode()).isEqualTo(400);

    // A bulletin that was revised stands as it was last.
    SampleBulletin.publish(window, "2025-06", "2012-11-01", "2020-10-01", "2013-02-01");
    assertThat(page("").select("table").first().text()).contains("back by 61 days");
    assertThat(
            Page.of(window.get("/documents/us/state/visa-bulletin"), 200)
                .select("a[href=/visa-bulletin]"))
        .hasSize(1);
  }
}
