package lexdelta.crawler.record;

/** How an attempt to look at an address ended. Each is recorded; none but the first stores text. */
public enum Outcome {
  /** New bytes came and were kept. */
  FETCHED,
  /** The publisher said, or the bytes showed, that nothing moved. */
  NOT_MODIFIED,
  /** The publisher says there is nothing at the address (404, 410). */
  GONE,
  /** We may not look: robots, 401, 403, 429, 503 with Retry-After, or our own address guard. */
  REFUSED,
  /** A 200 that is not the page but a block, a challenge or a sign-in. */
  BLOCKED,
  /** No whole answer: no connection, time, size, truncation, or a server error. */
  UNREACHABLE,
  /** An answer came and was kept, but no reader could make law of it. */
  UNREADABLE;

  /** Whether the attempt saw what the publisher has. */
  public boolean seen() {
    return switch (this) {
      case FETCHED, NOT_MODIFIED -> true;
      case GONE, REFUSED, BLOCKED, UNREACHABLE, UNREADABLE -> false;
    };
  }
}
