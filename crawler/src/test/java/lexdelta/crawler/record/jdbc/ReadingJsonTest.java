package lexdelta.crawler.record.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.FactKind;
import lexdelta.crawler.record.Reading;
import org.junit.jupiter.api.Test;

class ReadingJsonTest {
  private static final Reading FORM =
      new Reading(
          new DocumentId("/us/uscis/forms/sample-1"),
          DocumentKind.FORM,
          "Form Sample-1",
          "Sample",
          List.of(),
          LocalDate.parse("2026-01-02"),
          Optional.empty(),
          List.of(),
          List.of(Fact.of(FactKind.EDITION_ON, "2026-01-02", "Edition 01/02/26")));

  @Test
  void factsComeBackAsTheyWere() {
    assertThat(ReadingJson.read(ReadingJson.write(FORM))).isEqualTo(FORM);
  }

  @Test
  void rowsFromBeforeThereWereFactsHaveNone() {
    String old = ReadingJson.write(FORM).replaceFirst(",\"facts\":\\[.*\\]", "");

    assertThat(old).doesNotContain("facts");
    assertThat(ReadingJson.read(old).facts()).isEmpty();
  }
}
