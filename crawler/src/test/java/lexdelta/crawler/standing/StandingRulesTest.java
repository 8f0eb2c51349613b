package lexdelta.crawler.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.FactKind;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.SnapshotId;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.VersionId;
import org.junit.jupiter.api.Test;

/** All text is a sample, not law. */
class StandingRulesTest {
  private static final LocalDate ISSUED = LocalDate.parse("2034-03-01");

  @Test
  void aDelayedAmendmentIsOfTheAmendmentAndNotOfTheText() {
    List<Standing> said =
        StandingRules.of(
            version(
                DocumentKind.CFR_SECTION,
                "/us/cfr/t8/s999.2",
                "8 CFR 999.2",
                List.of(
                    notice("Link to an amendment published at 99 FR 11, Jan. 5, 2034."),
                    notice(
                        "This amendment was delayed until May 1, 2034, at 99 FR 20, Feb. 2, 2034."),
                    Provision.of(ProvisionKind.PARAGRAPH, "Sample text."))));
    assertThat(said)
        .singleElement()
        .satisfies(it -> {
          assertThat(it.kind()).isEqualTo(StandingKind.DELAYED);
          assertThat(it.ofText()).isFalse();
          assertThat(it.subject()).contains("99 FR 11");
          assertThat(it.order()).isEqualTo("99 FR 20");
          assertThat(it.from()).contains(LocalDate.parse("2034-02-02"));
          assertThat(it.until()).contains(LocalDate.parse("2034-05-01"));
          assertThat(it.holds(LocalDate.parse("2034-04-30"))).isTrue();
          assertThat(it.holds(LocalDate.parse("2034-05-01"))).isFalse();
        });
  }

  @Test
  void aTextThatSaysNothingIsNotSaidToStandInAnyWay() {
    assertThat(
            StandingRules.of(
                version(
                    DocumentKind.CFR_SECTION,
                    "/us/cfr/t8/s999.2",
                    "8 CFR 999.2",
                    List.of(
                        Provision.of(
                            ProvisionKind.PARAGRAPH, "A removal that was stayed is no bar.")))))
        .isEmpty();
  }

  @Test
  void aChapterTellsOfAVacatedMemorandumNotOfItself() {
    String sentence = "A sample court vacated PM-602-9999 on March 1, 2034.";
    assertThat(
            StandingRules.of(
                version(
                    DocumentKind.POLICY_CHAPTER,
                    "/us/uscis/policy-manual/v99/p9/c9",
                    "99 USCIS-PM 9",
                    List.of(Provision.of(ProvisionKind.PARAGRAPH, sentence)),
                    new Fact(FactKind.STANDING, "PM-602-9999", "vacated", sentence))))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.kind()).isEqualTo(StandingKind.VACATED);
          assertThat(it.subject()).isEqualTo("PM-602-9999");
          assertThat(it.inWords("99 USCIS-PM 9"))
              .isEqualTo(
                  "At 99 USCIS-PM 9, PM-602-9999 is vacated; the publisher says: “"
                      + sentence
                      + "”");
        });
  }

  @Test
  void aNoticeThatNamesNothingNeverStopsTheChapter() {
    String sentence = "With the court-ordered vacatur the sample guidance ends.";
    Fact unnamed = new Fact(FactKind.STANDING, "", "vacated", sentence);
    Fact named = new Fact(FactKind.STANDING, "PM-602-9999", "vacated", "Sample.");
    assertThat(StandingRules.of(chapter(unnamed)))
        .singleElement()
        .satisfies(it -> assertThat(it.ofText()).isFalse());
    assertThat(StandingRules.of(chapter(named, unnamed)))
        .extracting(Standing::subject)
        .containsExactly("PM-602-9999");
  }

  private static Version chapter(Fact... facts) {
    return version(
        DocumentKind.POLICY_CHAPTER,
        "/us/uscis/policy-manual/v99/p9/c9",
        "99 USCIS-PM 9",
        List.of(),
        facts);
  }

  @Test
  void aDelayingDocumentConcernsTheRuleAndAnAmendmentOfItsParts() {
    String sentence =
        "The effective date of the rule published at 99 FR 10 is delayed until May 1.";
    List<Standing> said =
        StandingRules.of(
            version(
                DocumentKind.FEDERAL_REGISTER_DOCUMENT,
                "/us/fr/2034-00002",
                "99 FR 20",
                List.of(),
                new Fact(FactKind.CONCERNS, "delays", "99 FR 10", sentence),
                new Fact(FactKind.CONCERNS, "delays", "RIN 9999-AA99", "Sample action"),
                new Fact(FactKind.CONCERNS, "corrects", "99 FR 5", "Sample"),
                new Fact(FactKind.STANDING, "", "delayed indefinitely", sentence),
                new Fact(FactKind.EFFECTIVE_ON, "99 FR 10", "2034-05-01", sentence),
                new Fact(FactKind.AFFECTS, "part", "/us/cfr/t8/p999", "8 CFR Part 999")));
    assertThat(said).extracting(Standing::target).containsExactly("99 FR 10", "/us/cfr/t8/p999");
    assertThat(said).allMatch(it -> it.kind() == StandingKind.DELAYED);
    assertThat(said).allMatch(it -> it.until().equals(Optional.of(LocalDate.parse("2034-05-01"))));
    assertThat(said.getFirst().ofText()).isTrue();
    assertThat(said.getLast().ofText()).isFalse();
    assertThat(said.getLast().inWords("8 CFR 999.2"))
        .startsWith("At 8 CFR part 999, the rule 99 FR 10 is delayed by 99 FR 20, from 2034-03-01");
  }

  @Test
  void anInstructionStaysTheParagraphItNames() {
    List<Standing> said =
        StandingRules.of(
            version(
                DocumentKind.FEDERAL_REGISTER_DOCUMENT,
                "/us/fr/2034-00003",
                "99 FR 30",
                List.of(
                    instruction("2. In § 999.2, stay paragraph (c)(2) until May 1, 2035."),
                    instruction("3. In § 999.3, the stay of paragraph (a) is lifted."),
                    instruction("4. Section 999.4 is revised.")),
                affects("999.2"),
                affects("999.3")));
    assertThat(said)
        .singleElement()
        .satisfies(it -> {
          assertThat(it.kind()).isEqualTo(StandingKind.STAYED);
          assertThat(it.target()).isEqualTo("/us/cfr/t8/s999.2");
          assertThat(it.provision()).isEqualTo("(c)(2)");
          assertThat(it.until()).contains(LocalDate.parse("2035-05-01"));
        });
  }

  @Test
  void aRuleThatTakesEffectLaterIsFutureUntilThen() {
    assertThat(
            StandingRules.of(
                version(
                    DocumentKind.FEDERAL_REGISTER_DOCUMENT,
                    "/us/fr/2034-00004",
                    "99 FR 40",
                    List.of(),
                    Fact.of(
                        FactKind.EFFECTIVE_ON, "2034-06-01", "This rule is effective June 1."))))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.kind()).isEqualTo(StandingKind.FUTURE);
          assertThat(it.holds(LocalDate.parse("2034-05-31"))).isTrue();
          assertThat(it.holds(LocalDate.parse("2034-06-01"))).isFalse();
        });
  }

  @Test
  void anOverrulingDecisionConcernsTheOther() {
    assertThat(
            StandingRules.of(
                version(
                    DocumentKind.DECISION,
                    "/us/eoir/99-1",
                    "99 I&N Dec. 1",
                    List.of(),
                    new Fact(FactKind.CONCERNS, "overruled", "98 I&N Dec. 7", "Sample, overruled."),
                    new Fact(FactKind.CONCERNS, "followed", "98 I&N Dec. 8", "Sample, followed."))))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.kind()).isEqualTo(StandingKind.SUPERSEDED);
          assertThat(it.target()).isEqualTo("98 I&N Dec. 7");
          assertThat(it.order()).isEqualTo("99 I&N Dec. 1");
        });
  }

  private static Fact affects(String section) {
    return new Fact(FactKind.AFFECTS, "amended section", "/us/cfr/t8/s" + section, "");
  }

  private static Provision notice(String text) {
    return Provision.of(ProvisionKind.AMENDMENT_NOTICE, text);
  }

  private static Provision instruction(String text) {
    return Provision.of(ProvisionKind.INSTRUCTION, text);
  }

  private static Version version(
      DocumentKind kind,
      String address,
      String citation,
      List<Provision> provisions,
      Fact... facts) {
    DocumentId document = new DocumentId(address);
    return new Version(
        new VersionId(1),
        document,
        new SourceId("sample"),
        new SnapshotId(1),
        1,
        ISSUED,
        Instant.parse("2034-03-01T12:00:00Z"),
        Optional.of(
            new Reading(
                document,
                kind,
                citation,
                "Sample heading",
                List.of(),
                ISSUED,
                Optional.of(ISSUED),
                provisions,
                List.of(facts))));
  }
}
