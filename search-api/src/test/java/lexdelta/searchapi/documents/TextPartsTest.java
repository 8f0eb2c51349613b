package lexdelta.searchapi.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lexdelta.crawler.outline.Places;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.searchapi.sample.Page;
import lexdelta.searchapi.sample.SampleWindow;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A text that is too long for one page. All texts are invented. */
class TextPartsTest {
  private static SampleWindow window;

  @BeforeAll
  static void open() {
    window = SampleWindow.full();
    window.publish(LongSample.reading("996.1"));
    window.publish(LongSample.reading("/us/sample/long", "Long sample"));
  }

  @AfterAll
  static void close() {
    window.close();
  }

  @Test
  void aLongTextIsCutBetweenItsGreatUnits() {
    Reading reading = LongSample.reading("996.1");
    Places places = Places.of(reading);
    TextParts parts = TextParts.of(reading.provisions(), places);
    assertThat(parts.count()).isEqualTo(3);
    assertThat(parts.begins())
        .allSatisfy(
            at -> assertThat(reading.provisions().get(at).text()).matches("\\([a-t]\\) .*"));
    List<Integer> all =
        IntStream.rangeClosed(1, 3)
            .mapToObj(parts::part)
            .flatMap(
                it -> IntStream.range(it.orElseThrow().from(), it.orElseThrow().until()).boxed())
            .toList();
    assertThat(all).isEqualTo(IntStream.range(0, reading.provisions().size()).boxed().toList());
    all.forEach(at -> assertThat(parts.holding(at).holds(at)).isTrue());
    assertThat(parts.part(0)).isEmpty();
    assertThat(parts.part(4)).isEmpty();
  }

  @Test
  void noTableIsCutAndNoHeadingFromWhatItHeads() {
    List<Provision> provisions =
        IntStream.range(0, 40)
            .mapToObj(i -> provision(i % 2 == 0 ? ProvisionKind.HEADING : ProvisionKind.PARAGRAPH))
            .flatMap(it -> Stream.of(it, provision(ProvisionKind.TABLE_ROW)))
            .toList();
    TextParts parts = parts(provisions);
    assertThat(parts.count()).isGreaterThan(1);
    assertThat(parts.begins().subList(1, parts.count()))
        .allSatisfy(
            at -> assertThat(provisions.get(at).kind()).isNotEqualTo(ProvisionKind.TABLE_ROW));
    List<Provision> table =
        IntStream.range(0, 80).mapToObj(_ -> provision(ProvisionKind.TABLE_ROW)).toList();
    assertThat(parts(table).count()).as("nowhere to cut it").isEqualTo(1);
    List<Provision> headed =
        IntStream.range(0, 80).mapToObj(_ -> provision(ProvisionKind.HEADING)).toList();
    assertThat(parts(headed).count()).isEqualTo(1);
  }

  @Test
  void whatIsShorterIsWhole() {
    List<Provision> provisions =
        IntStream.range(0, TextParts.UNCUT / 10_000)
            .mapToObj(_ -> provision(ProvisionKind.PARAGRAPH))
            .toList();
    TextParts parts = parts(provisions);
    assertThat(parts.count()).isEqualTo(1);
    assertThat(parts.holding(7).cut()).isFalse();
    assertThat(parts(List.of()).holding(0).cut()).isFalse();
    assertThat(page("/title-8/section-999.2").select(".rest, .body[data-part=2]")).isEmpty();
  }

  @Test
  void aPageHasThePartOfItsProvisionAndLinksToTheOthers() {
    Document first = page("/title-8/section-996.1");
    assertThat(first.select(".rest a[rel=prev]")).isEmpty();
    assertThat(first.select(".rest a[rel=next]").attr("href")).isEqualTo("?part=2");
    assertThat(first.getElementById("/a/1")).isNotNull();
    assertThat(first.getElementById("/t/1")).isNull();

    Document provision = page("/title-8/section-996.1/t/4");
    assertThat(provision.select(".here").text()).startsWith("(4) Sample t4.");
    assertThat(provision.getElementById("/a/1")).isNull();
    assertThat(provision.select(".rest a[rel=prev]").attr("href")).isEqualTo("?part=2");
    assertThat(provision.select(".rest a[rel=next]")).isEmpty();

    Document dated = page("/documents/us/sample/long?on=2025-06-01&part=2");
    assertThat(dated.select(".rest a[rel=next]").attr("href")).isEqualTo("?on=2025-06-01&part=3");
    assertThat(dated.select(".rest a[rel=prev]").attr("href")).isEqualTo("?on=2025-06-01&part=1");
  }

  @Test
  void thePartsTogetherAreTheWhole() {
    Document whole = page("/title-8/section-996.1?part=all");
    assertThat(whole.select(".rest")).isEmpty();
    String all = whole.select(".law .body").text();
    assertThat(all).contains("(a) Samples a.", "(30) Sample t30.");
    StringBuilder together = new StringBuilder();
    for (int part = 1; part <= 3; part++) {
      Document text = page("/title-8/section-996.1?only=text&part=" + part);
      assertThat(text.select("header, h1, nav")).isEmpty();
      assertThat(text.select(".body").attr("data-version"))
          .isEqualTo(whole.select(".law .body").attr("data-version"))
          .isNotEmpty();
      together.append(text.select(".body").text()).append(' ');
    }
    assertThat(together.toString().strip()).isEqualTo(all);
  }

  @Test
  void whatIsInAnotherPartIsLinkedThere() {
    Document first = page("/on/2025-06-01/title-8/section-996.1");
    assertThat(first.select("[id=/a] a.cites").eachAttr("href"))
        .containsExactly("#/b/2", "/on/2025-06-01/title-8/section-996.1/s/3");
    assertThat(first.select(".contents a").eachAttr("href"))
        .hasSize(20)
        .contains("#/a", "/on/2025-06-01/title-8/section-996.1/t");
    first
        .select("main a[href^=#]")
        .forEach(it ->
            assertThat(first.getElementById(it.attr("href").substring(1)))
                .as(it.toString())
                .isNotNull());
    assertThat(page("/title-8/section-996.1?part=all").select("[id=/a] a.cites").eachAttr("href"))
        .containsExactly("#/b/2", "#/s/3");
  }

  @Test
  void aPartThatIsNotThereIsSaidToBeNone() {
    for (String part : List.of("0", "4", "-1", "x", "999999999999")) {
      Document page = Page.of(window.get("/title-8/section-996.1?part=" + part), 400);
      assertThat(page.select("main").text()).contains("from 1 to 3");
    }
    assertThat(window.get("/title-8/section-999.2?part=2").statusCode()).isEqualTo(400);
    assertThat(window.get("/title-8/section-999.2?part=1").statusCode()).isEqualTo(200);
  }

  private static TextParts parts(List<Provision> provisions) {
    Reading sample = LongSample.reading("996.1");
    return TextParts.of(
        provisions,
        Places.of(
            new Reading(
                sample.document(),
                sample.kind(),
                sample.citation(),
                sample.heading(),
                sample.hierarchy(),
                sample.effectiveOn(),
                sample.publishedOn(),
                provisions)));
  }

  private static Provision provision(ProvisionKind kind) {
    return new Provision(kind, "Sample. ".repeat(1250), List.of(), List.of(), "");
  }

  private static Document page(String path) {
    return Page.of(window.get(path), 200);
  }
}
