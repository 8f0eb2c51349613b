package lexdelta.crawler.archive;

/**
 * The content-encoding of a body cannot be undone. The message is the end of a sentence that began
 * with the address: what is wrong, and how much of it was whole.
 */
public final class UndecodableBodyException extends Exception {
  UndecodableBodyException(String message) {
    super(message);
  }

  UndecodableBodyException(String message, Throwable cause) {
    super(message, cause);
  }
}
