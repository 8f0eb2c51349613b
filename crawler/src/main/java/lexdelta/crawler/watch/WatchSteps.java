package lexdelta.crawler.watch;

import java.time.Clock;
import lexdelta.crawler.archive.Archive;
import lexdelta.crawler.fetch.Fetcher;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.Checks;
import lexdelta.crawler.record.CrossChecks;
import lexdelta.crawler.record.Snapshots;
import lexdelta.crawler.record.Statements;
import lexdelta.crawler.record.Surveys;
import lexdelta.crawler.record.Versions;
import lexdelta.crawler.standing.Standings;
import org.springframework.transaction.support.TransactionOperations;

/** The steps of a watch, on one archive and one record. */
public final class WatchSteps {
  private final FetchStep fetch;
  private final ReadStep read;
  private final BackfillStep backfill;
  private final CrossCheckStep crossCheck;

  public WatchSteps(
      Fetcher fetcher,
      Archive archive,
      Clock clock,
      Ports record,
      TransactionOperations transaction) {
    Payloads payloads = snapshot -> archive.read(snapshot.place());
    fetch =
        new FetchStep(
            fetcher,
            archive,
            new FetchStep.Store(record.snapshots(), record.checks(), payloads, transaction),
            clock);
    read = readStep(record, payloads);
    backfill = new BackfillStep(fetch, read, transaction);
    crossCheck = new CrossCheckStep(record, payloads, transaction, clock);
  }

  /** The way from stored bytes into a record. */
  static ReadStep readStep(Ports record, Payloads payloads) {
    return new ReadStep(
        record.snapshots(),
        record.checks(),
        payloads,
        new Recorder(record.versions(), record.changes(), record.surveys(), record.standings()),
        record.lists().statements());
  }

  /** The ports of the record. */
  public record Ports(
      Snapshots snapshots,
      Checks checks,
      Versions versions,
      Changes changes,
      Surveys surveys,
      Standings standings,
      Lists lists) {}

  /** What publishers say of themselves, and what came of holding our comparisons against it. */
  public record Lists(Statements statements, CrossChecks checks) {}

  FetchStep fetch() {
    return fetch;
  }

  ReadStep read() {
    return read;
  }

  BackfillStep backfill() {
    return backfill;
  }

  CrossCheckStep crossCheck() {
    return crossCheck;
  }
}
