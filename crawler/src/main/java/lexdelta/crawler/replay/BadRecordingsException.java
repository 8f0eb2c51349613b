package lexdelta.crawler.replay;

/**
 * A folder of recordings cannot be used as it is. The message names the file, the line and what to
 * do.
 */
public final class BadRecordingsException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  BadRecordingsException(String message) {
    super(message);
  }

  BadRecordingsException(String message, Throwable cause) {
    super(message, cause);
  }
}
