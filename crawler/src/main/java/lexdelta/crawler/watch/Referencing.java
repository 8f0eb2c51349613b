package lexdelta.crawler.watch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lexdelta.crawler.amendment.Amendments;
import lexdelta.crawler.citation.CitationReader;
import lexdelta.crawler.citator.Reference;
import lexdelta.crawler.citator.References;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.VersionId;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Reads the citations of the versions that today's reader has not read: new ones, those of before the
 * citator, those whose references were thrown away. For one caller at a time.
 */
public final class Referencing {
  /** So many are kept in one transaction. */
  private static final int PAGE = 50;

  /** Right behind something new, which others wait to see. */
  private static final int FEW = 50;

  /** While nothing is new: a few seconds of work. */
  private static final int MANY = 5_000;

  private final References references;
  private final Changes changes;
  private final TransactionOperations transaction;

  /** Nothing is missing up to here, as found since the start; asked by others while it is read. */
  private volatile long whole = -1;

  private long before = -1;

  public Referencing(References references, Changes changes, TransactionOperations transaction) {
    this.references = references;
    this.changes = changes;
    this.transaction = transaction;
  }

  /** Whether citations of something recorded may not be known yet. */
  public boolean behind() {
    return whole != changes.head();
  }

  /**
   * Reads what is missing, the newest first: little while the log moves, so that a first watch is not
   * held up, and the rest when it rests.
   *
   * @return how many versions were read
   */
  public int read() {
    long head = changes.head();
    if (head == whole) {
      return 0;
    }
    int most = head == before ? MANY : FEW;
    before = head;
    int done = 0;
    while (done < most) {
      List<Version> page = references.missing(CitationReader.LEVEL, Math.min(PAGE, most - done));
      if (page.isEmpty()) {
        whole = head;
        return done;
      }
      Map<VersionId, References.Citing> read = new LinkedHashMap<>();
      page.forEach(version ->
          read.put(
              version.id(),
              version.reading().map(Referencing::citing).orElse(References.Citing.NOTHING)));
      transaction.executeWithoutResult(_ -> references.keep(CitationReader.LEVEL, read));
      done += page.size();
    }
    return done;
  }

  private static References.Citing citing(Reading text) {
    return new References.Citing(Reference.in(text), Amendments.noted(text));
  }
}
