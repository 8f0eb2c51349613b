package lexdelta.crawler.record;

/** The number the record gave to a version. */
public record VersionId(long value) implements Comparable<VersionId> {
  @Override
  public int compareTo(VersionId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
