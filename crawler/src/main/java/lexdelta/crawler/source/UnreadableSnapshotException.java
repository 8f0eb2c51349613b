package lexdelta.crawler.source;

/**
 * The bytes of a snapshot are not what they should be. The message says what is wrong, where in the
 * bytes, and what to do; it is kept with the check.
 */
public final class UnreadableSnapshotException extends Exception {
  public UnreadableSnapshotException(String message) {
    super(message);
  }

  public UnreadableSnapshotException(String message, Throwable cause) {
    super(message, cause);
  }
}
