package lexdelta.alerts.notice;

import static lexdelta.alerts.SampleRecord.noticed;
import static lexdelta.alerts.SampleRecord.section;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import lexdelta.alerts.SampleRecord;
import lexdelta.alerts.delivery.Message;
import lexdelta.alerts.delivery.Recipient;
import lexdelta.alerts.event.EventId;
import lexdelta.alerts.event.Gathering;
import lexdelta.alerts.event.Said;
import lexdelta.alerts.matching.TopicMatch;
import lexdelta.alerts.matching.Why;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.subscription.UnsubscribeToken;
import lexdelta.alerts.topic.CitationScope;
import lexdelta.alerts.topic.Topic;
import lexdelta.alerts.topic.TopicId;
import lexdelta.crawler.compare.Comparer;
import lexdelta.crawler.coverage.CoverageState;
import lexdelta.crawler.coverage.CoverageSummary;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.FactKind;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import org.junit.jupiter.api.Test;

class NoticeWriterTest {
  private static final Recipient ANNA =
      new Recipient(new PersonId("anna"), "email", "anna@example.org");
  private static final Topic TOPIC =
      new Topic(
          new TopicId("nonimmigrant-visas"),
          "Nonimmigrant visas",
          "",
          "",
          List.of(new CitationScope("8 CFR 214")),
          List.of());
  private static final UnsubscribeToken TOKEN = UnsubscribeToken.random(new SecureRandom());

  private final SampleRecord sample = new SampleRecord();
  private final NoticeWriter writer =
      new NoticeWriter(
          new Letterhead(
              new Links(URI.create("https://lexdelta.example.org/")),
              "lexdelta.example.org",
              source -> "the sample title",
              () ->
                  new CoverageSummary(
                      Map.of(CoverageState.COVERED, 211L, CoverageState.LATE, 1L),
                      Optional.of(Instant.parse("2025-06-27T06:10:00Z")),
                      Instant.parse("2025-06-27T14:00:00Z"))));

  @Test
  void tellsEverythingAboutAChange() {
    Message message =
        write(
            changed(
                section("8 CFR 214.2", "Sample rules", "Sample classes", "Stay of six years."),
                section("8 CFR 214.2", "Sample rules", "Sample classes", "Stay of seven years.")));
    assertThat(message.subject())
        .isEqualTo("[Lexdelta] 1 change: 8 CFR 214.2 — nonimmigrant visas");
    for (String body : List.of(message.text(), unescaped(message.html()))) {
      assertThat(body)
          .contains("8 CFR 214.2 — Sample rules")
          .contains("Title 8 Sample title › Part 1 Sample classes")
          .contains("“six years” becomes “seven years”")
          .contains("Weight 0.85 (period): “six years” became “seven years” (+1 year).")
          .contains("This text stands from June 27, 2025.")
          .contains("Nonimmigrant visas: “stay” in what changed")
          .contains("anna@example.org, follow the topic Nonimmigrant visas.")
          .contains("1 change in the sample title, seen on June 27, 2025, 14:00 UTC.")
          .contains("212 sources checked, 0 dark, 1 late, last full round 06:10 UTC.")
          .contains("https://lexdelta.example.org/changes/1")
          .contains("https://lexdelta.example.org/unsubscribe/" + TOKEN);
    }
    assertThat(message.text()).contains("Stay of [- six -] [+ seven +] years.");
    assertThat(message.html())
        .contains("<ins style=")
        .contains("max-width:600px")
        .doesNotContain("<img");
  }

  @Test
  void newRuleIsIntroducedAndNotInsertedWhole() {
    Message message = write(added(rule()));
    for (String body : List.of(message.text(), unescaped(message.html()))) {
      assertThat(body)
          .contains("Final rule.")
          .contains("Sample Agency")
          .contains("effective January 15, 2026; comments until February 2, 2026")
          .contains("8 CFR part 214; 8 CFR 214.2")
          .contains("corrects FR Doc. 2025-00001")
          .contains("The sample agency changes the length of sample stays.")
          .contains("The whole document")
          .contains("https://lexdelta.example.org/documents/us/fr/2025-12345")
          .contains("https://lexdelta.example.org/changes/1")
          .doesNotContain("Sample reason 7")
          .doesNotContain("[+");
    }
    assertThat(message.html()).doesNotContain("<ins");
  }

  @Test
  void newShortTextIsStillInsertedWhole() {
    assertThat(write(added("8 CFR 214.2", "Sample", "Sample text.")).text())
        .contains("[+ Sample text. +]");
  }

  private Reading rule() {
    List<Provision> provisions = new ArrayList<>();
    provisions.add(Provision.of(ProvisionKind.HEADING, "SUMMARY:"));
    provisions.add(
        Provision.of(
            ProvisionKind.PARAGRAPH, "The sample agency changes the length of sample stays."));
    provisions.add(Provision.of(ProvisionKind.HEADING, "SUPPLEMENTARY INFORMATION:"));
    IntStream.range(0, 200)
        .mapToObj(i -> Provision.of(ProvisionKind.PARAGRAPH, "Sample reason " + i + "."))
        .forEach(provisions::add);
    return new Reading(
        new DocumentId("/us/fr/2025-12345"),
        DocumentKind.FEDERAL_REGISTER_DOCUMENT,
        "90 FR 99001",
        "Sample Stays",
        List.of(),
        LocalDate.parse("2025-06-27"),
        Optional.of(LocalDate.parse("2025-06-27")),
        provisions,
        List.of(
            new Fact(FactKind.LABEL, "action", "Final rule.", ""),
            new Fact(FactKind.LABEL, "agency", "Sample Agency", ""),
            Fact.of(FactKind.EFFECTIVE_ON, "2026-01-15", ""),
            Fact.of(FactKind.COMMENTS_CLOSE_ON, "2026-02-02", ""),
            new Fact(FactKind.AFFECTS, "part", "/us/cfr/t8/p214", ""),
            new Fact(FactKind.AFFECTS, "amended section", "/us/cfr/t8/s214.2", ""),
            new Fact(FactKind.CONCERNS, "corrects", "/us/fr/2025-00001", "")));
  }

  @Test
  void theSameNoticeGivesTheSameMessage() {
    ToldChange told = added("8 CFR 214.2", "Sample", "Sample text.");
    assertThat(write(told)).isEqualTo(write(told));
  }

  @Test
  void theMessageIdIsThatOfTheRecipientAndTheFirstChangeTold() {
    ToldChange first = added("8 CFR 214.2", "Sample", "Sample text.");
    ToldChange second = added("8 CFR 214.1", "Sample", "Sample text.");
    Message message = write(first);
    assertThat(write(second, first).id()).isEqualTo(message.id());
    assertThat(write(second).id()).isNotEqualTo(message.id());
    assertThat(message.id().value()).matches("<[0-9a-f]{40}@lexdelta\\.example\\.org>");
  }

  @Test
  void subjectCountsCitesAndNamesTopics() {
    Message message =
        write(
            added("8 CFR 1003.1", "Sample", "Sample text."),
            added("8 CFR 214.10", "Sample", "Sample text."),
            added("8 CFR 214.2", "Sample", "Sample text."));
    assertThat(message.subject())
        .isEqualTo(
            "[Lexdelta] 3 changes: 8 CFR 214.2, 8 CFR 214.10 and 1 more — nonimmigrant visas");
    assertThat(message.text())
        .containsSubsequence("== 8 CFR 214.2 ", "== 8 CFR 214.10 ", "== 8 CFR 1003.1 ");
  }

  @Test
  void aTopicKeepsItsCapitalInsideASentenceOnlyWhereItIsAName() {
    assertThat(Words.inSentence(titled("Federal Register"))).isEqualTo("Federal Register");
    assertThat(Words.inSentence(titled("DACA"))).isEqualTo("DACA");
    assertThat(Words.inSentence(titled("Adjustment of status"))).isEqualTo("adjustment of status");
  }

  private static Topic titled(String title) {
    return new Topic(new TopicId("sample"), title, "", "sample", List.of(), List.of());
  }

  @Test
  void updatesOfOneDayThatBearOneCitationAreNamedByTheirHeadingsInEveryLine() {
    Message message =
        write(
            update("Sample of Marriage", 1),
            update("Sample of Refugees", 2),
            update("Sample of Oaths", 3));
    for (String body : List.of(message.text(), message.html())) {
      assertThat(
              body.lines()
                  .filter(line -> line.startsWith("* ") || line.contains("<li><b>"))
                  .toList())
          .hasSize(3)
          .allMatch(line -> line.contains("USCIS-PM update, June 27, 2025 — Sample of "))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void manyUpdatesOfOneDayAreNamedByTheirHeadingsBelowToo() {
    ToldChange[] many =
        IntStream.rangeClosed(1, 400)
            .mapToObj(
                number -> update("Sample number " + number + " " + "word ".repeat(90), number))
            .toArray(ToldChange[]::new);
    Message message = write(many);
    assertThat(message.text())
        .contains(Sentences.REST)
        .contains("* USCIS-PM update, June 27, 2025 — Sample number 399 word")
        .doesNotContain("* USCIS-PM update, June 27, 2025  http");
  }

  private ToldChange update(String heading, int number) {
    Reading section = section("99 CFR 1." + number, heading, "Sample", "Sample text " + number);
    Reading update =
        new Reading(
            section.document(),
            DocumentKind.POLICY_UPDATE,
            "USCIS-PM update, June 27, 2025",
            heading,
            List.of(),
            section.effectiveOn(),
            Optional.of(section.effectiveOn()),
            section.provisions());
    return new ToldChange(
        sample.added(1, update),
        Comparer.compare(Optional.empty(), Optional.of(update)),
        List.of(match()));
  }

  @Test
  void publishersTextIsEscaped() {
    Message message =
        write(
            added(
                "8 CFR 214.2", "<script>alert(1)</script>", "<img src=x onerror=\"alert('2')\">"));
    assertThat(message.html())
        .doesNotContain("<script", "<img")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .contains("&lt;img src=x onerror=&quot;alert(&#39;2&#39;)&quot;&gt;");
  }

  @Test
  void aHeadingCannotBecomeAHeader() {
    Message message =
        write(added("8 CFR 214.2\r\nBcc: evil@example.org", "Sample\r\n\r\nbody", "Sample text."));
    assertThat(message.subject()).doesNotContain("\r", "\n");
    assertThat(message.text()).doesNotContain("\nBcc:").doesNotContain("\nbody");
    assertThat(message.headers())
        .allSatisfy(header -> assertThat(header.value()).doesNotContain("\r", "\n"));
  }

  @Test
  void manyChangesAreAllNamedInAMailThatIsNotCutOff() {
    for (int number : new int[] {26, 100, 700}) {
      List<ToldChange> told = new ArrayList<>();
      for (int i = 1; i <= number; i++) {
        told.add(added("8 CFR 214." + i, "Sample heading number " + i, "Sample text. ".repeat(60)));
      }
      Collections.shuffle(told, new Random(42));
      Message message = write(told.toArray(ToldChange[]::new));
      assertThat(size(message.html())).as("%d changes", number).isLessThan(90_000);
      for (ToldChange each : told) {
        String link = "/changes/" + each.change().number();
        assertThat(message.html())
            .containsPattern(Pattern.quote(each.citation()) + "[ <]")
            .contains(link + "\"");
        assertThat(message.text()).contains(each.citation() + " ").contains(link + "\n");
      }
      assertThat(message.html()).contains("all " + number + " are named");
    }
  }

  @Test
  void atMostTwentyFiveRedlinesAreShown() {
    List<ToldChange> told = new ArrayList<>();
    for (int i = 1; i <= 30; i++) {
      told.add(added("8 CFR 214." + i, "Sample", "Sample text."));
    }
    Message message = write(told.toArray(ToldChange[]::new));
    assertThat(message.html().split("<ins ", -1)).hasSize(1 + 2 * 25);
    assertThat(message.html()).contains("The redlines of 25 are below; all 30 are named");
  }

  @Test
  void aLongRedlineIsCutOffAndSaysSo() {
    String[] paragraphs = new String[200];
    for (int i = 0; i < paragraphs.length; i++) {
      paragraphs[i] = "Sample paragraph " + i + " " + "with many words ".repeat(40);
    }
    Message message = write(added("8 CFR 214.2", "Sample", paragraphs));
    assertThat(size(message.html())).isBetween(40_000, 90_000);
    assertThat(message.html()).containsPattern("Cut off here: \\d+ more changed passages");
    assertThat(message.text()).containsPattern("Cut off here: \\d+ more changed passages");
  }

  @Test
  void aPassageTooLongForAMailIsReplacedByALink() {
    Message message = write(added("8 CFR 214.2", "", "word ".repeat(30_000)));
    assertThat(size(message.html())).isLessThan(90_000);
    assertThat(message.html()).contains("too long for a mail (1 more changed passage)");
  }

  private static final String DELAYED =
      "This amendment was delayed until Mar. 22, 2021, at 86 FR 6847, Jan. 25, 2021.";
  private static final String FURTHER =
      "This amendment was further delayed until Dec. 31, 2021, at 86 FR 15069, Mar. 22, 2021.";

  private static String published(int page) {
    return "Link to an amendment published at 85 FR %d, Dec. 23, 2020.".formatted(page);
  }

  private ToldChange further(String citation, int page) {
    Reading plain = section(citation, "Sample rules", "Sample classes", "Stay of six years.");
    Reading before = noticed(plain, published(page), DELAYED);
    Reading after = noticed(plain, published(page), DELAYED, FURTHER);
    return new ToldChange(
        sample.noted(1, before, after),
        Comparer.compare(Optional.of(before), Optional.of(after)),
        List.of(match()));
  }

  @Test
  void aDelayIsToldInWordsWithTheWholeTimelineAndNotAsARedline() {
    Message message = write(further("8 CFR 214.2", 84193));
    for (String body : List.of(message.text(), unescaped(message.html()))) {
      assertThat(body)
          .contains(
              "Pending amendment 85 FR 84193 (Dec. 23, 2020) further delayed until Dec. 31, 2021"
                  + " (86 FR 15069).")
          .contains("Pending amendment 85 FR 84193 (Dec. 23, 2020): Delayed. Expected on Dec. 31")
          .containsSubsequence(
              "Dec. 23, 2020: published (85 FR 84193)",
              "Jan. 25, 2021: delayed until Mar. 22, 2021 (86 FR 6847)",
              "Mar. 22, 2021: further delayed until Dec. 31, 2021 (86 FR 15069) [new]")
          .contains("/changes/1")
          .doesNotContain("[+")
          .doesNotContain("was further delayed");
    }
    assertThat(message.text()).contains("The whole comparison: ");
  }

  @Test
  void oneDelayBesideTenSectionsIsOneEntryWithTenPlaces() {
    ToldChange[] told = new ToldChange[11];
    for (int i = 0; i < 10; i++) {
      told[i] = further("8 CFR 214." + (i + 1), 84193 + i);
    }
    told[10] =
        changed(
            section("8 CFR 214.90", "Sample rules", "Sample classes", "Stay of six years."),
            section("8 CFR 214.90", "Sample rules", "Sample classes", "Stay of ten years."));
    Message message = write(told);
    assertThat(message.subject()).startsWith("[Lexdelta] 11 changes: ");
    for (String body : List.of(message.text(), unescaped(message.html()))) {
      assertThat(body)
          .containsOnlyOnce("further delayed until Dec. 31, 2021 (86 FR 15069).")
          .containsOnlyOnce("[new]")
          .containsOnlyOnce("214.10 (85 FR 84202)")
          .contains("8 CFR 214.1, 8 CFR 214.2 and 8 more")
          .contains("8 CFR 214.1 (85 FR 84193)")
          .contains("“six years” becomes “ten years”");
      for (int number = 1; number <= 11; number++) {
        assertThat(body).contains("/changes/" + number);
      }
    }
  }

  @Test
  void aDelayThatComesWithAChangeOfTheTextIsToldWithItsRedline() {
    Reading six = section("8 CFR 214.2", "Sample rules", "Sample classes", "Stay of six years.");
    Reading ten = section("8 CFR 214.2", "Sample rules", "Sample classes", "Stay of ten years.");
    Message message =
        write(changed(noticed(six, published(84193)), noticed(ten, published(84193), DELAYED)));
    assertThat(message.text())
        .contains(
            "“six years” becomes “ten years”. Pending amendment 85 FR 84193 (Dec. 23, 2020) delayed")
        .contains("[- six -]")
        .contains("Jan. 25, 2021: delayed until Mar. 22, 2021 (86 FR 6847) [new]")
        .doesNotContain("[+ Link")
        .doesNotContain("[+ This");
  }

  @Test
  void noticesTooManyForAMailAreStillAllNamed() {
    ToldChange[] told = new ToldChange[300];
    for (int i = 0; i < told.length; i++) {
      told[i] = further("8 CFR 214." + (i + 1), 84193 + 100 * i);
    }
    Message message = write(told);
    assertThat(size(message.html())).isLessThan(102_000);
    for (int number = 1; number <= told.length; number++) {
      assertThat(message.html()).contains("/changes/" + number + "\"");
    }
  }

  private ToldChange added(String citation, String heading, String... paragraphs) {
    return added(section(citation, heading, "Sample classes", paragraphs));
  }

  private ToldChange added(Reading reading) {
    return new ToldChange(
        sample.added(1, reading),
        Comparer.compare(Optional.empty(), Optional.of(reading)),
        List.of(match()));
  }

  private ToldChange changed(Reading before, Reading after) {
    return new ToldChange(
        sample.changed(1, before, after),
        Comparer.compare(Optional.of(before), Optional.of(after)),
        List.of(match()));
  }

  private static Reason match() {
    return Reason.of(new TopicMatch(TOPIC, List.of(new Why.Matched(List.of("stay"), true))));
  }

  private Message write(ToldChange... told) {
    return writer.write(
        new Notice(ANNA, TOKEN, gathered(told), Instant.parse("2025-06-27T14:03:00Z")));
  }

  private static List<ToldEvent> gathered(ToldChange... told) {
    Gathering gathering = new Gathering(List.of());
    Map<EventId, List<ToldChange>> events = new LinkedHashMap<>();
    for (ToldChange each : told) {
      Optional<Said> said = Said.of(each.change().document(), each.comparison());
      events
          .computeIfAbsent(gathering.place(each.change(), said), any -> new ArrayList<>())
          .add(each);
    }
    return events.values().stream().map(e -> new ToldEvent(e, Optional.empty())).toList();
  }

  private static int size(String html) {
    return html.getBytes(StandardCharsets.UTF_8).length;
  }

  private static String unescaped(String html) {
    return html.replaceAll("<[^>]*(href=\"([^\"]*)\")[^>]*>", "$2 ").replaceAll("<[^>]*>", "");
  }
}
