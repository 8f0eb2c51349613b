package lexdelta.crawler.citation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatuteCitationTest {

  @Test
  void sectionsOfTheActAreFoundInTheCodeAndBack() {
    InaTable table = InaTable.table();
    assertThat(table.toUsc("212")).contains("1182");
    assertThat(table.toUsc("245A")).contains("1255a");
    assertThat(table.toUsc("212(a)(9)(B)")).contains("1182(a)(9)(B)");
    assertThat(table.toUsc("329A")).contains("1440-1");
    assertThat(table.toUsc("402")).isEmpty();
    assertThat(table.toUsc("404")).isEmpty();
    assertThat(table.toUsc("no section")).isEmpty();
    assertThat(table.toIna("1324a(b)(1)")).contains("274A(b)(1)");
    assertThat(table.toIna("1186b")).contains("216A");
    for (InaTable.Entry entry : table.entries()) {
      table.toUsc(entry.act()).ifPresent(usc -> assertThat(table.toIna(usc)).contains(entry.act()));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8 U.S.C. 1182(a)(9)(B)",
        "8 USC § 1182(a)(9)(B)",
        "8 U.S.C. § 1182 (a) (9) (B)",
        "INA 212(a)(9)(B)",
        "INA § 212(a)(9)(B).",
        "ina sec. 212(a)(9)(B)",
        "I.N.A. § 212(a)(9)(B)",
        "Immigration and Nationality Act § 212(a)(9)(B)",
        "Immigration and Nationality Act, section 212(a)(9)(B)",
        "section 212(a)(9)(B) of the Act",
        "§ 212(a)(9)(B) of the INA",
        "Section 212(a)(9)(B) of the Immigration and Nationality Act"
      })
  void paragraphIsTheSameHoweverItIsCited(String written) {
    StatuteCitation citation = StatuteCitation.find(written).orElseThrow();
    assertThat(citation).hasToString("8 U.S.C. 1182(a)(9)(B)");
    assertThat(citation.whole()).hasToString("8 U.S.C. 1182");
    assertThat(citation.ofTheAct()).contains("212(a)(9)(B)");
  }

  @Test
  void letteredAndHyphenatedSectionsAreTranslated() {
    assertThat(StatuteCitation.find("INA 245A(b)").orElseThrow()).hasToString("8 U.S.C. 1255a(b)");
    assertThat(StatuteCitation.find("INA 329A").orElseThrow()).hasToString("8 U.S.C. 1440-1");
    assertThat(StatuteCitation.find("8 U.S.C. 1440–1").orElseThrow().ofTheAct()).contains("329A");
  }

  @Test
  void otherTitlesAreNotOfTheAct() {
    StatuteCitation citation = StatuteCitation.find("50 U.S.C. 1701").orElseThrow();
    assertThat(citation.ofTheAct()).isEmpty();
    assertThat(StatuteCitation.find("8 U.S.C. 1611").orElseThrow().ofTheAct()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INA 999",
        "INA",
        "212(a)",
        "section 212(a)",
        "INA 402",
        "8 CFR 212.2",
        "section 5 of the Act",
        "china 212(a)",
        "INA 212(a) and waiver"
      })
  void whatCitesNoSectionIsNone(String written) {
    assertThat(StatuteCitation.find(written)).isEmpty();
  }
}
