package lexdelta.crawler.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lexdelta.crawler.record.ArchivePlace;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Sha256;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.SnapshotId;
import lexdelta.crawler.source.ecfr.EcfrBulkTitle;
import lexdelta.crawler.source.ecfr.EcfrTitle;
import lexdelta.crawler.source.eoir.EoirVolume;
import lexdelta.crawler.source.fam.ForeignAffairsManual;
import lexdelta.crawler.source.federalregister.FederalRegister;
import lexdelta.crawler.source.federalregister.PublicInspection;
import lexdelta.crawler.source.uscis.PolicyManualUpdates;
import lexdelta.crawler.source.visabulletin.VisaBulletin;

/**
 * The readers, each handed bytes that nobody vouches for. What must come of any bytes: a reading in
 * which no two documents share an address, or an {@link UnreadableSnapshotException} that says what
 * is wrong and what to do. The folder of each reader holds bytes that were, or might have been,
 * trouble.
 */
enum UntrustedBytes {
  ECFR_API(
      "ecfr-api",
      new EcfrTitle(8),
      "https://www.ecfr.gov/api/versioner/v1/full/2025-06-30/title-8.xml"),
  ECFR_BULK(
      "ecfr-bulk",
      new EcfrBulkTitle(8),
      "https://www.govinfo.gov/bulkdata/ECFR/title-8/ECFR-title8.xml"),
  POLICY_MANUAL_UPDATES(
      "policy-manual-updates",
      new PolicyManualUpdates(),
      "https://www.uscis.gov/policy-manual/updates"),
  FEDERAL_REGISTER_TEXT(
      "federal-register-text",
      new FederalRegister(),
      "https://www.federalregister.gov/documents/full_text/xml/2025/07/01/2025-00100.xml"),
  FEDERAL_REGISTER_LIST(
      "federal-register-list",
      new FederalRegister(),
      new FederalRegister().entrances().getFirst().toString()),
  PUBLIC_INSPECTION(
      "public-inspection",
      new PublicInspection(),
      "https://www.federalregister.gov/api/v1/public-inspection-documents/current.json"),
  VISA_BULLETIN(
      "visa-bulletin",
      new VisaBulletin(),
      "https://travel.state.gov/content/travel/en/legal/visa-law0/visa-bulletin/2099/visa-bulletin-for-july-2099.html"),
  EOIR_VOLUME("eoir-volume", new EoirVolume(99), "https://www.justice.gov/eoir/volume-99"),
  FAM("fam", new ForeignAffairsManual(), "https://fam.state.gov/FAM/09FAM/09FAM099910.html");

  private static final Path ROOT = Path.of("src/test/resources/lexdelta/crawler/source/fuzz");

  private final String folder;
  private final WatchedSource source;
  private final Snapshot snapshot;

  UntrustedBytes(String folder, WatchedSource source, String address) {
    this.folder = folder;
    this.source = source;
    this.snapshot =
        new Snapshot(
            new SnapshotId(1),
            source.source().id(),
            URI.create(address),
            Instant.parse("2025-07-03T12:00:00Z"),
            Sha256.of(new byte[0]),
            "text/html",
            Optional.empty(),
            Optional.empty(),
            new ArchivePlace("sample.warc.gz", 0, 1));
  }

  /** The kept files. An empty folder is a mistake. */
  List<Path> files() throws Exception {
    try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
      List<Path> all = files.sorted().toList();
      assertThat(all).as(folder).isNotEmpty();
      return all;
    }
  }

  /** Reads bytes and checks what must hold; returns whether they were readable. */
  boolean readable(byte[] bytes) {
    try {
      check(source.extract(snapshot, bytes));
      source.follow(snapshot, bytes);
      return true;
    } catch (UnreadableSnapshotException e) {
      assertThat(e.getMessage()).contains("ook at the ").hasSizeLessThan(2_000);
      return false;
    }
  }

  private static void check(Extraction extraction) {
    Set<DocumentId> seen = new HashSet<>();
    for (Reading reading : readings(extraction)) {
      assertThat(seen.add(reading.document())).as(reading.document().value()).isTrue();
      assertThat(reading.citation()).isNotBlank();
    }
  }

  private static List<Reading> readings(Extraction extraction) {
    return switch (extraction) {
      case Extraction.Whole whole -> whole.readings();
      case Extraction.Some some -> some.readings();
      case Extraction.Signpost _, Extraction.Stated _ -> List.of();
    };
  }
}
