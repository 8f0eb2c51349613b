package lexdelta.crawler.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Statement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PublishersLabelTest {
  private static final LocalDate MARCH = LocalDate.parse("2025-03-03");
  private static final LocalDate APRIL = LocalDate.parse("2025-04-01");
  private static final LocalDate MAY = LocalDate.parse("2025-05-05");

  private static Statement says(LocalDate effective, LocalDate issued, boolean substantive) {
    return new Statement(new DocumentId("/us/cfr/t8/s1.1"), effective, issued, substantive, false);
  }

  private static Optional<String> label(
      @Nullable LocalDate after, LocalDate until, Statement... list) {
    return PublishersLabel.of(List.of(list), Optional.ofNullable(after), until)
        .map(PublishersLabel::words);
  }

  @Test
  void whatShowsBetweenTheTwoDaysIsWhatThePublisherCallsTheChange() {
    Statement reissue = says(MARCH, APRIL, false);
    assertThat(label(MARCH, APRIL, reissue)).contains("not substantive");
    assertThat(label(APRIL, MAY, reissue)).isEmpty();
    assertThat(label(MARCH.minusDays(9), MARCH, reissue)).isEmpty();
    assertThat(label(MARCH, MAY, says(APRIL, MARCH, true))).contains("substantive");
  }

  @Test
  void amongSeveralOneOfSubstanceDecides() {
    assertThat(label(MARCH, MAY, says(APRIL, APRIL, true), says(MAY, MAY, false)))
        .contains("substantive");
  }

  @Test
  void ofANewDocumentOnlyItsOwnDayCounts() {
    assertThat(label(null, APRIL, says(APRIL, APRIL, true))).contains("substantive");
    assertThat(label(null, APRIL, says(MARCH, MARCH, true))).isEmpty();
  }
}
