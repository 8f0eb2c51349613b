package lexdelta.crawler.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Undoes content-encodings (RFC 9110, section 8.4.1) without trusting the bytes. */
final class ContentEncoding {
  /** Nobody encodes more often, save to exhaust us. */
  private static final int MOST = 3;

  private ContentEncoding() {}

  static byte[] undo(byte[] body, List<String> fields, long limit) throws UndecodableBodyException {
    List<String> encodings =
        fields.stream()
            .flatMap(field -> Stream.of(field.split(",")))
            .map(name -> name.strip().toLowerCase(Locale.ROOT))
            .filter(name -> !name.isEmpty() && !name.equals("identity"))
            .toList();
    if (encodings.size() > MOST) {
      throw new UndecodableBodyException(
          "was encoded " + encodings.size() + " times over; more than " + MOST + " is a trap");
    }
    byte[] decoded = body;
    for (String encoding : encodings.reversed()) {
      decoded = decoded.length == 0 ? decoded : undo(decoded, encoding, limit);
    }
    if (decoded.length > limit) {
      throw tooLong("unencoded", body.length, limit);
    }
    return decoded;
  }

  private static byte[] undo(byte[] body, String encoding, long limit)
      throws UndecodableBodyException {
    byte[] decoded;
    try (InputStream in = decoding(body, encoding)) {
      decoded = in.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE - 8));
    } catch (IOException e) {
      throw new UndecodableBodyException(
          "came in broken %s (%d bytes, %s)".formatted(encoding, body.length, e.getMessage()), e);
    }
    if (decoded.length > limit) {
      throw tooLong(encoding, body.length, limit);
    }
    return decoded;
  }

  private static InputStream decoding(byte[] body, String encoding)
      throws IOException, UndecodableBodyException {
    ByteArrayInputStream in = new ByteArrayInputStream(body);
    return switch (encoding) {
      case "gzip", "x-gzip" -> new GZIPInputStream(in, 1 << 16);
      case "deflate" -> inflating(in, body);
      default ->
          throw new UndecodableBodyException(
              "came in the encoding «%s», which nobody here asked for or can read"
                  .formatted(encoding));
    };
  }

  /** Some servers send bare deflate (RFC 1951) where zlib (RFC 1950) is meant. */
  private static InputStream inflating(InputStream in, byte[] body) {
    boolean zlib =
        body.length >= 2
            && (body[0] & 0x0f) == 8
            && (((body[0] & 0xff) << 8) | (body[1] & 0xff)) % 31 == 0;
    Inflater inflater = new Inflater(!zlib);
    return new InflaterInputStream(in, inflater, 1 << 16) {
      @Override
      public void close() throws IOException {
        super.close();
        inflater.end();
      }
    };
  }

  private static UndecodableBodyException tooLong(String encoding, int from, long limit) {
    return new UndecodableBodyException(
        "unpacks from %,d bytes (%s) to more than the %,d that the settings allow"
            .formatted(from, encoding, limit));
  }
}
