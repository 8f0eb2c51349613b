package lexdelta.alerts.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lexdelta.alerts.SampleRecord;
import lexdelta.alerts.topic.StartingTopics;
import lexdelta.alerts.topic.Topic;
import lexdelta.crawler.compare.Comparer;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.Division;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.FactKind;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.SourceId;
import lexdelta.indexer.index.Analyzers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sentence here is invented. */
class StartingTopicsTest {
  private static final Map<String, String> SENTENCES =
      Map.ofEntries(
          Map.entry("naturalization", "An applicant may take the oath of allegiance on a Sunday."),
          Map.entry(
              "permanent-residence",
              "A lawful permanent resident who lost the card writes to the office."),
          Map.entry(
              "removal", "The immigration judge may order that the hearing be held by telephone."),
          Map.entry("asylum", "An officer who finds a credible fear says so in writing."),
          Map.entry("refugees", "Refugees are received at the airport by a volunteer."),
          Map.entry(
              "nonimmigrant-visas", "An extension of stay is counted from the day of arrival."),
          Map.entry(
              "adjustment-of-status",
              "An application for adjustment of status holds two photographs."),
          Map.entry(
              "family-based", "A petition for an alien relative names every brother and sister."),
          Map.entry("employment-based", "The labor certification is valid for one hundred days."),
          Map.entry(
              "waivers-of-inadmissibility", "Extreme hardship is shown by letters from neighbors."),
          Map.entry(
              "employment-authorization",
              "A person authorized to work shows the document to the employer."),
          Map.entry("fees", "The filing fee is seven dollars."),
          Map.entry(
              "presidential-documents", "The sample says which presidential document it follows."),
          Map.entry(
              "forms", "Until the end of the month the office takes the prior edition as well."));

  private static TopicMatcher matcher;

  @BeforeAll
  static void hold() {
    matcher =
        TopicMatcher.of(StartingTopics.read(), new Analyzers(), LocalDate.parse("2025-06-01"));
  }

  @AfterAll
  static void letGo() {
    matcher.close();
  }

  static Stream<Arguments> sentences() {
    return SENTENCES.entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
  }

  @Test
  void eachTopicThatIsAboutWordsHasASentenceHere() {
    assertThat(StartingTopics.read()).hasSize(15);
    assertThat(StartingTopics.read())
        .filteredOn(topic -> !topic.query().isEmpty())
        .extracting(topic -> topic.id().value())
        .containsExactlyInAnyOrderElementsOf(SENTENCES.keySet());
  }

  @Test
  void aRuleBelongsToTheTopicsOfTheSectionsItAmendsAndOfThePartsItNamesWithoutSections() {
    assertThat(
            topicsOf(
                register(
                    "Rule",
                    place("part", "/us/cfr/t8/p103"),
                    place("part", "/us/cfr/t8/p245"),
                    place("amended part", "/us/cfr/t8/p103"),
                    place("amended section", "/us/cfr/t8/s103.2"))))
        .containsExactlyInAnyOrder("forms", "adjustment-of-status");
  }

  @Test
  void aProclamationBelongsToThePresidentialDocumentsWhateverItsWords() {
    assertThat(topicsOf(register("Presidential Document")))
        .containsExactly("presidential-documents");
  }

  @Test
  void whateverTheFederalRegisterPublishesOrIsFiledBelongsToItsTopic() {
    for (String source : List.of("federal-register", "federal-register-public-inspection")) {
      assertThat(matcher.match(ChangedText.whole(new SourceId(source), register("Notice"))))
          .extracting(match -> match.topic().id().value())
          .containsExactly("federal-register");
    }
  }

  private static Fact place(String about, String address) {
    return new Fact(FactKind.AFFECTS, about, address, "");
  }

  private static Reading register(String type, Fact... facts) {
    return new Reading(
        new DocumentId("/us/fr/2025-00100"),
        DocumentKind.FEDERAL_REGISTER_DOCUMENT,
        "90 FR 100",
        "Sample",
        List.of(
            new Division("publication", "", "Federal Register"), new Division("type", "", type)),
        LocalDate.parse("2025-06-27"),
        Optional.of(LocalDate.parse("2025-06-27")),
        List.of(Provision.of(ProvisionKind.PARAGRAPH, "Nothing of note.")),
        List.of(facts));
  }

  @Test
  void everyQueryCanBeRead() {
    assertThat(StartingTopics.read())
        .allSatisfy(topic -> assertThat(topic.queryProblem()).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void aSentenceBelongsToItsTopicAndNoOther(String topic, String sentence) {
    assertThat(topicsOf(SampleRecord.section("99 CFR 1.1", "Sample", "Sample part", sentence)))
        .containsExactly(topic);
  }

  @Test
  void aSentenceOnSomethingElseBelongsToNone() {
    assertThat(
            topicsOf(
                SampleRecord.section(
                    "99 CFR 1.1", "Sample", "Sample part", "The office is closed on holidays.")))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("citations")
  void aSectionBelongsToTheTopicsThatCiteIt(String citation, List<String> topics) {
    Reading reading = SampleRecord.section(citation, "Sample", "Sample part", "Nothing of note.");
    assertThat(topicsOf(reading)).containsExactlyInAnyOrderElementsOf(topics);
  }

  static Stream<Arguments> citations() {
    return Stream.of(
        Arguments.of("8 CFR 316.2", List.of("naturalization")),
        Arguments.of("8 CFR 1337.4", List.of("naturalization")),
        Arguments.of("8 CFR 216.4", List.of("permanent-residence")),
        Arguments.of("8 CFR 1240.11", List.of("removal")),
        Arguments.of("8 CFR 208.7", List.of("asylum", "employment-authorization")),
        Arguments.of("8 CFR 207.1", List.of("refugees")),
        Arguments.of("8 CFR 214.2", List.of("nonimmigrant-visas")),
        Arguments.of("8 CFR 245.1", List.of("adjustment-of-status")),
        Arguments.of("8 CFR 204.2", List.of("family-based")),
        Arguments.of("8 CFR 204.5", List.of("employment-based")),
        Arguments.of("8 CFR 212.7", List.of("waivers-of-inadmissibility")),
        Arguments.of("8 CFR 274a.12", List.of("employment-authorization")),
        Arguments.of("8 CFR 106.2", List.of("fees")),
        Arguments.of("8 CFR 103.2", List.of("forms")),
        Arguments.of("8 CFR 100.4", List.of()));
  }

  private static List<String> topicsOf(Reading reading) {
    Change change = new SampleRecord().added(1, reading);
    return matcher
        .match(ChangedText.of(change, Comparer.compare(Optional.empty(), Optional.of(reading))))
        .stream()
        .map(TopicMatch::topic)
        .map(Topic::id)
        .map(Object::toString)
        .toList();
  }
}
