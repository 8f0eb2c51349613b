package lexdelta.crawler.source.ecfr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import lexdelta.crawler.record.ArchivePlace;
import lexdelta.crawler.record.Scope;
import lexdelta.crawler.record.Sha256;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.SnapshotId;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.source.Extraction;
import lexdelta.crawler.source.UnreadableSnapshotException;
import org.junit.jupiter.api.Test;

class EcfrBulkTitleTest {
  private static final String SECTION =
      "<DLPSTEXTCLASS><TEXT><BODY><ECFRBRWS><AMDDATE>Smarch 32, 2030</AMDDATE>"
          + "<DIV1 N='1' NODE='8:1'><DIV8 N='§ 8.1'><HEAD>§ 8.1 Sample.</HEAD></DIV8></DIV1>"
          + "</ECFRBRWS></BODY></TEXT></DLPSTEXTCLASS>";

  private final EcfrBulkTitle title = new EcfrBulkTitle(8, URI.create("http://127.0.0.1:8099/"));

  @Test
  void checkLooksAtTheOneFile() {
    assertThat(title.source().id()).hasToString("ecfr-bulk-title-8");
    assertThat(title.entrances())
        .containsExactly(URI.create("http://127.0.0.1:8099/bulkdata/ECFR/title-8/ECFR-title8.xml"));
    assertThat(new EcfrBulkTitle(8).entrances())
        .containsExactly(
            URI.create("https://www.govinfo.gov/bulkdata/ECFR/title-8/ECFR-title8.xml"));
    assertThat(title.follow(snapshot("2025-07-03T12:00:00Z"), new byte[0])).isEmpty();
  }

  @Test
  void textIsTheWholeTitleOnTheDayItWasSeenInWashington() throws Exception {
    Extraction extraction =
        title.extract(snapshot("2025-07-04T01:00:00Z"), SECTION.getBytes(StandardCharsets.UTF_8));

    assertThat(extraction).isInstanceOf(Extraction.Whole.class);
    Extraction.Whole whole = (Extraction.Whole) extraction;
    assertThat(whole.scopes()).containsExactly(new Scope("/us/cfr/t8/"));
    assertThat(whole.on()).isEqualTo(LocalDate.of(2025, 7, 3));
    assertThat(whole.readings()).hasSize(1);
    assertThat(whole.readings().getFirst().effectiveOn()).isEqualTo(whole.on());
  }

  @Test
  void otherTitleInTheFileIsRefused() {
    byte[] six = SECTION.replace("8:1", "6:1").getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> title.extract(snapshot("2025-07-03T12:00:00Z"), six))
        .isInstanceOf(UnreadableSnapshotException.class)
        .hasMessageContaining("title 8 was asked for");
  }

  private Snapshot snapshot(String observedAt) {
    return new Snapshot(
        new SnapshotId(1),
        new SourceId("ecfr-bulk-title-8"),
        title.entrances().getFirst(),
        Instant.parse(observedAt),
        Sha256.of(new byte[0]),
        "application/xml",
        Optional.empty(),
        Optional.empty(),
        new ArchivePlace("sample.warc.gz", 0, 1));
  }
}
