package lexdelta.searchapi.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lexdelta.crawler.outline.Place;
import lexdelta.crawler.outline.Unit;
import lexdelta.crawler.record.Emphasis;
import lexdelta.crawler.record.Link;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

/** Tables and links of invented texts. */
class MarkupTest {
  @Test
  void aTableOfCutOffDatesHasHeadsAndTheHeadingAboveItAsItsCaption() {
    Element page =
        html(
            Provision.of(ProvisionKind.HEADING, "A. Sample dates <b>"),
            Provision.of(ProvisionKind.PARAGRAPH, "Some words between."),
            row("Sample-Sponsored", "All Areas", "SAMPLELAND"),
            row("S1", "22DEC14", "C"),
            row("S2", "U", "01JAN23"));
    Elements table = page.select("table");
    assertThat(table).hasSize(1);
    assertThat(table.select("caption").text()).isEqualTo("A. Sample dates <b>");
    assertThat(table.select("thead th[scope=col]").eachText())
        .containsExactly("Sample-Sponsored", "All Areas", "SAMPLELAND");
    assertThat(table.select("tbody th[scope=row]").eachText()).containsExactly("S1", "S2");
    assertThat(table.select("tbody td").eachText()).containsExactly("22DEC14", "C", "U", "01JAN23");
    assertThat(table.select("tbody td").eachAttr("data-head"))
        .containsExactly("All Areas", "SAMPLELAND", "All Areas", "SAMPLELAND");
    assertThat(page.select("[id=/p3] th").text()).isEqualTo("S1");
    assertThat(page.text()).doesNotContain("|");
  }

  @Test
  void aHeadingFarAboveOrAboveAnotherTableIsNoCaption() {
    Provision words = Provision.of(ProvisionKind.PARAGRAPH, "Words.");
    Provision heading = Provision.of(ProvisionKind.HEADING, "About something else");
    assertThat(html(heading, words, words, words, row("A", "B")).select("caption")).isEmpty();
    assertThat(html(heading, row("A", "B"), words, row("C", "D")).select("caption")).hasSize(1);
  }

  @Test
  void aRowOfHeadsBelowValuesBeginsAnotherTable() {
    Element page =
        html(
            row("Family", "All Areas", "SAMPLELAND"),
            row("S1", "22DEC14", "C"),
            row("Employment", "All Areas", "SAMPLELAND"),
            row("E1", "C", "C"),
            row("Region", "All", ""),
            row("SOUTH", "SA 1,610", ""));
    assertThat(page.select("table.headed")).hasSize(3);
    assertThat(page.select("thead th").eachText())
        .containsExactly(
            "Family",
            "All Areas",
            "SAMPLELAND",
            "Employment",
            "All Areas",
            "SAMPLELAND",
            "Region",
            "All");
    assertThat(page.select(".wide").eachAttr("aria-label"))
        .containsExactly("Table 1", "Table 2", "Table 3");
    assertThat(page.select("[id=/p4] th").eachText()).containsExactly("Region", "All");
  }

  @Test
  void aTableOfWordsHasNoInventedHeads() {
    Element page = html(row("Office", "Where"), row("Sample", "Here"));
    assertThat(page.select("th, thead, caption")).isEmpty();
    assertThat(page.select("td")).hasSize(4);
    assertThat(page.select(".wide").attr("aria-label")).isEqualTo("Table 1");
  }

  @Test
  void onlyTheWordsThatLeadSomewhereAreALink() {
    Element p =
        html(paragraph(
                "See the fee & the form, or the fee again.",
                List.of(new Emphasis(4, 11, Emphasis.Style.ITALIC)),
                new Link("fee & the", "https://sample.example/?a=1&b=\"2\""),
                new Link("the fee", "http://sample.example/again")))
            .selectFirst("p");
    assertThat(p.select("a").eachText()).containsExactly("fee & the", "the fee");
    assertThat(p.select("a").eachAttr("href"))
        .containsExactly("https://sample.example/?a=1&b=\"2\"", "http://sample.example/again");
    assertThat(p.select("a").eachAttr("rel")).containsOnly("noopener noreferrer");
    assertThat(p.text()).isEqualTo("See the fee & the form, or the fee again.");
    assertThat(p.select("em").text()).isEqualTo("the fee");
    assertThat(p.wholeText()).doesNotContain("<");
  }

  @Test
  void whatIsNoAddressOfTheWebIsNoLink() {
    Element page =
        html(
            paragraph("Call us.", List.of(), new Link("Call", "javascript:alert(1)")),
            paragraph("Write us.", List.of(), new Link("Write", "mailto:a@sample.example")),
            new Provision(ProvisionKind.FACT, "Whole.", List.of(), List.of(), "data:text/html,x"));
    assertThat(page.select("a")).isEmpty();
    assertThat(page.text()).isEqualTo("Call us. Write us. Whole.");
  }

  @Test
  void aLinkOfTheWholeIsOne() {
    Element page =
        html(
            new Provision(
                ProvisionKind.FACT, "Whole.", List.of(), List.of(), "https://sample.example"));
    assertThat(page.select("a[href=https://sample.example]").text()).isEqualTo("Whole.");
  }

  private static Provision paragraph(String text, List<Emphasis> emphasis, Link... links) {
    return new Provision(ProvisionKind.PARAGRAPH, text, emphasis, List.of(), "", List.of(links), 0);
  }

  private static Provision row(String... cells) {
    return new Provision(
        ProvisionKind.TABLE_ROW, String.join(" | ", cells), List.of(), List.of(cells), "");
  }

  private static Element html(Provision... provisions) {
    List<Markup.Placed> placed = new ArrayList<>();
    Stream.of(provisions).forEach(each -> placed.add(placed(each, placed.size())));
    Element page =
        Jsoup.parseBodyFragment(
                Markup.html(placed, new TextParts(List.of(0), placed.size()).whole()))
            .body();
    page.select(".self").remove();
    return page;
  }

  private static Markup.Placed placed(Provision provision, int at) {
    Unit unit = new Unit("", "p" + at, at, 0, 1, List.of());
    Place place = new Place("/us/sample/text/p" + at, "Sample", List.of(unit));
    return new Markup.Placed(
        provision, List.of(place), 0, "", List.of(), Optional.empty(), Markup.Asked.NO);
  }
}
