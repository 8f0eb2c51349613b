package lexdelta.crawler.record;

/** The record cannot be kept in the database of the settings. The message says why and what to do. */
public final class UnsuitableDatabaseException extends RuntimeException {
  public UnsuitableDatabaseException(String message) {
    super(message);
  }

  public UnsuitableDatabaseException(String message, Throwable cause) {
    super(message, cause);
  }
}
