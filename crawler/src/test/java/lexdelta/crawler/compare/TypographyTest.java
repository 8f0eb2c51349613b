package lexdelta.crawler.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypographyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "“term”|\"term\"",
        "``term''|\"term\"",
        "«term»|„term”",
        "alien’s|alien's",
        "‘so’ ”|'so'\"",
        "yes—no|yes -- no",
        "214.1–214.3|214.1-214.3",
        "−5|-5",
        "A .|A.",
        "10\u00a0days|10\u2009days",
        "immi\u00adgrant|immigrant",
        "a\u200bb|ab",
        "\ufeffx|x",
        "wait…|wait . . .",
        "o\ufb03ce|office",
        "re\u0301sume\u0301|r\u00e9sum\u00e9",
      })
  void differenceOfTypesIsNone(String one, String other) {
    assertThat(Typography.meaning(one)).isEqualTo(Typography.meaning(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "may|May",
        "10²|102",
        "2½|21/2",
        "5'|5\"",
        "§ 1|1",
        "a, b|a b",
        "pre-1|pre1",
        "(i)|(I)"
      })
  void differenceOfMeaningStays(String one, String other) {
    assertThat(Typography.meaning(one)).isNotEqualTo(Typography.meaning(other));
  }

  @Test
  void typographyAloneMeansNothing() {
    assertThat(Typography.meaning(" \u00a0\u200b\t\n")).isEmpty();
  }
}
