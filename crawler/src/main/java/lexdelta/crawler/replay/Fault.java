package lexdelta.crawler.replay;

import java.time.Duration;

/** A way in which a publisher fails, to be played instead of its answer; see {@link Faults}. */
public sealed interface Fault {

  /** Status 403. */
  record Refuse() implements Fault {}

  /**
   * Status 429.
   *
   * @param retryAfter told in Retry-After, in whole seconds
   */
  record TooMany(Duration retryAfter) implements Fault {}

  /**
   * Status 503.
   *
   * @param retryAfter told in Retry-After, in whole seconds
   */
  record Unavailable(Duration retryAfter) implements Fault {}

  /** The connection stays open and nothing is said until the server closes. */
  record Hang() implements Fault {}

  /** The whole length is announced, half of the body is sent, and the connection breaks. */
  record Truncate() implements Fault {}

  /** Status 200 and the right content type, with bytes that mean nothing. */
  record Garbage() implements Fault {}

  /** Status 200 and the right content type, without a body. */
  record Empty() implements Fault {}

  /**
   * Status 200 and the right content type, with a body of spaces whose length is not announced.
   *
   * @param bytes how long the body is
   */
  record Oversize(long bytes) implements Fault {
    public Oversize {
      if (bytes < 0) {
        throw new IllegalArgumentException("A body cannot have " + bytes + " bytes.");
      }
    }
  }

  /**
   * Status 302 to {@code https://unblock.federalregister.gov/}, which answers 200 with a "Request
   * Access" page: a refusal that looks like content.
   */
  record BlockPage() implements Fault {}
}
