package lexdelta.crawler.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import lexdelta.crawler.archive.Originals.Original;
import lexdelta.crawler.record.Sha256;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.Warcinfo;

/**
 * Turns exchanges into WARC records and back. Each record is one gzip member. WARC-Date is the
 * instant at which the exchange began, as the standard asks; that at which it ended stands in a
 * field of our own.
 */
final class Records {
  private static final String ENDED_AT = "Lexdelta-Ended-At";
  private static final byte[] END_OF_RECORD = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private Records() {}

  /** The first record of a file: who wrote it. */
  static byte[] warcinfo(Packer packer, String file, Instant at) {
    byte[] block =
        """
        software: Lexdelta\r
        format: WARC File Format 1.1\r
        conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r
        """
            .getBytes(StandardCharsets.US_ASCII);
    return member(
        packer,
        new Warcinfo.Builder()
            .version(MessageVersion.WARC_1_1)
            .recordId(UUID.randomUUID())
            .date(at)
            .filename(file)
            .blockDigest(digest(block))
            .body(MediaType.WARC_FIELDS, block)
            .build(),
        block);
  }

  static byte[] response(Packer packer, Exchange exchange, UUID id, Optional<Capture> capture) {
    byte[] block = responseBlock(exchange, exchange.body());
    WarcResponse.Builder response =
        new WarcResponse.Builder(exchange.address())
            .version(MessageVersion.WARC_1_1)
            .recordId(id)
            .date(exchange.startedAt())
            .setHeader(ENDED_AT, exchange.endedAt().toString())
            .blockDigest(digest(block))
            .payloadDigest(digest(exchange.body()));
    capture.ifPresent(it -> CaptureFields.write(it, response));
    return member(packer, response.body(MediaType.HTTP_RESPONSE, block).build(), block);
  }

  /** The profile of a revisit with other bytes that say the same; its payload digest is theirs. */
  static final URI SAME_TEXT = URI.create("urn:lexdelta:revisit:same-text");

  static byte[] revisit(
      Packer packer, Exchange exchange, UUID id, Original original, Optional<Capture> capture) {
    return revisit(packer, exchange, id, original, capture, profile(exchange), original.payload());
  }

  static byte[] alike(
      Packer packer, Exchange exchange, UUID id, Original original, Capture capture) {
    return revisit(
        packer,
        exchange,
        id,
        original,
        Optional.of(capture),
        SAME_TEXT,
        Optional.of(digest(exchange.body())));
  }

  private static byte[] revisit(
      Packer packer,
      Exchange exchange,
      UUID id,
      Original original,
      Optional<Capture> capture,
      URI profile,
      Optional<WarcDigest> payload) {
    byte[] block = responseBlock(exchange, new byte[0]);
    WarcRevisit.Builder revisit =
        new WarcRevisit.Builder(exchange.address(), profile)
            .version(MessageVersion.WARC_1_1)
            .recordId(id)
            .date(exchange.startedAt())
            .setHeader(ENDED_AT, exchange.endedAt().toString())
            .refersTo(original.id(), original.target(), original.date())
            .blockDigest(digest(block));
    payload.ifPresent(revisit::payloadDigest);
    capture.ifPresent(it -> CaptureFields.write(it, revisit));
    return member(packer, revisit.body(MediaType.HTTP_RESPONSE, block).build(), block);
  }

  /** An attempt that nobody answered. */
  static byte[] failure(Packer packer, Capture capture) {
    byte[] block = CaptureFields.lines(capture);
    WarcMetadata.Builder metadata =
        new WarcMetadata.Builder()
            .targetURI(capture.address())
            .version(MessageVersion.WARC_1_1)
            .recordId(UUID.randomUUID())
            .date(capture.at())
            .blockDigest(digest(block));
    CaptureFields.write(capture, metadata);
    return member(packer, metadata.body(MediaType.WARC_FIELDS, block).build(), block);
  }

  static byte[] request(Packer packer, Exchange exchange, UUID answer) {
    RequestHead head = exchange.request();
    String line = head.method() + " " + head.target() + " HTTP/1.1";
    byte[] block = new HttpBlock(line, head.headers(), new byte[0]).bytes();
    return member(
        packer,
        new WarcRequest.Builder(exchange.address())
            .version(MessageVersion.WARC_1_1)
            .recordId(UUID.randomUUID())
            .date(exchange.startedAt())
            .concurrentTo(URI.create("urn:uuid:" + answer))
            .blockDigest(digest(block))
            .body(MediaType.HTTP_REQUEST, block)
            .build(),
        block);
  }

  /**
   * An answer read back.
   *
   * @param record its fields; its body is read
   */
  record Answer(WarcCaptureRecord record, HttpBlock http) {}

  /**
   * The fields of the first record of these bytes, which may end within its block.
   *
   * @throws IOException when it is no answer
   */
  static WarcCaptureRecord head(byte[] members) throws IOException {
    WarcRecord record = reader(members).next().orElseThrow(() -> new EOFException("it is empty"));
    if (record instanceof WarcResponse || record instanceof WarcRevisit) {
      return (WarcCaptureRecord) record;
    }
    throw new IOException("it is a record of type " + record.type());
  }

  /** Whether a payload, sent as it is, is the one that a record says it has; false when in doubt. */
  static boolean samePayload(Exchange exchange, Optional<Sha256> payload, Original original) {
    return exchange.header("Content-Encoding").isEmpty()
        && original.whole()
        && payload
            .map(it -> new WarcDigest("sha256", it.hex()))
            .filter(it -> original.payload().equals(Optional.of(it)))
            .isPresent();
  }

  /** Whether an answer has the very bytes, as received, that a record says it has. */
  static boolean sameBody(Exchange exchange, Original original) {
    return original.whole() && original.payload().equals(Optional.of(digest(exchange.body())));
  }

  /**
   * Reads the first record of these bytes as an answer.
   *
   * @param most bytes that its block may have
   * @throws IOException when it is none, or not whole
   */
  static Answer answer(byte[] members, long most) throws IOException {
    try (WarcReader reader = reader(members)) {
      WarcRecord record = reader.next().orElseThrow(() -> new EOFException("it is empty"));
      if (!(record instanceof WarcResponse || record instanceof WarcRevisit)) {
        throw new IOException("it is a record of type " + record.type());
      }
      return new Answer((WarcCaptureRecord) record, http(record, most));
    }
  }

  /** Reads the first record of these bytes as a request. */
  static RequestHead request(byte[] members, long most) throws IOException {
    try (WarcReader reader = reader(members)) {
      WarcRecord record = reader.next().orElseThrow(() -> new EOFException("no request follows"));
      if (!(record instanceof WarcRequest)) {
        throw new IOException("a record of type " + record.type() + " follows, no request");
      }
      HttpBlock http = http(record, most);
      String[] line = http.startLine().split(" ", 3);
      return new RequestHead(line[0], line.length > 1 ? line[1] : "", http.headers());
    }
  }

  static Exchange exchange(Answer answer, RequestHead request) throws IOException {
    WarcCaptureRecord record = answer.record();
    String[] line = answer.http().startLine().split(" ", 3);
    String endedAt =
        record.headers().first(ENDED_AT).orElseThrow(() -> new IOException("no " + ENDED_AT));
    return new Exchange(
        URI.create(record.target()),
        record.date(),
        Instant.parse(endedAt),
        request,
        Integer.parseInt(line[1]),
        line.length > 2 ? line[2] : "",
        answer.http().headers(),
        answer.http().body());
  }

  /**
   * A record of any type, looked through.
   *
   * @param type as the record says
   * @param payload what it says of its payload, in lower case hexadecimal
   * @param refersTo the record that it says it repeats
   * @param otherBytes whether it repeats that one's text, not its bytes
   */
  record Checked(
      String type,
      URI id,
      Optional<String> payload,
      Optional<URI> refersTo,
      boolean otherBytes,
      Optional<Capture> capture) {}

  /**
   * Looks through one member: that it is a record, one, whole, and as its digests say.
   *
   * @param most bytes that its block may have
   * @throws IOException when it is not; the message says what is wrong
   */
  static Checked check(byte[] member, long most) throws IOException {
    try (WarcReader reader = reader(member)) {
      WarcRecord record = reader.next().orElseThrow(() -> new EOFException("it is empty"));
      byte[] block = block(record, most);
      if (record.blockDigest().isEmpty()) {
        throw new IOException("it states no digest of its block");
      }
      if (record instanceof WarcResponse response) {
        checkPayload(response, block);
      }
      Optional<WarcDigest> payload =
          record instanceof WarcCaptureRecord kept ? kept.payloadDigest() : Optional.empty();
      Optional<URI> refersTo =
          record instanceof WarcRevisit revisit ? revisit.refersTo() : Optional.empty();
      Optional<Capture> capture = CaptureFields.read(record.headers());
      if (reader.next().isPresent()) {
        throw new IOException("a second record hides in it");
      }
      return new Checked(
          record.type(),
          record.id(),
          payload.map(WarcDigest::hex),
          refersTo,
          record instanceof WarcRevisit revisit && SAME_TEXT.equals(revisit.profile()),
          capture);
    } catch (IllegalArgumentException | DateTimeException | UncheckedIOException e) {
      throw new IOException("it cannot be read: " + e.getMessage(), e);
    }
  }

  private static void checkPayload(WarcResponse response, byte[] block) throws IOException {
    byte[] body =
        HttpBlock.of(block).orElseThrow(() -> new IOException("its block is not HTTP")).body();
    WarcDigest stated =
        response
            .payloadDigest()
            .orElseThrow(() -> new IOException("it states no digest of its payload"));
    if (!stated.equals(digest(body))) {
      throw new IOException("its payload does not match its digest " + stated);
    }
  }

  private static WarcReader reader(byte[] members) throws IOException {
    return new WarcReader(new Memory(ByteBuffer.wrap(members)));
  }

  private static HttpBlock http(WarcRecord record, long most) throws IOException {
    return HttpBlock.of(block(record, most))
        .orElseThrow(() -> new IOException("its block is not HTTP"));
  }

  private static byte[] block(WarcRecord record, long most) throws IOException {
    byte[] block =
        record.body().stream().readNBytes((int) Math.min(most + 1, Integer.MAX_VALUE - 8));
    if (block.length > most) {
      throw new IOException("its block has more than %,d bytes".formatted(most));
    }
    Optional<WarcDigest> stated = record.blockDigest();
    if (stated.isPresent() && !stated.get().equals(digest(block))) {
      throw new IOException("its block does not match its digest " + stated.get());
    }
    return block;
  }

  private static URI profile(Exchange exchange) {
    return exchange.status() == 304
        ? WarcRevisit.SERVER_NOT_MODIFIED_1_1
        : WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1;
  }

  private static byte[] responseBlock(Exchange exchange, byte[] body) {
    String line = "HTTP/1.1 %03d %s".formatted(exchange.status(), exchange.reasonPhrase());
    return new HttpBlock(line, exchange.headers(), body).bytes();
  }

  private static WarcDigest digest(byte[] bytes) {
    return new WarcDigest("sha256", Sha256.of(bytes).hex());
  }

  /**
   * Written without the library's writer: its channels break when the thread is interrupted, and an
   * answer that has come is kept all the same.
   */
  private static byte[] member(Packer packer, WarcRecord record, byte[] block) {
    return packer.member(record.serializeHeader(), block, END_OF_RECORD);
  }

  /** Bytes in memory as a channel that no interrupt closes. */
  private record Memory(ByteBuffer bytes) implements ReadableByteChannel {
    @Override
    public int read(ByteBuffer into) {
      if (!bytes.hasRemaining()) {
        return -1;
      }
      int n = Math.min(bytes.remaining(), into.remaining());
      into.put(bytes.slice(bytes.position(), n));
      bytes.position(bytes.position() + n);
      return n;
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public void close() {}
  }
}
