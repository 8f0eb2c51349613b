package lexdelta.crawler.archive;

/** The archive could not keep or find what it should. The message says what, where, what to do. */
public final class ArchiveException extends RuntimeException {
  ArchiveException(String message) {
    super(message);
  }

  ArchiveException(String message, Throwable cause) {
    super(message, cause);
  }
}
