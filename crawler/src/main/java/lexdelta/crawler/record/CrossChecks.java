package lexdelta.crawler.record;

import java.util.List;

/** What came of holding comparisons against the publishers' own lists. */
public interface CrossChecks {
  void append(CrossCheck check);

  /** Whether two snapshots were already held against the list by a reader. */
  boolean done(SourceId source, SnapshotId from, SnapshotId to, int reader);

  /** All of a source, by day, those of one interval in the order they were made. */
  List<CrossCheck> of(SourceId source);
}
