package lexdelta.crawler.archive;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Packs records, each as one gzip member (RFC 1952) without name, comment or extra field. To set up
 * a deflater costs more than to pack a small record; so one is kept. Safe for many threads.
 */
final class Packer implements AutoCloseable {
  private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 255};
  private static final int TRAILER = 8;

  private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
  private final byte[] window = new byte[1 << 13];

  /** The pieces, one after the other, as one member. */
  synchronized byte[] member(byte[]... pieces) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 10);
    out.writeBytes(HEADER);
    CRC32 sum = new CRC32();
    deflater.reset();
    for (byte[] piece : pieces) {
      sum.update(piece);
      deflater.setInput(piece);
      while (!deflater.needsInput()) {
        deflate(out);
      }
    }
    deflater.finish();
    while (!deflater.finished()) {
      deflate(out);
    }
    ByteBuffer trailer = ByteBuffer.allocate(TRAILER).order(ByteOrder.LITTLE_ENDIAN);
    trailer.putInt((int) sum.getValue()).putInt((int) deflater.getBytesRead());
    out.writeBytes(trailer.array());
    return out.toByteArray();
  }

  private void deflate(ByteArrayOutputStream out) {
    out.write(window, 0, deflater.deflate(window));
  }

  @Override
  public synchronized void close() {
    deflater.close();
  }
}
