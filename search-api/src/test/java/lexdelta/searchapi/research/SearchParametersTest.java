package lexdelta.searchapi.research;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchParametersTest {
  @Test
  void howASearchWasNarrowedDownIsSaidInWords() {
    assertThat(
            new SearchParameters(
                    "q=waiver&asOf=2025-01-01&sort=position&kind=CFR_SECTION&part=8+CFR+part+212")
                .rest())
        .isEqualTo("as of 2025-01-01; sorted by position; kind: CFR section; part: 8 CFR part 212");
    assertThat(new SearchParameters("q=waiver").rest()).isEmpty();
  }
}
