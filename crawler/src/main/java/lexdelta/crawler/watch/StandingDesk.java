package lexdelta.crawler.watch;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.archive.Archive;
import lexdelta.crawler.archive.Capture;
import lexdelta.crawler.archive.Exchange;
import lexdelta.crawler.archive.Header;
import lexdelta.crawler.archive.RequestHead;
import lexdelta.crawler.record.ArchivePlace;
import lexdelta.crawler.record.Check;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Outcome;
import lexdelta.crawler.record.Sha256;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.SnapshotId;
import lexdelta.crawler.source.entered.AttorneyEntries;
import lexdelta.crawler.standing.StandingEntry;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes attorneys' entries in. An entry goes the way of everything in the record: its bytes into the
 * archive first, then, in one transaction, the snapshot that names them, the document they are read
 * as, and the change of standing they bring. Safe for many threads.
 */
public final class StandingDesk {
  private static final AttorneyEntries ENTRIES = new AttorneyEntries();
  private static final int CREATED = 201;

  private final Archive archive;
  private final WatchSteps.Ports record;
  private final ReadStep read;
  private final TransactionOperations transaction;

  public StandingDesk(Archive archive, WatchSteps.Ports record, TransactionOperations transaction) {
    this.archive = archive;
    this.record = record;
    this.transaction = transaction;
    this.read = WatchSteps.readStep(record, snapshot -> archive.read(snapshot.place()));
  }

  /**
   * Keeps an entry for good.
   *
   * @return the document that it became
   * @throws lexdelta.crawler.archive.ArchiveException when it cannot be written; it is not kept then
   */
  public DocumentId enter(StandingEntry entry) {
    byte[] payload = AttorneyEntries.write(entry);
    DocumentId document = AttorneyEntries.document(entry, payload);
    URI address = AttorneyEntries.address(document);
    Capture capture =
        new Capture(
            ENTRIES.source().id(),
            address,
            entry.at(),
            Outcome.FETCHED,
            CREATED,
            "Entered by " + entry.person());
    transaction.executeWithoutResult(status -> {
      ArchivePlace place = archive.append(exchange(address, entry, payload), capture);
      Snapshot snapshot = record.snapshots().append(snapshot(capture, payload, place));
      record.checks().append(check(capture, snapshot, place));
      while (read.left(ENTRIES) > 0) {
        read.readNext(ENTRIES);
      }
    });
    return document;
  }

  private static Exchange exchange(URI address, StandingEntry entry, byte[] payload) {
    return new Exchange(
        address,
        entry.at(),
        entry.at(),
        new RequestHead("POST", "/api/standings", List.of()),
        CREATED,
        "Created",
        List.of(
            new Header("Content-Type", AttorneyEntries.MEDIA_TYPE),
            new Header("Content-Length", Integer.toString(payload.length))),
        payload);
  }

  private static Snapshot snapshot(Capture capture, byte[] payload, ArchivePlace place) {
    return new Snapshot(
        new SnapshotId(0),
        capture.source(),
        capture.address(),
        capture.at(),
        Sha256.of(payload),
        AttorneyEntries.MEDIA_TYPE,
        Optional.empty(),
        Optional.empty(),
        place);
  }

  private static Check check(Capture capture, Snapshot snapshot, ArchivePlace place) {
    return new Check(
        capture.source(),
        capture.address(),
        capture.at(),
        capture.outcome(),
        capture.status(),
        capture.reason(),
        Optional.of(snapshot.id()),
        Optional.of(place));
  }
}
