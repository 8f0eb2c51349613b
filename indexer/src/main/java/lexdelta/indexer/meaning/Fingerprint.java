package lexdelta.indexer.meaning;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import lexdelta.crawler.record.Sha256;

/**
 * The name of a text: the first half of its SHA-256, so that the same text, wherever it stands, has
 * one vector.
 */
public record Fingerprint(long first, long second) {
  /** How many bytes it has. */
  public static final int LENGTH = 16;

  /** Of a text in UTF-8. */
  public static Fingerprint of(String text) {
    String hex = Sha256.of(text.getBytes(StandardCharsets.UTF_8)).hex();
    return new Fingerprint(
        Long.parseUnsignedLong(hex, 0, 16, 16), Long.parseUnsignedLong(hex, 16, 32, 16));
  }

  /** As {@link #bytes()} gave it. */
  public static Fingerprint of(byte[] bytes, int offset) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, LENGTH);
    return new Fingerprint(buffer.getLong(), buffer.getLong());
  }

  /** Its bytes, {@link #LENGTH} of them. */
  public byte[] bytes() {
    return ByteBuffer.allocate(LENGTH).putLong(first).putLong(second).array();
  }
}
