package lexdelta.crawler.source.pdf;

import java.io.IOException;

/** A file draws more than is read. Its pages may draw each other again and again. */
final class TooMuchDrawnException extends IOException {
  private static final long serialVersionUID = 1L;

  TooMuchDrawnException(String message) {
    super(message);
  }
}
