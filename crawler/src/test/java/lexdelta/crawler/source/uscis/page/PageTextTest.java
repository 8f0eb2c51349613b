package lexdelta.crawler.source.uscis.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lexdelta.crawler.record.Link;
import lexdelta.crawler.record.Provision;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Pieces of invented pages. */
class PageTextTest {
  @Test
  void linksStandOnTheirWordsAndAWholeParagraphThatIsALinkLeadsAsAWhole() {
    List<Provision> page =
        read(
            """
            <p>See the <a href="/fee?utm_source=x">fee <b>table</b></a> and
              <a href="https://other.example/">the rest</a>, not <a href="#top">the top</a>.</p>
            <p><a href="/all">All of it</a></p>
            <p>None.</p>
            """);
    assertThat(page.get(0).text()).isEqualTo("See the fee table and the rest, not the top.");
    assertThat(page.get(0).link()).isEmpty();
    assertThat(page.get(0).links())
        .containsExactly(
            new Link("fee table", "https://sample.example/fee"),
            new Link("the rest", "https://other.example/"),
            new Link("the top", "https://sample.example/page#top"));
    assertThat(page.get(0).leadsTo()).isEqualTo("https://sample.example/fee");
    assertThat(page.get(1).link()).isEqualTo("https://sample.example/all");
    assertThat(page.get(1).links()).isEmpty();
    assertThat(page.get(2).leadsTo()).isEmpty();
  }

  private static List<Provision> read(String html) {
    return PageText.of(Jsoup.parse("<main>" + html + "</main>", "https://sample.example/page"));
  }
}
