package lexdelta.crawler.replay;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks for: the host, and the path with its query as they stand on the wire. The
 * scheme is left out, since a publisher of {@code https} is replayed without TLS.
 *
 * @param host lower case, without port
 * @param path begins with a slash; percent signs as sent
 */
record Place(String host, String path) {

  /** The place an absolute address names. */
  static Place of(URI address) {
    return of(address.getHost(), address);
  }

  /** The place of a path on a host named elsewhere, such as in a Host header. */
  static Place of(String host, URI pathAndQuery) {
    String path = pathAndQuery.getRawPath();
    @Nullable String query = pathAndQuery.getRawQuery();
    return new Place(
        host.toLowerCase(Locale.ROOT),
        (path == null || path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query));
  }

  /** The address as the publisher's visitors write it. */
  String address() {
    return "https://" + host + path;
  }
}
