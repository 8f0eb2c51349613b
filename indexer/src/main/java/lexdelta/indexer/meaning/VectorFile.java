package lexdelta.indexer.meaning;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The vectors of one model in a file that only grows. A line says whose they are; then come entries
 * of one length: {@link Fingerprint}, scale, numbers, and a CRC-32C (RFC 3720) of these. Opening reads
 * and checks all of them; from the first that is not whole the rest is cut off, to be computed
 * again. For one thread.
 */
final class VectorFile implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(VectorFile.class);

  private final FileChannel channel;
  private final int dimensions;

  private VectorFile(FileChannel channel, int dimensions) {
    this.channel = channel;
    this.dimensions = dimensions;
  }

  /** A text's vector. */
  record Entry(Fingerprint text, ShortVector vector) {}

  /**
   * Opens the file of a model in a folder, which is made where it is not there.
   *
   * @param each is given every entry, in order
   */
  static VectorFile open(Path folder, MeaningModel model, BiConsumer<Fingerprint, ShortVector> each)
      throws IOException {
    Files.createDirectories(folder);
    Path path = folder.resolve(model.name() + ".vectors");
    FileChannel channel =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      VectorFile file = new VectorFile(channel, model.dimensions());
      file.read(path, file.title(model), each);
      return file;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private byte[] title(MeaningModel model) {
    return "lexdelta vectors 1 %s %d\n"
        .formatted(model.name(), dimensions)
        .getBytes(StandardCharsets.UTF_8);
  }

  private int entryLength() {
    return Fingerprint.LENGTH + Float.BYTES + dimensions + Integer.BYTES;
  }

  private void read(Path path, byte[] title, BiConsumer<Fingerprint, ShortVector> each)
      throws IOException {
    long whole = 0;
    // The stream is not closed: its channel goes on being written to.
    InputStream in = new java.io.BufferedInputStream(Channels.newInputStream(channel), 1 << 16);
    if (Arrays.equals(in.readNBytes(title.length), title)) {
      whole = title.length + readEntries(new DataInputStream(in), each);
    }
    long length = channel.size();
    if (whole < length) {
      LOG.warn(
          "The last {} bytes of {} are not whole; they are cut off, and the vectors computed again.",
          length - whole,
          path);
      channel.truncate(whole);
    }
    channel.position(whole);
    if (whole == 0) {
      write(ByteBuffer.wrap(title));
    }
  }

  private long readEntries(DataInputStream in, BiConsumer<Fingerprint, ShortVector> each)
      throws IOException {
    byte[] entry = new byte[entryLength()];
    for (long read = 0; ; read += entry.length) {
      try {
        in.readFully(entry);
      } catch (EOFException _) {
        return read;
      }
      int checked = entry.length - Integer.BYTES;
      ByteBuffer buffer = ByteBuffer.wrap(entry);
      if (buffer.getInt(checked) != checksum(entry, checked)) {
        return read;
      }
      Fingerprint text = Fingerprint.of(entry, 0);
      float scale = buffer.getFloat(Fingerprint.LENGTH);
      int start = Fingerprint.LENGTH + Float.BYTES;
      each.accept(text, new ShortVector(Arrays.copyOfRange(entry, start, checked), scale));
    }
  }

  /** Writes entries behind the others; they are on the disk when this returns. */
  void append(List<Entry> entries) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(entries.size() * entryLength());
    for (Entry entry : entries) {
      int start = buffer.position();
      buffer.put(entry.text().bytes());
      buffer.putFloat(entry.vector().scale());
      buffer.put(entry.vector().numbers());
      byte[] bytes = Arrays.copyOfRange(buffer.array(), start, buffer.position());
      buffer.putInt(checksum(bytes, bytes.length));
    }
    write(buffer.flip());
  }

  private void write(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    channel.force(false);
  }

  private static int checksum(byte[] bytes, int length) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, 0, length);
    return (int) sum.getValue();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
