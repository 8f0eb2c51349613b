package lexdelta.crawler.archive;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One request and its whole answer.
 *
 * @param address what was asked for, without a fragment
 * @param startedAt when the request went out
 * @param endedAt when the last byte of the answer had arrived
 * @param status the HTTP status code, 100 to 999
 * @param reasonPhrase what stood behind the status; may be empty
 * @param headers of the answer, in order, as received
 * @param body as received: transfer-coding (chunks) is undone, content-encoding (gzip) is not. Not
 *     copied; nobody may write into it.
 */
@SuppressWarnings("ArrayRecordComponent") // equals, hashCode and toString below mind it
public record Exchange(
    URI address,
    Instant startedAt,
    Instant endedAt,
    RequestHead request,
    int status,
    String reasonPhrase,
    List<Header> headers,
    byte[] body) {

  public Exchange {
    if (!address.isAbsolute() || address.getRawFragment() != null) {
      throw new IllegalArgumentException("An exchange has a whole address, not «" + address + "»");
    }
    if (status < 100 || status > 999) {
      throw new IllegalArgumentException("No status of HTTP: " + status);
    }
    reasonPhrase = Header.oneLine(reasonPhrase).strip();
    headers = List.copyOf(headers);
  }

  /** The first field of a name, in whatever case. */
  public Optional<String> header(String name) {
    return headers.stream().filter(h -> h.named(name)).map(Header::value).findFirst();
  }

  /** All fields of a name, in whatever case, in order. */
  public List<String> headers(String name) {
    return headers.stream().filter(h -> h.named(name)).map(Header::value).toList();
  }

  /** The Content-Type; {@code application/octet-stream} when the publisher said nothing. */
  public String mediaType() {
    return header("Content-Type").filter(t -> !t.isEmpty()).orElse("application/octet-stream");
  }

  /** The entity tag, as sent. */
  public Optional<String> etag() {
    return header("ETag").filter(t -> !t.isEmpty());
  }

  /** The Last-Modified, as sent. */
  public Optional<String> lastModified() {
    return header("Last-Modified").filter(t -> !t.isEmpty());
  }

  /**
   * The body with its content-encoding undone (RFC 9110, section 8.4): gzip and deflate.
   *
   * @param limit the most bytes it may have then
   * @throws UndecodableBodyException when it is broken, longer, or in another encoding
   */
  public byte[] payload(long limit) throws UndecodableBodyException {
    return ContentEncoding.undo(body, headers("Content-Encoding"), limit);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Exchange e
        && address.equals(e.address)
        && startedAt.equals(e.startedAt)
        && endedAt.equals(e.endedAt)
        && request.equals(e.request)
        && status == e.status
        && reasonPhrase.equals(e.reasonPhrase)
        && headers.equals(e.headers)
        && Arrays.equals(body, e.body);
  }

  @Override
  public int hashCode() {
    return Objects.hash(address, startedAt, status, headers, Arrays.hashCode(body));
  }

  @Override
  public String toString() {
    return "%s %s at %s: %d, %d bytes"
        .formatted(request.method(), address, startedAt, status, body.length);
  }
}
