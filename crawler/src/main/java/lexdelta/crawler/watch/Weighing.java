package lexdelta.crawler.watch;

import java.util.List;
import java.util.Optional;
import lexdelta.crawler.compare.Comparer;
import lexdelta.crawler.meaning.Kind;
import lexdelta.crawler.meaning.Meaning;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.VersionId;
import lexdelta.crawler.record.Versions;
import lexdelta.crawler.record.Weight;
import lexdelta.crawler.record.Weights;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Weighs the changes of the log that have no weight by today's scale: new ones, those of before
 * weights were kept, those whose weights were thrown away. For one caller at a time.
 */
public final class Weighing {
  /** So many are kept in one transaction. */
  private static final int PAGE = 50;

  private final Weights weights;
  private final Changes changes;
  private final Versions versions;
  private final TransactionOperations transaction;

  /** Nothing is missing up to here, as found since the start: the whole log is gone over once. */
  private long whole;

  public Weighing(
      Weights weights, Changes changes, Versions versions, TransactionOperations transaction) {
    this.weights = weights;
    this.changes = changes;
    this.versions = versions;
    this.transaction = transaction;
  }

  /**
   * Weighs what is missing, the newest first.
   *
   * @param most changes at a time, so that a long log holds up nobody
   * @return how many were weighed
   */
  public int weigh(int most) {
    long head = changes.head();
    int done = 0;
    while (done < most) {
      List<Change> page = weights.missing(Meaning.SCALE, whole, Math.min(PAGE, most - done));
      if (page.isEmpty()) {
        whole = head;
        return done;
      }
      List<Weight> weighed = page.stream().map(this::weight).toList();
      transaction.executeWithoutResult(status -> weights.keep(weighed));
      done += page.size();
    }
    return done;
  }

  private Weight weight(Change change) {
    return switch (change.kind()) {
      case ADDED -> whole(change, Kind.NEW_DOCUMENT);
      case REMOVED -> whole(change, Kind.REMOVED_DOCUMENT);
      case CHANGED, NOTES_ONLY, STANDING -> {
        Meaning meaning =
            Meaning.of(
                Comparer.compare(change.before().flatMap(this::reading), reading(change.after())));
        yield new Weight(
            change.number(),
            Meaning.SCALE,
            meaning.weight(),
            meaning.kinds().stream().map(Kind::code).toList());
      }
    };
  }

  private static Weight whole(Change change, Kind kind) {
    return new Weight(change.number(), Meaning.SCALE, kind.weight(), List.of(kind.code()));
  }

  private Optional<Reading> reading(VersionId version) {
    return versions.find(version).flatMap(Version::reading);
  }
}
