package lexdelta.crawler.source.federalregister;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences as agencies write them; the rules in them are invented samples. */
class StatedDaysTest {
  private static final LocalDate PUBLISHED = LocalDate.parse("2025-03-03");

  private static List<String> read(String... paragraphs) {
    return new StatedDays(Optional.of(PUBLISHED))
        .of(List.of(paragraphs)).stream().map(StatedDaysTest::line).toList();
  }

  private static String line(Fact fact) {
    return fact.kind()
        + (fact.about().isEmpty() ? "" : " [" + fact.about() + "]")
        + " "
        + fact.value();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          This rule is effective January 1, 2025.                                        | EFFECTIVE_ON 2025-01-01
          Effective: Jan. 1, 2025.                                                       | EFFECTIVE_ON 2025-01-01
          Effective on 4/15/2025.                                                        | EFFECTIVE_ON 2025-04-15
          This rule takes effect 30 days after publication in the Federal Register.      | EFFECTIVE_ON 2025-04-02
          This rule is effective sixty (60) days after the date of publication.          | EFFECTIVE_ON 2025-05-02
          This notice is effective upon publication in the Federal Register.             | EFFECTIVE_ON 2025-03-03
          Comments must be received on or before June 2, 2025.                           | COMMENTS_CLOSE_ON 2025-06-02
          Comments and requests for a hearing must be received by June 2, 2025.          | COMMENTS_CLOSE_ON 2025-06-02
          Compliance is required by July 1, 2025.                                        | COMPLIANCE_ON 2025-07-01
          This rule is applicable beginning July 1, 2025.                                | COMPLIANCE_ON [applicability] 2025-07-01
          The meeting will be held on June 2, 2025.                                      | ''
          Applications are due June 2, 2025.                                             | ''
          Compliance with the rule is optional until July 1, 2025.                       | ''
          This rule, published January 2, 2025 (90 FR 12), is now effective.             | ''
          The rule is effective on February 30, 2025.                                    | ''
          """)
  void daysAreReadByTheWordsAroundThem(String sentence, String expected) {
    assertThat(String.join("; ", read(sentence))).isEqualTo(expected);
  }

  @Test
  void anExceptionHasADayOfItsOwn() {
    assertThat(
            read(
                "This final rule is effective January 1, 2025, except for amendatory instruction 5,"
                    + " which is effective July 1, 2025."))
        .containsExactly(
            "EFFECTIVE_ON 2025-01-01", "EFFECTIVE_ON [amendatory instruction 5] 2025-07-01");
    assertThat(
            read(
                "The amendments to 8 CFR 214.2 are effective on May 1, 2025; and paragraph (h) of"
                    + " § 106.2 is effective June 1, 2025."))
        .containsExactly(
            "EFFECTIVE_ON [amendments to 8 CFR 214.2] 2025-05-01",
            "EFFECTIVE_ON [paragraph (h) of § 106.2] 2025-06-01");
  }

  @Test
  void aStretchHasABeginningAndAnEnd() {
    assertThat(
            read("This temporary rule is effective from April 8, 2025 through October 30, 2025."))
        .containsExactly("EFFECTIVE_ON 2025-04-08", "EFFECTIVE_UNTIL 2025-10-30");
    assertThat(read("This rule is effective from 7:30 a.m. until 3 p.m. on April 30, 2025."))
        .containsExactly("EFFECTIVE_ON 2025-04-30", "EFFECTIVE_UNTIL 2025-04-30");
  }

  @Test
  void aDelayIsStatedOfTheRuleThatIsDelayed() {
    assertThat(
            read(
                "As of March 3, 2025, the effective date of the rule published January 5, 2025, at 90"
                    + " FR 1210, is delayed from March 7, 2025 to July 1, 2026."))
        .containsExactly("EFFECTIVE_ON 2025-03-03", "EFFECTIVE_ON [90 FR 1210] 2026-07-01");
    assertThat(
            read(
                "The effective date of the rule published in the Federal Register (90 FR 1210, January"
                    + " 5, 2025) is further delayed to July 1, 2026."))
        .containsExactly("EFFECTIVE_ON [90 FR 1210] 2026-07-01");
    assertThat(read("The effective date of the rule at 90 FR 1210 is delayed indefinitely."))
        .containsExactly("STANDING delayed indefinitely");
  }

  @Test
  void aLabelSaysWhatTheSentencesAfterItAreAbout() {
    assertThat(read("Comment due date. All must arrive by June 2, 2025."))
        .containsExactly("COMMENTS_CLOSE_ON 2025-06-02");
    assertThat(
            read(
                "Effective date. This rule is effective August 10, 2025.",
                "Compliance date: Those concerned must comply no later than 12 months from the"
                    + " effective date of this rule."))
        .containsExactly("EFFECTIVE_ON 2025-08-10", "COMPLIANCE_ON 2026-08-10");
  }

  @Test
  void withoutADayOfPublicationNothingIsReckonedFromIt() {
    assertThat(
            new StatedDays(Optional.empty())
                .of(List.of("This rule is effective 30 days after publication.")))
        .isEmpty();
  }

  @Test
  void hoursAndAbbreviationsEndNoSentence() {
    assertThat(
            Sentences.of(
                "Comments are due by 5 p.m. Eastern Time on May 6. See No. 3, U.S. Department of"
                    + " Labor, St. Louis. Send them soon."))
        .containsExactly(
            "Comments are due by 5 p.m. Eastern Time on May 6.",
            "See No. 3, U.S. Department of Labor, St. Louis.",
            "Send them soon.");
  }

  @Test
  void endlessSentencesTakeNoEndlessTime() {
    String many =
        "effective date of the rule designation comments June 2, 2025 (90 FR 1) ".repeat(20_000);
    assertThat(read(many, "This rule is effective May 1, 2025.")).hasSizeLessThan(100);
    assertThat(Sentences.of("A bird sings. ".repeat(100_000))).hasSize(100_000);
  }
}
