package lexdelta.crawler.watch;

import java.util.Optional;
import lexdelta.crawler.record.Check;
import lexdelta.crawler.record.Checks;
import lexdelta.crawler.record.Outcome;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.Snapshots;
import lexdelta.crawler.record.Statements;
import lexdelta.crawler.source.Extraction;
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.crawler.source.WatchedSource;

/** Reads the oldest snapshot that is still to be read, always from the archive. */
final class ReadStep {
  /** A list that was broken at more looks in a row is like one that was never read. */
  private static final int FAR_BACK = 20;

  private final Snapshots snapshots;
  private final Checks checks;
  private final Payloads payloads;
  private final Recorder recorder;
  private final Statements statements;

  ReadStep(
      Snapshots snapshots,
      Checks checks,
      Payloads payloads,
      Recorder recorder,
      Statements statements) {
    this.snapshots = snapshots;
    this.checks = checks;
    this.payloads = payloads;
    this.recorder = recorder;
    this.statements = statements;
  }

  /**
   * What came of reading a snapshot.
   *
   * @param changes how many changes were recorded
   * @param trouble why it could not be read; empty when it could
   */
  record Read(int changes, Optional<String> trouble) {
    static final Read NOTHING = new Read(0, Optional.empty());
  }

  /** Reads one snapshot, if there is one to read; to be called in one transaction. */
  Read readNext(WatchedSource source) {
    return snapshots
        .firstUnread(source.source().id(), source.reader())
        .map(snapshot -> read(source, snapshot))
        .orElse(Read.NOTHING);
  }

  /** How many snapshots are still to be read. */
  long left(WatchedSource source) {
    return snapshots.unread(source.source().id(), source.reader());
  }

  private Read read(WatchedSource source, Snapshot snapshot) {
    try {
      boolean again = snapshots.everRead(snapshot.id());
      byte[] payload = payloads.read(snapshot);
      Extraction extraction = source.extract(snapshot, payload);
      Optional<Snapshot> before = before(snapshot);
      Expected.check(source, snapshot, payload, extraction);
      if (before.isPresent() && source.expectation(snapshot.address()).lasting()) {
        int has = Expected.items(source, snapshot, payload, extraction);
        Expected.lasts(snapshot, held(source, before.get()), has);
      }
      if (extraction instanceof Extraction.Stated stated) {
        return note(source, snapshot, stated);
      }
      var look = new Recorder.Look(snapshot, source.reader(), again, before.isPresent());
      Recorded recorded = recorder.record(look, extraction);
      snapshots.markRead(snapshot.id(), source.reader(), recorded.inWords());
      return new Read(recorded.changes(), Optional.empty());
    } catch (UnreadableSnapshotException e) {
      unreadable(source, snapshot, e);
      return new Read(0, Optional.of(words(e)));
    }
  }

  /** The snapshot of the same address that was read last before this one. */
  private Optional<Snapshot> before(Snapshot snapshot) {
    Optional<Snapshot> earlier = earlier(snapshot);
    for (int i = 0; i < FAR_BACK && earlier.isPresent(); i++) {
      Snapshot one = earlier.get();
      if (one.source().equals(snapshot.source())
          && snapshots.everRead(one.id())
          && !snapshots.unreadable(one.id())) {
        return earlier;
      }
      earlier = earlier(one);
    }
    return Optional.empty();
  }

  private Optional<Snapshot> earlier(Snapshot snapshot) {
    return snapshots.newest(snapshot.address(), snapshot.observedAt().minusNanos(1_000));
  }

  private int held(WatchedSource source, Snapshot snapshot) {
    try {
      byte[] payload = payloads.read(snapshot);
      return Expected.items(source, snapshot, payload, source.extract(snapshot, payload));
    } catch (UnreadableSnapshotException e) {
      return 0; // a stricter reader than the one that read it; nothing to hold the new one against
    }
  }

  private Read note(WatchedSource source, Snapshot snapshot, Extraction.Stated stated) {
    statements.append(snapshot, stated.statements());
    if (stated.complete()) {
      statements.complete(snapshot, stated.first(), stated.last());
    }
    String words = stated.statements().size() + " row(s) of the publisher's own list";
    snapshots.markRead(snapshot.id(), source.reader(), words);
    return Read.NOTHING;
  }

  private void unreadable(
      WatchedSource source, Snapshot snapshot, UnreadableSnapshotException why) {
    snapshots.markUnreadable(snapshot.id(), source.reader(), words(why));
    checks.append(
        new Check(
            snapshot.source(),
            snapshot.address(),
            snapshot.observedAt(),
            Outcome.UNREADABLE,
            200,
            words(why),
            Optional.of(snapshot.id()),
            Optional.of(snapshot.place())));
  }

  private static String words(UnreadableSnapshotException why) {
    String message = why.getMessage();
    return message == null || message.isBlank() ? why.toString() : message;
  }
}
