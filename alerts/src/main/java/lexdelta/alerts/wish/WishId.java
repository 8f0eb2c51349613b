package lexdelta.alerts.wish;

/** The number of a wish. */
public record WishId(long value) implements Comparable<WishId> {
  @Override
  public int compareTo(WishId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
