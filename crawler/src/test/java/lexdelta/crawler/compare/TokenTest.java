package lexdelta.crawler.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokenTest {
  @Test
  void citationsAmountsDatesAndFormNumbersStayWhole() {
    assertThat(
            texts(
                "(a)(1) By Jan. 23, 2017, pay $1,365.50 (20%) with Form I\u2011129, see 8 CFR"
                    + " 214.2(h)(13)(iii)(A), 245a.2 and/or https://www.uscis.gov/i-129."))
        .containsExactly(
            "(a)(1)",
            "By",
            "Jan. 23, 2017",
            ",",
            "pay",
            "$1,365.50",
            "(",
            "20%",
            ")",
            "with",
            "Form",
            "I\u2011129",
            ",",
            "see",
            "8",
            "CFR",
            "214.2(h)(13)(iii)(A)",
            ",",
            "245a.2",
            "and/or",
            "https://www.uscis.gov/i-129",
            ".");
  }

  @Test
  void numbersPutBetweenTwoOthersAreLabels() {
    assertThat(texts("(10A) The term (51D) under 11 U.S.C. 101(14A)(B), not (10AAA)"))
        .startsWith("(10A)", "The", "term", "(51D)", "under", "11")
        .contains("101(14A)(B)", "10AAA");
  }

  @Test
  void softHyphensAndAccentsDoNotSplitWords() {
    assertThat(texts("immi\u00adgrant re\u0301sume\u0301")).hasSize(2);
  }

  @Test
  void whatHasNoMeaningIsNoToken() {
    assertThat(Token.of("\ufeff \u00a0\u200b\n")).isEmpty();
  }

  @Test
  void endlessTokensDoNotOverflowTheStack() {
    String longest =
        "a-".repeat(200_000) + "(a)".repeat(200_000) + "1.".repeat(200_000) + "--".repeat(200_000);
    assertThat(Token.of(longest)).isNotEmpty();
    assertThat(Token.of("https://" + "a/".repeat(200_000))).hasSize(2);
    assertThat(Token.of("1" + ".1".repeat(200_000) + "(")).hasSize(2);
  }

  private static List<String> texts(String text) {
    return Token.of(text).stream()
        .map(token -> text.substring(token.start(), token.end()))
        .toList();
  }
}
