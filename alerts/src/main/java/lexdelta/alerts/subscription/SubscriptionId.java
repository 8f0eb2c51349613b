package lexdelta.alerts.subscription;

/** The number of a subscription. */
public record SubscriptionId(long value) implements Comparable<SubscriptionId> {
  @Override
  public int compareTo(SubscriptionId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
