package lexdelta.crawler.fetch;

import java.util.Optional;
import lexdelta.crawler.archive.Exchange;
import lexdelta.crawler.record.Sha256;

/** How asking for an address ended. Only {@link Fetched} carries content. */
public sealed interface FetchOutcome {
  /** For people: what happened, where, and what to do. Never empty. */
  String reason();

  /** The HTTP status of the last answer; 0 when none came. */
  int status();

  /** The last whole answer, to be archived whatever it says; empty when none came. */
  Optional<Exchange> exchange();

  /**
   * A whole answer with content.
   *
   * @param exchange never empty; its address is where redirects led
   * @param payload the bytes, content-encoding undone; never empty. Not copied; nobody may write
   *     into it.
   * @param digest names the payload
   * @param mediaType as the publisher said, {@code application/octet-stream} when it said nothing
   * @param etag to be echoed word for word in the next request
   * @param lastModified to be echoed word for word in the next request
   */
  @SuppressWarnings("ArrayRecordComponent") // outcomes are never compared
  record Fetched(
      String reason,
      int status,
      Optional<Exchange> exchange,
      byte[] payload,
      Sha256 digest,
      String mediaType,
      Optional<String> etag,
      Optional<String> lastModified)
      implements FetchOutcome {}

  /** The publisher says that what we have is still what it has (304). */
  record NotModified(String reason, int status, Optional<Exchange> exchange)
      implements FetchOutcome {}

  /** The publisher says that there is nothing (404, 410). */
  record Gone(String reason, int status, Optional<Exchange> exchange) implements FetchOutcome {}

  /**
   * We may not look: robots.txt, our own address guard, Retry-After, or a status that says no.
   * Asking again at once would be rude or in vain.
   */
  record Refused(String reason, int status, Optional<Exchange> exchange) implements FetchOutcome {}

  /** What came instead of the page is a block, a challenge or a request to prove who we are. */
  record Blocked(String reason, int status, Optional<Exchange> exchange) implements FetchOutcome {}

  /** No whole, usable answer: no connection, time, size, truncation, or a server's error. */
  record Unreachable(String reason, int status, Optional<Exchange> exchange)
      implements FetchOutcome {}
}
