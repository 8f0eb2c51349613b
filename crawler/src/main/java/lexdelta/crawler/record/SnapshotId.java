package lexdelta.crawler.record;

/** The number the record gave to a snapshot; later snapshots have higher numbers. */
public record SnapshotId(long value) implements Comparable<SnapshotId> {
  @Override
  public int compareTo(SnapshotId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
