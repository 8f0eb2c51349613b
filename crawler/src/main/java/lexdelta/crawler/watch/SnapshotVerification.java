package lexdelta.crawler.watch;

import java.util.ArrayList;
import java.util.List;
import lexdelta.crawler.archive.Archive;
import lexdelta.crawler.archive.ArchiveException;
import lexdelta.crawler.record.Progress;
import lexdelta.crawler.record.Sha256;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.SnapshotId;
import lexdelta.crawler.record.Snapshots;

/** Reads the bytes of every snapshot of the record from its place, and holds them against it. */
public final class SnapshotVerification {
  private static final int PAGE = 500;

  private final Snapshots snapshots;
  private final Archive archive;

  public SnapshotVerification(Snapshots snapshots, Archive archive) {
    this.snapshots = snapshots;
    this.archive = archive;
  }

  /**
   * What was found.
   *
   * @param troubles a line for each snapshot whose bytes are not there, empty when all are
   */
  public record Report(long snapshots, List<String> troubles) {}

  /** Verifies all snapshots that are there when it begins, and those that come meanwhile. */
  public Report verify(Progress progress) {
    List<String> troubles = new ArrayList<>();
    long done = 0;
    SnapshotId last = new SnapshotId(0);
    for (List<Snapshot> page = snapshots.after(last, PAGE);
        !page.isEmpty();
        page = snapshots.after(last, PAGE)) {
      for (Snapshot snapshot : page) {
        progress.at("verify snapshots", done++, 0);
        verify(snapshot, troubles);
        last = snapshot.id();
      }
    }
    progress.at("verify snapshots", done, done);
    return new Report(done, troubles);
  }

  private void verify(Snapshot snapshot, List<String> troubles) {
    try {
      Sha256 found = Sha256.of(archive.read(snapshot.place()));
      if (!found.equals(snapshot.payload())) {
        troubles.add(inWords(snapshot, "the bytes there have SHA-256 " + found));
      }
    } catch (ArchiveException e) {
      troubles.add(inWords(snapshot, String.valueOf(e.getMessage())));
    }
  }

  private static String inWords(Snapshot snapshot, String what) {
    return "Snapshot %s of %s, seen %s, in %s at byte %,d, SHA-256 %s: %s"
        .formatted(
            snapshot.id(),
            snapshot.address(),
            snapshot.observedAt(),
            snapshot.place().file(),
            snapshot.place().offset(),
            snapshot.payload(),
            what);
  }
}
