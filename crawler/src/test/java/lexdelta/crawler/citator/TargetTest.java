package lexdelta.crawler.citator;

import static org.assertj.core.api.Assertions.assertThat;

import lexdelta.crawler.citation.CitationReader;
import lexdelta.crawler.citation.RelativeCitation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          8 CFR 214.2(h)(13)         | /us/cfr/t8/s214.2 | h/13
          20 CFR part 655 subpart B  | /us/cfr/t20/p655  | subpart B
          INA 212(a)(9)              | /us/usc/t8/s1182  | a/9
          8 U.S.C. 1182 note         | /us/usc/t8/s1182  | note
          INA 242B(e)                | INA 242B          | e
          Pub. L. 104-208, § 309(a)  | Pub. L. 104-208   | 309/a
          89 FR 6194                 | 89 FR 6194        | ''
          FR Doc. 2024-01427         | /us/fr/2024-01427 | ''
          7 USCIS-PM A.2(A)          | /us/uscis/policy-manual/volume-7-part-a-chapter-2 | A
          26 I&N Dec. 884            | /us/eoir/decisions/26-i-n-dec-884 | ''
          8 CFR chapter I            | 8 CFR chapter I   | ''
          """)
  void aCitationLeadsToOneDocument(String cited, String document, String within) {
    assertThat(CitationReader.alone(cited).flatMap(Target::of))
        .contains(new Target(document, within));
  }

  @Test
  void whatIsSaidFromNowhereLeadsNowhere() {
    assertThat(Target.of(new RelativeCitation("this-section", "", java.util.List.of("b"))))
        .isEmpty();
  }

  @Test
  void aPlaceHoldsWhatIsDeeper() {
    Target target = new Target("/us/cfr/t8/s214.2", "h/13");
    assertThat(target.within("")).isTrue();
    assertThat(target.within("h")).isTrue();
    assertThat(target.within("h/13")).isTrue();
    assertThat(target.within("h/1")).isFalse();
    assertThat(target.within("h/13/iii")).isFalse();
  }
}
