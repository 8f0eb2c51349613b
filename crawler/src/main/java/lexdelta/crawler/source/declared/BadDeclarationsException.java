package lexdelta.crawler.source.declared;

/** A file of declarations says what it may not. The message names the file, the line and the remedy. */
public final class BadDeclarationsException extends RuntimeException {
  BadDeclarationsException(String message) {
    super(message);
  }

  BadDeclarationsException(String message, Throwable cause) {
    super(message, cause);
  }
}
