package lexdelta.alerts.digest;

/** The number of a digest, given by the database. */
public record DigestId(long value) {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
