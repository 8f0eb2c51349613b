package lexdelta.searchapi.control;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import lexdelta.crawler.record.Progress;
import lexdelta.crawler.watch.SnapshotVerification;
import lexdelta.searchapi.evidence.Evidence;

/** The work that proves something: evidence of a text, and that all bytes are where they should. */
final class Proofs {
  private final SnapshotVerification verification;
  private final Evidence evidence;

  Proofs(SnapshotVerification verification, Evidence evidence) {
    this.verification = verification;
    this.evidence = evidence;
  }

  ControlEvent verifySnapshots(Progress progress) {
    SnapshotVerification.Report report = verification.verify(progress);
    return ControlEvent.of(new ControlEvent.SnapshotsReport(report.snapshots(), report.troubles()));
  }

  /** The folder is the asker's: who holds the token owns the machine's data folder anyway. */
  ControlEvent export(String citation, String on, String folder) {
    try {
      Evidence.Exported done = evidence.export(citation, LocalDate.parse(on), Path.of(folder));
      return ControlEvent.of(
          new ControlEvent.EvidenceReport(
              done.folder().toString(), done.citation(), done.sentence()));
    } catch (DateTimeException | InvalidPathException e) {
      throw new IllegalArgumentException(
          "«%s» or «%s»: %s".formatted(on, folder, e.getMessage()), e);
    }
  }
}
