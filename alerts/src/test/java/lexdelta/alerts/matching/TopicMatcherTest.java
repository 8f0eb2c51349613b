package lexdelta.alerts.matching;

import static lexdelta.alerts.SampleRecord.section;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lexdelta.alerts.SampleRecord;
import lexdelta.alerts.topic.CitationScope;
import lexdelta.alerts.topic.Topic;
import lexdelta.alerts.topic.TopicId;
import lexdelta.crawler.compare.Comparer;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.indexer.index.Analyzers;
import org.junit.jupiter.api.Test;

class TopicMatcherTest {
  private static final String UNTOUCHED = "The badger sleeps by day.";

  @Test
  void saysWhichWordsMatchedInWhatChanged() {
    assertThat(
            changed(
                "badger! or \"long ears\"", "The hare runs.", "Badgers have no Long Ears here."))
        .singleElement()
        .satisfies(match ->
            assertThat(match.why())
                .containsExactly(new Why.Matched(List.of("Badgers", "Long Ears"), true)));
  }

  @Test
  void aWordTakenOutTellsAsAWordPutInDoes() {
    assertThat(changed("dog", "The dog runs fast.", "The fox runs fast.")).hasSize(1);
    assertThat(changed("fox", "The dog runs fast.", "The fox runs fast.")).hasSize(1);
  }

  @Test
  void wordsOfTheEarlierAndTheLaterTextNeverStoodTogether() {
    assertThat(changed("dog and fox", "The dog runs fast.", "The fox runs fast.")).isEmpty();
  }

  @Test
  void aWordInAnUntouchedProvisionTellsNobody() {
    assertThat(changed("badger", "The hare runs.", "The hare walks.")).isEmpty();
  }

  @Test
  void theHeadingsAboveCountWithWhatChanged() {
    assertThat(changed("warren and walks", "The hare runs.", "The hare walks.")).hasSize(1);
    assertThat(changed("meadow and walks", "The hare runs.", "The hare walks.")).hasSize(1);
    assertThat(changed("\"life in the meadow\"", "The hare runs.", "The hare walks."))
        .singleElement()
        .satisfies(match ->
            assertThat(match.why())
                .containsExactly(new Why.Matched(List.of("Life in the meadow"), false)));
  }

  @Test
  void theNumberOfAFormIsNoLabelOfAParagraph() {
    assertThat(changed("I-9", "The hare runs.", "The hare of (i)(9) runs.")).isEmpty();
    assertThat(changed("I-9", "The hare runs.", "The hare of Form I–9 runs.")).hasSize(1);
    assertThat(changed("\"F-1\" or H-1B", "The hare runs.", "See (f)(1), (h)(1)(B).")).isEmpty();
  }

  @Test
  void noPhraseReachesAcrossHeadings() {
    assertThat(changed("\"warren sample\"", "The hare runs.", "The hare walks.")).isEmpty();
    assertThat(changed("\"title life\"", "The hare runs.", "The hare walks.")).isEmpty();
  }

  @Test
  void plainWordsMustAllBeThere() {
    assertThat(changed("hare walks home slowly", "The hare runs.", "The hare walks home."))
        .isEmpty();
    assertThat(changed("hare walks home", "The hare runs.", "The hare walks home.")).hasSize(1);
  }

  @Test
  void aNewDocumentIsAskedAboutWholeAndSoIsARemovedOne() {
    Reading reading = hares(UNTOUCHED);
    SampleRecord sample = new SampleRecord();
    Topic topic = topic("badger");
    assertThat(match(topic, sample.added(1, reading), Optional.empty(), Optional.of(reading)))
        .hasSize(1);
    assertThat(match(topic, sample.removed(2, reading), Optional.of(reading), Optional.empty()))
        .hasSize(1);
  }

  @Test
  void aChangedHeadingIsAChange() {
    Reading before = section("9 CFR 1.1", "The warren", "Part", "The hare runs.");
    Reading after = section("9 CFR 1.1", "The burrow", "Part", "The hare runs.");
    Change change = new SampleRecord().changed(1, before, after);
    assertThat(match(topic("burrow"), change, Optional.of(before), Optional.of(after))).hasSize(1);
    assertThat(match(topic("warren"), change, Optional.of(before), Optional.of(after))).hasSize(1);
    assertThat(match(topic("hare"), change, Optional.of(before), Optional.of(after))).isEmpty();
  }

  @Test
  void aCitationTheDocumentSaysIsAffectedCounts() {
    Reading update =
        new Reading(
            hares("x").document(),
            hares("x").kind(),
            "Sample update",
            "",
            List.of(),
            hares("x").effectiveOn(),
            Optional.empty(),
            List.of(
                Provision.of(ProvisionKind.PARAGRAPH, "Sample text."),
                Provision.of(ProvisionKind.AFFECTED, "12 USCIS-PM E.3; 12 USCIS-PM H.2")));
    Topic topic =
        new Topic(
            new TopicId("sample"),
            "Sample",
            "",
            "",
            List.of(new CitationScope("12 USCIS-PM H")),
            List.of());
    assertThat(
            match(
                topic, new SampleRecord().added(1, update), Optional.empty(), Optional.of(update)))
        .singleElement()
        .satisfies(match ->
            assertThat(match.why())
                .containsExactly(
                    new Why.Cited("12 USCIS-PM H.2", new CitationScope("12 USCIS-PM H"))));
  }

  @Test
  void aWholeSourceCanBelongToATopic() {
    Reading reading = hares("The hare runs.");
    Topic topic =
        new Topic(new TopicId("all"), "All", "", "", List.of(), List.of(SampleRecord.SOURCE));
    assertThat(
            match(
                topic,
                new SampleRecord().added(1, reading),
                Optional.empty(),
                Optional.of(reading)))
        .singleElement()
        .satisfies(match ->
            assertThat(match.why()).containsExactly(new Why.Published(SampleRecord.SOURCE)));
  }

  @Test
  void aQueryThatIsACitationAlsoFindsWhatMentionsIt() {
    assertThat(changed("8 CFR 214.2", "The hare runs.", "The hare runs, see 8 CFR 214.2(h)."))
        .hasSize(1);
  }

  @Test
  void aQueryThatCannotBeReadIsReportedAndStopsNoOther() {
    Topic broken =
        new Topic(
            new TopicId("broken"),
            "Broken",
            "",
            "hare and (",
            List.of(new CitationScope("9 CFR 1.1")),
            List.of());
    Reading reading = hares("The hare runs.");
    Change change = new SampleRecord().added(1, reading);
    try (TopicMatcher matcher =
        TopicMatcher.of(
            List.of(broken, topic("hare")), new Analyzers(), LocalDate.parse("2025-06-01"))) {
      assertThat(matcher.problems())
          .singleElement()
          .satisfies(problem -> {
            assertThat(problem.topic()).isEqualTo(broken);
            assertThat(problem.message()).contains("Broken", "character");
          });
      assertThat(
              matcher.match(
                  ChangedText.of(change, Comparer.compare(Optional.empty(), Optional.of(reading)))))
          .extracting(match -> match.topic().id().value())
          .containsExactly("broken", "sample");
    }
  }

  private static List<TopicMatch> changed(String query, String before, String after) {
    Change change = new SampleRecord().changed(1, hares(before), hares(after));
    return match(topic(query), change, Optional.of(hares(before)), Optional.of(hares(after)));
  }

  private static Reading hares(String paragraph) {
    return section(
        "9 CFR 1.1",
        "Of hares and their warren",
        "Life in the meadow",
        Stream.of(paragraph, UNTOUCHED).distinct().toArray(String[]::new));
  }

  private static Topic topic(String query) {
    return new Topic(new TopicId("sample"), "Sample", "", query, List.of(), List.of());
  }

  private static List<TopicMatch> match(
      Topic topic, Change change, Optional<Reading> before, Optional<Reading> after) {
    try (TopicMatcher matcher =
        TopicMatcher.of(List.of(topic), new Analyzers(), LocalDate.parse("2025-06-01"))) {
      return matcher.match(ChangedText.of(change, Comparer.compare(before, after)));
    }
  }
}
