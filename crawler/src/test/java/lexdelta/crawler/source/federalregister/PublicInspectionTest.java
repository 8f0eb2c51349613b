package lexdelta.crawler.source.federalregister;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.ArchivePlace;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Sha256;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.SnapshotId;
import lexdelta.crawler.source.Extraction;
import lexdelta.crawler.source.UnreadableSnapshotException;
import org.junit.jupiter.api.Test;

/** Invented samples. */
class PublicInspectionTest {
  private final PublicInspection source = new PublicInspection();

  private static String row(String number, String type, String slug) {
    return """
    {"document_number":"%s","type":"%s","filing_type":"special","title":"Sample",
     "agencies":[{"name":"Samples","slug":"%s"}],"filed_at":"2025-07-01T16:15:00.000-04:00",
     "publication_date":"2025-07-08","pdf_url":"https://example.org/x.pdf?1","num_pages":7,
     "pdf_updated_at":"2025-07-01T16:15:46.000-04:00","editorial_note":null,"docket_numbers":["S-1"]}\
    """
        .formatted(number, type, slug);
  }

  private List<Reading> read(String list) throws UnreadableSnapshotException {
    var snapshot =
        new Snapshot(
            new SnapshotId(1),
            source.source().id(),
            URI.create(
                "https://www.federalregister.gov/api/v1/public-inspection-documents/current.json"),
            Instant.parse("2025-07-02T12:00:00Z"),
            Sha256.of(new byte[0]),
            "application/json",
            Optional.empty(),
            Optional.empty(),
            new ArchivePlace("sample.warc.gz", 0, 1));
    Extraction extraction = source.extract(snapshot, list.getBytes(StandardCharsets.UTF_8));
    return ((Extraction.Some) extraction).readings();
  }

  @Test
  void filedDocumentsOfTheAgenciesAndOfThePresidentAreRead() throws Exception {
    List<Reading> readings =
        read(
            "{\"count\":3,\"results\":[%s,%s,%s]}"
                .formatted(
                    row("2025-00001", "Rule", "labor-department"),
                    row("2025-00002", "Presidential Document", "executive-office-of-the-president"),
                    row("2025-00003", "Rule", "samples-department")));
    assertThat(readings)
        .extracting(reading -> reading.document().value())
        .containsExactly(
            "/us/fr/public-inspection/2025-00001", "/us/fr/public-inspection/2025-00002");
    Reading first = readings.getFirst();
    assertThat(first.publishedOn()).contains(LocalDate.parse("2025-07-01"));
    assertThat(first.facts())
        .extracting(f -> f.kind() + " " + f.about() + " " + f.value())
        .contains(
            "LABEL filing special",
            "CONCERNS announces /us/fr/2025-00001",
            "NEXT_EXPECTED_ON publication 2025-07-08",
            "IDENTIFIER docket S-1");
  }

  @Test
  void whatTheServerAloneChangesMakesNoDifference() throws Exception {
    String list =
        "{\"count\":1,\"results\":[%s]}".formatted(row("2025-00001", "Rule", "labor-department"));
    assertThat(read(list.replace("16:15:46", "17:00:00").replace("x.pdf?1", "x.pdf?2")))
        .isEqualTo(read(list));
  }

  @Test
  void aListThatYieldsNothingIsAnOutage() {
    assertThatThrownBy(() -> read("{\"count\":0,\"results\":[]}"))
        .hasMessageContaining("No document at all");
    assertThatThrownBy(() -> read("{\"count\":9,\"results\":[]}"))
        .hasMessageContaining("should hold 9; it holds 0");
  }
}
