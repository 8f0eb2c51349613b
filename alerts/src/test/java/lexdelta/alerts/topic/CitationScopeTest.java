package lexdelta.alerts.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitationScopeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          8 CFR 316            | 8 CFR 316.2
          8 CFR 316            | 8 CFR 316
          8 CFR 316            | 8 CFR part 316
          8 CFR part 316       | 8 CFR 316.2
          8 C.F.R. § 316.2     | 8 CFR 316.2
          8 cfr 316.2          | 8 CFR 316.2(a)(1)
          8 CFR 214.2(h)       | 8 CFR 214.2
          8 CFR parts 310–341  | 8 CFR 310.1
          8 CFR parts 310-341  | 8 CFR 341.5
          8 CFR parts 306–343c | 8 CFR 343b.2
          8 CFR parts 310–341  | 8 CFR part 316
          12 USCIS-PM          | 12 USCIS-PM E.3
          12 USCIS-PM E.3      | 12 USCIS-PM
          12 USCIS-PM E        | 12 USCIS-PM E.3
          /us/cfr/t8/s316.2    | /us/cfr/t8/s316.2
          /us/cfr/t8/          | /us/cfr/t8/s316.2
          INA 212(a)           | 8 U.S.C. 1182(a)(9)(B)
          INA 212              | 8 U.S.C. 1182
          8 U.S.C. 1182(a)     | INA 212(a)(9)(B)
          8 USC § 1182         | section 212(a) of the Act
          INA § 245A           | 8 U.S.C. 1255a
          """)
  void touchesWhatLiesInItOrHoldsIt(String scope, String citation) {
    assertThat(new CitationScope(scope).touches(citation)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          8 CFR 316            | 8 CFR 3160.1
          8 CFR 245            | 8 CFR 245a.2
          8 CFR 214.2          | 8 CFR 214.20
          8 CFR parts 310–341  | 8 CFR 309.9
          8 CFR parts 310–341  | 8 CFR 342.1
          8 CFR parts 310–341  | 20 CFR 316.1
          8 CFR parts 310–343b | 8 CFR 343c.1
          8 CFR parts 310–341  | 12 USCIS-PM E.3
          2 USCIS-PM           | 12 USCIS-PM E.3
          INA 212(a)           | 8 U.S.C. 1182(d)
          INA 245              | 8 U.S.C. 1255a
          INA 212              | 8 CFR 212.1
          12 USCIS-PM E.3      | 12 USCIS-PM E.4
          /us/cfr/t8/s316.2    | /us/cfr/t8/s316.20
          """)
  void leavesItsNeighboursAlone(String scope, String citation) {
    assertThat(new CitationScope(scope).touches(citation)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/us/cfr/t8/s316.2", "8 CFR 316"})
  void aDocumentWithoutACitationLiesInNone(String scope) {
    assertThat(new CitationScope(scope).touches("")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "8", "naturalization", "   "})
  void saysHowACitationIsWritten(String text) {
    assertThatThrownBy(() -> new CitationScope(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("8 CFR 316");
  }
}
