package lexdelta.crawler.pending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import lexdelta.crawler.pending.Step.Kind;
import lexdelta.crawler.pending.Wording.About;
import lexdelta.crawler.pending.Wording.Notice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Link to an amendment published at 85 FR 84193, Dec. 23, 2020.            | PUBLISHED | 85 FR 84193 | 2020-12-23 |
          Link to an amendment published at 90 FR 24218, June 9, 2025.             | PUBLISHED | 90 FR 24218 | 2025-06-09 |
          Link to an amendment published at 82 FR 45424, Sept. 29, 2017            | PUBLISHED | 82 FR 45424 | 2017-09-29 |
          Link to amendments published at 99 FR 7, May 2, 2034.                    | PUBLISHED | 99 FR 7     | 2034-05-02 |
          Link to the amendment published at 99 FR 7, July 2, 2034, effective August 1, 2034. | PUBLISHED | 99 FR 7 | 2034-07-02 | 2034-08-01
          Link to a correction published at 82 FR 48609, Oct. 19, 2017.            | CORRECTED | 82 FR 48609 | 2017-10-19 |
          Link to a correction of the above amendment published at 90 FR 3037, Jan. 14, 2025. | CORRECTED | 90 FR 3037 | 2025-01-14 |
          Link to a delay of the above amendment published at 88 FR 62463, Sept. 12, 2023.    | DELAYED | 88 FR 62463 | 2023-09-12 |
          Link to a further delay of the above amendments until Jan. 1, 2035, published at 99 FR 9, Sept. 3, 2034. | DELAYED | 99 FR 9 | 2034-09-03 | 2035-01-01
          Link to a withdrawal of the above amendment published at 99 FR 8, Aug. 3, 2034.     | WITHDRAWN | 99 FR 8 | 2034-08-03 |
          Link to a stay of the above amendment published at 99 FR 8, Aug. 3, 2034.           | STAYED | 99 FR 8 | 2034-08-03 |
          This amendment was delayed until Mar. 22, 2021, at 86 FR 6847, Jan. 25, 2021.       | DELAYED | 86 FR 6847 | 2021-01-25 | 2021-03-22
          This amendment was further delayed until Dec. 31, 2025, at 89 FR 105386, Dec. 27, 2024. | DELAYED | 89 FR 105386 | 2024-12-27 | 2025-12-31
          These amendments were delayed until Mar. 22, 2021 at 86 FR 6847, Jan. 25, 2021      | DELAYED | 86 FR 6847 | 2021-01-25 | 2021-03-22
          The effective date of this amendment was delayed until Mar. 22, 2021, at 86 FR 6847, Jan. 25, 2021. | DELAYED | 86 FR 6847 | 2021-01-25 | 2021-03-22
          This amendment was delayed indefinitely at 88 FR 62463, Sept. 12, 2023.             | DELAYED_INDEFINITELY | 88 FR 62463 | 2023-09-12 |
          The amendment of Nov. 17, 2021 was delayed indefinitely at 88 FR 62463, Sept. 12, 2023. | DELAYED_INDEFINITELY | 88 FR 62463 | 2023-09-12 |
          This amendment was delayed until further notice, at 99 FR 8, Aug. 3, 2034.          | DELAYED_INDEFINITELY | 99 FR 8 | 2034-08-03 |
          This amendment was withdrawn at 99 FR 8, Aug. 3, 2034.                              | WITHDRAWN | 99 FR 8 | 2034-08-03 |
          This amendment was corrected at 99 FR 8, Aug. 3, 2034.                              | CORRECTED | 99 FR 8 | 2034-08-03 |
          This amendment was stayed until Sept. 1, 2034, at 99 FR 8, Aug. 3, 2034.            | STAYED | 99 FR 8 | 2034-08-03 | 2034-09-01
          Effective Date Note: At 99 FR 8, Aug. 3, 2034, this amendment was delayed until Sept. 1, 2034. | DELAYED | 99 FR 8 | 2034-08-03 | 2034-09-01
          Effective Date Note: At 99 FR 5, Mar. 3, 2034, § 999.2 was amended by revising paragraph (b), effective Apr. 2, 2034. | PUBLISHED | 99 FR 5 | 2034-03-03 | 2034-04-02
          """)
  void aKnownWordingIsUnderstood(
      String words, Kind kind, String citation, LocalDate publishedOn, LocalDate effectiveOn) {
    Step step = Wording.read(words).step();
    assertThat(step.kind()).isEqualTo(kind);
    assertThat(step.citation()).map(FederalRegister::toString).contains(citation);
    assertThat(step.publishedOn()).contains(publishedOn);
    assertThat(step.effectiveOn()).isEqualTo(Optional.ofNullable(effectiveOn));
    assertThat(step.words()).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sample notice.",
        "Link to a final rule published at 85 FR 84193, Dec. 23, 2020.",
        "Link to an amendment published at 85 FR 84193, Dec. 23, 2020, and withdrawn.",
        "Link to an amendment published at 85 FR 84193, Feb. 30, 2020.",
        "Link to an amendment published at 0 FR 84193, Dec. 23, 2020.",
        "Link to an amendment published at 85 FR 1, Dec. 1, 2020, and at 85 FR 2, Dec. 2, 2020.",
        "This amendment was delayed until Feb. 30, 2021, at 86 FR 6847, Jan. 25, 2021.",
        "This amendment was corrected until Mar. 22, 2021, at 86 FR 6847, Jan. 25, 2021.",
        "This amendment was not delayed until Mar. 22, 2021, at 86 FR 6847, Jan. 25, 2021.",
        "Effective Date Note: At 74 FR 68478, Dec. 28, 2009, in § 37.51, paragraph (b) was stayed"
            + " from Jan. 1, 2010, until further notice.",
        "At 99 FR 5, Mar. 3, 2034, § 999.2 was amended, effective Apr. 2, 2034, through Apr. 2,"
            + " 2035."
      })
  void aWordMoreOrADayThatCannotBeIsKeptAndNotGuessed(String words) {
    assertThat(Wording.read(words).step())
        .extracting(Step::kind, Step::words, Step::effectiveOn)
        .containsExactly(Kind.OTHER, words, Optional.empty());
  }

  @Test
  void whatIsNotUnderstoodKeepsTheCitationAndTheDayItNames() {
    Notice notice = Wording.read("Link to a final rule published at 85 FR 84193, Dec. 23, 2020.");
    assertThat(notice.step().citation()).contains(new FederalRegister(85, 84193));
    assertThat(notice.step().publishedOn()).contains(LocalDate.parse("2020-12-23"));
    assertThat(notice.about()).isEqualTo(new About.Unsaid());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Link to an amendment published at 85 FR 84193, Dec. 23, 2020.                           | Itself
          This amendment was withdrawn at 99 FR 8, Aug. 3, 2034.                                  | Above
          Link to a correction published at 82 FR 48609, Oct. 19, 2017.                           | Above
          Something befell the above amendment.                                                   | Above
          The amendment of Nov. 17, 2021 was delayed indefinitely at 88 FR 62463, Sept. 12, 2023. | OfDay
          The amendment of Nov. 17, 2021 is under thought.                                        | OfDay
          The amendment of Nov. 31, 2021 is under thought.                                        | Unsaid
          Sample notice.                                                                          | Unsaid
          """)
  void itIsKnownWhichAmendmentANoticeIsAbout(String words, String about) {
    assertThat(Wording.read(words).about().getClass().getSimpleName()).isEqualTo(about);
  }

  @Test
  void aNoticeAsLongAsABookIsReadInNoTime() {
    String words = "At 85 FR 1, Dec. 1, 2020, " + " was amended, effective".repeat(100_000);
    assertThat(Wording.read(words).step().kind()).isEqualTo(Kind.OTHER);
    String shorter = "At 85 FR 1, Dec. 1, 2020, " + " was amended, effective".repeat(40);
    assertThat(Wording.read(shorter).step().kind()).isEqualTo(Kind.OTHER);
  }
}
