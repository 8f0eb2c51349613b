package lexdelta.crawler.source.federalregister;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Invented samples in the words of the trade. */
class ConcernsTest {
  private static final DocumentNumber NUMBER = new DocumentNumber("2025-00100");

  private static List<String> of(DocumentNumber number, Concerns.Said said, String... rins) {
    return new Concerns(Set.of("90 FR 100", number.document().value()))
        .of(number, said, List.of(rins)).stream().map(f -> f.about() + " " + f.value()).toList();
  }

  private static Concerns.Said said(String action, String subject, String dates, String summary) {
    return new Concerns.Said(action, subject, List.of(dates), List.of(summary), List.of());
  }

  @Test
  void aDelayNamesWhatItDelays() {
    assertThat(
            of(
                NUMBER,
                said(
                    "Final rule; delay of effective date.",
                    "Sample Fees; Delay of Effective Date",
                    "The effective date of the rule published December 11, 2020, at 85 FR 84193, which"
                        + " was delayed by 86 FR 7014, is delayed until December 31, 2025.",
                    "")))
        .containsExactly("delays 85 FR 84193");
  }

  @Test
  void aCorrectionNamesADocumentByNumber() {
    var said =
        new Concerns.Said(
            "Final rule; correction.",
            "Sample Fees; Correction",
            List.of("Effective March 3, 2025."),
            List.of("This document corrects the preamble to a final rule."),
            List.of(
                "In FR Doc. 2024–01234 appearing on page 12 the following correction is made:"));
    assertThat(of(NUMBER, said)).containsExactly("corrects /us/fr/2024-01234");
  }

  @Test
  void aNumberThatSaysItCorrectsIsEnough() {
    assertThat(of(new DocumentNumber("C1-2024-01234"), said("", "Sample Fees", "", "")))
        .containsExactly("corrects /us/fr/2024-01234");
  }

  @Test
  void aDocumentThatNamesNoneIsLinkedByItsRin() {
    assertThat(
            of(
                NUMBER,
                said("Proposed rule; withdrawal.", "Sample Fees", "", "We withdraw the proposal."),
                "1615-AC68"))
        .containsExactly("withdraws RIN 1615-AC68");
  }

  @Test
  void commentPeriodsAreExtendedAndReopened() {
    assertThat(
            of(
                NUMBER,
                said(
                    "Proposed rule; extension of comment period.",
                    "Sample",
                    "The comment period for the rule published at 89 FR 6194 is extended to May 1, 2025.",
                    "")))
        .containsExactly("extends comment period 89 FR 6194");
  }

  @Test
  void aRuleThatOnlyTellsOfDelaysDelaysNothing() {
    assertThat(
            of(
                NUMBER,
                said(
                    "Final rule.",
                    "Withdrawal of Applications",
                    "This rule is effective May 1, 2025.",
                    "The fees of 85 FR 84193 were delayed on January 25, 2021 (86 FR 7014).")))
        .isEmpty();
  }

  @Test
  void documentsAreNamedInManyForms() {
    assertThat(References.documents("89 Fed. Reg. 6194, 6200 and 88 FR 12,345; FR Doc. E9–1777"))
        .extracting(References.Named::name)
        .containsExactly("89 FR 6194", "88 FR 12345", "/us/fr/e9-1777");
    assertThat(DocumentNumber.in("[FR Doc. 00–31252 Filed 12–11–00; 8:45 am]"))
        .contains(new DocumentNumber("00-31252"));
    assertThat(DocumentNumber.of("c1-2017–20310")).contains(new DocumentNumber("C1-2017-20310"));
    assertThat(DocumentNumber.of("R1-2017-02032").flatMap(DocumentNumber::reprinted))
        .contains(new DocumentNumber("2017-02032"));
    assertThat(DocumentNumber.of("no number")).isEmpty();
  }

  @Test
  void partsDocketsAndRinsAreReadFromTheirLines() {
    assertThat(References.parts("8 CFR Parts 103, 245a and 1003–1005; 20 CFR part 655"))
        .containsExactly(
            "/us/cfr/t8/p103",
            "/us/cfr/t8/p245a",
            "/us/cfr/t8/p1003",
            "/us/cfr/t8/p1004",
            "/us/cfr/t8/p1005",
            "/us/cfr/t20/p655");
    assertThat(References.dockets("[CIS No. 2508–11; DHS Docket No. USCIS–2012–0015]"))
        .containsExactly("CIS No. 2508-11", "DHS Docket No. USCIS-2012-0015");
    assertThat(References.rins("RIN 7100–AD 90")).containsExactly("7100-AD90");
  }
}
