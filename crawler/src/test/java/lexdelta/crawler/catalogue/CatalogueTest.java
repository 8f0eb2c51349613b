package lexdelta.crawler.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.source.WatchedSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {
  private static WatchedSource source(String id) {
    return Catalogue.shipped().find(new SourceId(id)).orElseThrow().watched();
  }

  @ParameterizedTest
  @CsvSource({
    "federal-register",
    "uscis-forms",
    "state-visa-bulletin",
    "uscis-policy-manual",
    "eoir-volume-28",
    "usc-title-8",
    "state-9-fam"
  })
  void whereASourceIsEnteredItLeadsOn(String id) {
    assertThat(source(id).entrances()).allMatch(source(id)::leads);
  }

  @ParameterizedTest
  @CsvSource({
    "federal-register, https://www.federalregister.gov/documents/full_text/xml/2016/02/10/2016-02630.xml, false",
    "federal-register, https://www.federalregister.gov/api/v1/documents/2016-02630.json, true",
    "uscis-forms, https://www.uscis.gov/i-765, true",
    "uscis-forms, https://www.uscis.gov/sites/default/files/document/forms/i-765.pdf, false",
    "state-visa-bulletin, https://travel.state.gov/content/travel/en/legal/visa-law0/visa-bulletin/2025/visa-bulletin-for-may-2025.html, false",
    "uscis-policy-manual, https://www.uscis.gov/policy-manual/volume-12-part-e, true",
    "uscis-policy-manual, https://www.uscis.gov/policy-manual/volume-12-part-e-chapter-3, false"
  })
  void whatIsBelowLeadsOnOnlyWhereItCan(String id, URI address, boolean leads) {
    assertThat(source(id).leads(address)).isEqualTo(leads);
  }

  @Test
  void eachSourceIsNamedOnce() {
    assertThat(Catalogue.shipped().entries())
        .extracting(CatalogueEntry::id)
        .doesNotHaveDuplicates();
  }
}
