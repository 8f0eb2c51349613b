package lexdelta.crawler.replay;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import lexdelta.crawler.record.Sha256;

/**
 * What a publisher says to a request without conditions.
 *
 * @param status the HTTP status
 * @param headers those besides length, encoding and validators; Content-Type among them
 * @param validators by which a visitor can ask whether it has changed; without them it is always
 *     sent in full
 * @param body read only when it is sent
 */
record Answer(
    int status,
    Map<String, String> headers,
    Optional<Validators> validators,
    Supplier<byte[]> body) {

  /**
   * @param digest of the body as recorded, before any content coding
   * @param lastModified to the second on the wire
   */
  record Validators(Sha256 digest, Instant lastModified) {}

  Answer {
    headers = Map.copyOf(headers);
  }

  /** A page of the server's own, without validators. */
  static Answer page(int status, String contentType, String text) {
    return new Answer(
        status,
        Map.of("Content-Type", contentType),
        Optional.empty(),
        () -> text.getBytes(StandardCharsets.UTF_8));
  }

  /** The same with one more header. */
  Answer with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new Answer(status, more, validators, body);
  }
}
