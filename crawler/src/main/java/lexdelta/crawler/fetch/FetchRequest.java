package lexdelta.crawler.fetch;

import java.net.URI;
import java.util.Optional;
import lexdelta.crawler.record.Sha256;

/**
 * What to ask for. With a validator the publisher may answer that nothing changed (RFC 9110,
 * section 13).
 *
 * @param etag the publisher's own entity tag of what we have, word for word
 * @param lastModified the publisher's own Last-Modified of what we have, word for word
 * @param payload the digest of what we have and could read, when the publisher sends it again
 */
public record FetchRequest(
    URI address, Optional<String> etag, Optional<String> lastModified, Optional<Sha256> payload) {
  /** Asks for an address whatever we may have of it. */
  public static FetchRequest of(URI address) {
    return new FetchRequest(address, Optional.empty(), Optional.empty(), Optional.empty());
  }

  boolean conditional() {
    return etag.isPresent() || lastModified.isPresent();
  }
}
