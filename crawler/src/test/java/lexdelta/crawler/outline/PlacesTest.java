package lexdelta.crawler.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import org.junit.jupiter.api.Test;

/** The text is a sample, and so are its addresses. */
class PlacesTest {
  private static final List<Provision> SAMPLE =
      texts(
          "(a) Sample rule.",
          "(c) Bars—(1) First.",
          "(2) Second.",
          "(i) Its first part.",
          "More of it.",
          "(d) Sample end.");

  @Test
  void everyProvisionHasAnAddressAndACitation() {
    assertThat(lines(SAMPLE))
        .containsExactly(
            "/us/cfr/t8/s999.2/a  8 CFR 999.2(a)",
            "/us/cfr/t8/s999.2/c/1  8 CFR 999.2(c)(1)",
            "/us/cfr/t8/s999.2/c/2  8 CFR 999.2(c)(2)",
            "/us/cfr/t8/s999.2/c/2/i  8 CFR 999.2(c)(2)(i)",
            "/us/cfr/t8/s999.2/c/2/i/more-of-it  8 CFR 999.2(c)(2)(i) “more of it”",
            "/us/cfr/t8/s999.2/d  8 CFR 999.2(d)");
  }

  @Test
  void whatHasNoLabelIsCitedByItsWords() {
    assertThat(
            lines(
                texts(
                    "(b) As used in this sample:",
                    "Business day means a day, not law.",
                    "Event means:",
                    "(1) Sample storms.",
                    "(c)-(e) [Reserved]")))
        .containsExactly(
            "/us/cfr/t8/s999.2/b  8 CFR 999.2(b)",
            "/us/cfr/t8/s999.2/b/business-day  8 CFR 999.2(b) “business day”",
            "/us/cfr/t8/s999.2/b/the-event  8 CFR 999.2(b) “the event”",
            "/us/cfr/t8/s999.2/b/the-event/1  8 CFR 999.2(b) “the event” (1)",
            "/us/cfr/t8/s999.2/c-e  8 CFR 999.2(c)-(e)");
  }

  @Test
  void headingsOfAManualAreCitedByTheirLabels() {
    List<Provision> chapter =
        List.of(
            heading("A. Sample purpose", 2),
            text("Sample words of a chapter."),
            heading("1. Sample background", 3),
            heading("Sample footing", 2));
    Places places = places("/us/uscis/policy-manual/sample", "9 USCIS-PM Z.1", chapter);
    assertThat(places.all())
        .extracting(Place::citation)
        .containsExactly(
            "9 USCIS-PM Z.1(A)",
            "9 USCIS-PM Z.1(A) “sample words of a chapter”",
            "9 USCIS-PM Z.1(A)(1)",
            "9 USCIS-PM Z.1 “sample footing”");
  }

  @Test
  void aLabelGivenTwiceHasTwoAddressesAndOneCitationFindsBoth() {
    Places places = places(texts("(a) Sample.", "(b) One.", "(1) Part.", "(b) Other.", "(c) End."));
    assertThat(places.of(3).address()).isEqualTo("/us/cfr/t8/s999.2/b~2");
    assertThat(places.of(3).citation()).isEqualTo("8 CFR 999.2(b) [no. 2]");
    assertThat(places.under("(b)")).containsExactly(1, 2, 3);
    assertThat(places.under("b~2")).containsExactly(3);
    assertThat(places.find(List.of("b", "1")).orElseThrow().unit().provision()).isEqualTo(2);
  }

  @Test
  void aProvisionThatOpensSeveralUnitsCountsForEach() {
    Places places = places(SAMPLE);
    assertThat(places.begunBy(1)).extracting(Place::path).containsExactly("c", "c/1");
    assertThat(places.of(1).path()).isEqualTo("c/1");
    assertThat(places.provisions(places.find(List.of("c")).orElseThrow()))
        .containsExactly(1, 2, 3, 4);
  }

  @Test
  void aLabelHoldsAllThatStandsUnderIt() {
    Places places = places(SAMPLE);
    assertThat(places.under("(c)")).containsExactly(1, 2, 3, 4);
    assertThat(places.under("(c)(2)")).containsExactly(2, 3, 4);
    assertThat(places.under("(c)(2)(i)")).containsExactly(3, 4);
    assertThat(places.under("c/2/i")).containsExactly(3, 4);
    assertThat(places.under("/c/2/i/more-of-it")).containsExactly(4);
  }

  @Test
  void noLabelIsTheWholeTextAndAnUnknownOneIsNowhere() {
    Places places = places(SAMPLE);
    assertThat(places.under("")).hasSize(6);
    assertThat(places.under("(z)")).isEmpty();
    assertThat(places.under("z/1")).isEmpty();
    assertThatThrownBy(() -> places.under("paragraph c")).hasMessageContaining("(c)(2)(i)");
  }

  @Test
  void labelsAreFoundThoughUnitsWithoutOneStandBetween() {
    Places places =
        places(texts("(b) Terms:", "Event means:", "(1) storms;", "(2) fires.", "(c) End."));
    assertThat(places.under("(b)(2)")).containsExactly(3);
    assertThat(places.find(List.of("b", "2")).orElseThrow().path()).isEqualTo("b/the-event/2");
    assertThat(places.labels().get(3)).containsExactly("b", "b/2");
  }

  @Test
  void plainLabelsComeBeforeThoseOfADefinition() {
    Places places =
        places(
            texts(
                "(a) One. For purposes of this sample:",
                "Event means:",
                "(1) storms;",
                "(2) fires.",
                "(b) Two:",
                "(1) First.",
                "(2) Second."));
    assertThat(places.under("(b)(1)")).containsExactly(5);
    assertThat(places.under("(a)(1)")).containsExactly(2);
  }

  @Test
  void aLeadInIsNoPartOfTheAddressesItLeadsInTo() {
    Places places =
        places(
            texts(
                "These sample classes are exempt from the sample rule:",
                "(a) Sample keepers.",
                "(1) Of samples.",
                "(b) Sample makers."));
    assertThat(places.of(0).path()).isEqualTo("these-sample-classes-are-exempt-from");
    assertThat(places.provisions(places.of(0))).containsExactly(0);
    assertThat(places.of(2).citation()).isEqualTo("8 CFR 999.2(a)(1)");
    assertThat(places.within(Optional.empty()))
        .extracting(Place::sign)
        .containsExactly("“these sample classes are exempt from”", "(a)", "(b)");
  }

  @Test
  void ofTwoListsThatAreLedInToTheSecondIsToldByItsLeadIn() {
    Places places =
        places(
            texts(
                "(a) Sample rule.",
                "The first sample list has these:",
                "(1) One.",
                "(2) Two.",
                "The second sample list has these:",
                "(1) Other one.",
                "(i) Part of it."));
    assertThat(places.of(2).path()).isEqualTo("a/1");
    assertThat(places.of(5).path()).isEqualTo("a/the-second-sample-list-has-these/1");
    assertThat(places.of(6).path()).isEqualTo("a/the-second-sample-list-has-these/1/i");
  }

  @Test
  void aReservedLabelLeadsToItsRange() {
    Places places = places(texts("(a) Sample.", "(b)-(d) [Reserved]", "(e) Sample."));
    assertThat(places.find(List.of("c")).orElseThrow().path()).isEqualTo("b-d");
    assertThat(places.under("(d)")).containsExactly(1);
    assertThat(places.find(List.of("f"))).isEmpty();
    assertThat(places.find(List.of("123456789012345"))).isEmpty();
  }

  @Test
  void whatStandsBesideTheTextBelongsToTheDocument() {
    List<Provision> sample = new ArrayList<>(SAMPLE);
    Provision source = Provision.of(ProvisionKind.SOURCE_NOTE, "[99 SR 1, Jan. 1, 2024]");
    sample.add(2, source);
    sample.add(source);
    Places places = places(sample);
    assertThat(places.of(2).address()).isEqualTo("/us/cfr/t8/s999.2/99-sr-1-jan-1-2024");
    assertThat(places.of(7).address()).isEqualTo("/us/cfr/t8/s999.2/99-sr-1-jan-1-2024~2");
    assertThat(places.of(2).citation()).isEqualTo("8 CFR 999.2 “99 sr 1 jan 1 2024”");
    assertThat(places.under("(c)")).containsExactly(1, 3, 4, 5);
    assertThat(places.provisions(places.of(2))).containsExactly(2);
    assertThat(places.labels().get(2)).isEmpty();
    assertThat(places.within(Optional.empty()))
        .extracting(Place::path)
        .containsExactly("a", "c", "d");
  }

  @Test
  void theNearestPlaceAboveAnUnknownOneIsKnown() {
    Places places = places(SAMPLE);
    assertThat(places.nearest(List.of("c", "2", "x", "A")).orElseThrow().path()).isEqualTo("c/2");
    assertThat(places.nearest(List.of("z", "1"))).isEmpty();
    Place inner = places.find(List.of("c", "2", "i")).orElseThrow();
    assertThat(places.above(inner).orElseThrow().path()).isEqualTo("c/2");
    assertThat(places.within(places.find(List.of("c"))))
        .extracting(Place::sign)
        .containsExactly("(1)", "(2)");
  }

  @Test
  void anAddressStaysWhenTextIsPutInBeforeIt() {
    List<Provision> longer = new ArrayList<>(SAMPLE);
    longer.add(1, text("(b) New."));
    longer.add(5, text("Another sentence under it."));
    assertThat(lines(longer)).containsAll(lines(SAMPLE));
  }

  private static List<String> lines(List<Provision> provisions) {
    Places places = places(provisions);
    return IntStream.range(0, provisions.size())
        .mapToObj(places::of)
        .map(place -> place.address() + "  " + place.citation())
        .toList();
  }

  private static Places places(List<Provision> provisions) {
    return places("/us/cfr/t8/s999.2", "8 CFR 999.2", provisions);
  }

  private static Places places(String document, String citation, List<Provision> provisions) {
    return Places.of(document, citation, provisions, Outline.of(provisions));
  }

  private static List<Provision> texts(String... paragraphs) {
    return Stream.of(paragraphs).map(PlacesTest::text).toList();
  }

  private static Provision text(String words) {
    return Provision.of(ProvisionKind.PARAGRAPH, words);
  }

  private static Provision heading(String words, int level) {
    return new Provision(ProvisionKind.HEADING, words, List.of(), List.of(), "", List.of(), level);
  }
}
