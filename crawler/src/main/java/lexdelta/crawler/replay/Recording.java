package lexdelta.crawler.replay;

import java.net.URI;
import java.time.Instant;

/**
 * One answer of a publisher, as it was received.
 *
 * @param url the address that was asked
 * @param observedAt when the answer was received
 * @param status the HTTP status, 200 to 599
 * @param contentType the media type with its parameters, as the publisher named it
 * @param file where the body lies, relative to the folder of the recordings, with forward slashes
 * @param fidelity how true the bytes are: {@code captured} byte for byte, {@code repaired}, or
 *     {@code invented}
 */
public record Recording(
    URI url, Instant observedAt, int status, String contentType, String file, String fidelity) {
  Place place() {
    return Place.of(url);
  }
}
