package lexdelta.crawler.watch;

import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import lexdelta.crawler.archive.Archive;
import lexdelta.crawler.archive.Capture;
import lexdelta.crawler.archive.Exchange;
import lexdelta.crawler.archive.Kept;
import lexdelta.crawler.record.ArchivePlace;
import lexdelta.crawler.record.Check;
import lexdelta.crawler.record.Instants;
import lexdelta.crawler.record.Outcome;
import lexdelta.crawler.record.Progress;
import lexdelta.crawler.record.Sha256;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.SnapshotId;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.source.WatchedSource;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes a record from the archive alone: every capture in the order in which it was kept, every
 * snapshot read by the readers of today. Runs on an empty record; what it leaves behind when it is
 * killed is of no use.
 */
public final class RecordRebuild {
  private final Archive archive;
  private final Function<SourceId, Optional<WatchedSource>> sources;
  private final WatchSteps.Ports record;
  private final ReadStep read;
  private final StandingCalendar calendar;
  private final TransactionOperations transaction;

  /**
   * A rebuild.
   *
   * @param sources finds a source by its name, also one that is not watched any more
   * @param record to be filled
   */
  public RecordRebuild(
      Archive archive,
      Function<SourceId, Optional<WatchedSource>> sources,
      WatchSteps.Ports record,
      TransactionOperations transaction) {
    this.archive = archive;
    this.sources = sources;
    this.record = record;
    this.transaction = transaction;
    this.calendar = new StandingCalendar(record, transaction);
    this.read = WatchSteps.readStep(record, snapshot -> archive.read(snapshot.place()));
  }

  /**
   * What was made.
   *
   * @param unknown sources of which the archive has captures and this program no reader
   */
  public record Report(int checks, long snapshots, long changes, Set<SourceId> unknown) {}

  /**
   * Fills the record.
   *
   * @throws IllegalStateException when there is something in it already
   * @throws lexdelta.crawler.archive.ArchiveException when the archive is damaged
   */
  public Report run(Progress progress) {
    if (!record.snapshots().after(new SnapshotId(0), 1).isEmpty() || record.changes().head() > 0) {
      throw new IllegalStateException("A record is rebuilt into an empty one; this one is not.");
    }
    List<Kept> kept = archive.captures(progress);
    Set<ArchivePlace> orphans = orphans(kept);
    Set<SourceId> unknown = new TreeSet<>();
    long snapshots = 0;
    int done = 0;
    for (Kept each : kept) {
      progress.at("rebuild the record", done++, kept.size());
      calendar.note(Instants.publishersDay(each.capture().at()));
      if (!orphans.contains(each.place()) && replay(each)) {
        snapshots++;
        readAll(each.capture().source(), unknown);
      }
    }
    progress.at("rebuild the record", done, kept.size());
    return new Report(kept.size() - orphans.size(), snapshots, record.changes().head(), unknown);
  }

  /**
   * New bytes that came once more as new bytes: a kill between archive and rows left the first of
   * them without a row, and the service fetched them again.
   */
  private Set<ArchivePlace> orphans(List<Kept> kept) {
    Map<URI, Kept> last = new HashMap<>();
    Map<URI, Sha256> payloads = new HashMap<>();
    Set<ArchivePlace> orphans = new HashSet<>();
    for (Kept each : kept) {
      if (each.capture().outcome() == Outcome.FETCHED) {
        URI address = each.capture().address();
        Sha256 payload = Sha256.of(archive.read(each.place()));
        if (payload.equals(payloads.put(address, payload))) {
          orphans.add(Optional.ofNullable(last.get(address)).orElseThrow().place());
        }
        last.put(address, each);
      }
    }
    return orphans;
  }

  /** Whether it brought a snapshot. */
  private boolean replay(Kept kept) {
    Capture capture = kept.capture();
    boolean fetched = capture.outcome() == Outcome.FETCHED;
    transaction.executeWithoutResult(status -> {
      Optional<Snapshot> snapshot =
          switch (capture.outcome()) {
            case FETCHED -> Optional.of(record.snapshots().append(snapshot(kept)));
            case NOT_MODIFIED, UNREADABLE -> record.snapshots().newest(capture.address());
            case GONE, REFUSED, BLOCKED, UNREACHABLE -> Optional.empty();
          };
      record.checks().append(check(kept, snapshot));
    });
    return fetched;
  }

  private Snapshot snapshot(Kept kept) {
    Capture capture = kept.capture();
    Exchange exchange = archive.readExchange(kept.place());
    return new Snapshot(
        new SnapshotId(0),
        capture.source(),
        capture.address(),
        capture.at(),
        Sha256.of(archive.read(kept.place())),
        exchange.mediaType(),
        exchange.etag(),
        exchange.lastModified(),
        kept.place());
  }

  private static Check check(Kept kept, Optional<Snapshot> snapshot) {
    Capture capture = kept.capture();
    return new Check(
        capture.source(),
        capture.address(),
        capture.at(),
        capture.outcome(),
        capture.status(),
        capture.reason(),
        snapshot.map(Snapshot::id),
        kept.form() == Kept.Form.FAILURE ? Optional.empty() : Optional.of(kept.place()));
  }

  private void readAll(SourceId id, Set<SourceId> unknown) {
    Optional<WatchedSource> source = sources.apply(id);
    if (source.isEmpty()) {
      unknown.add(id);
      return;
    }
    while (read.left(source.get()) > 0) {
      transaction.executeWithoutResult(status -> read.readNext(source.get()));
    }
  }
}
