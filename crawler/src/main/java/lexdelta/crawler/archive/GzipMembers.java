package lexdelta.crawler.archive;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Walks a file of gzip members (RFC 1952) and finds where the last whole one ends. Reads nothing of
 * what is in them except to see that it is whole: length and checksum.
 */
final class GzipMembers {
  private static final byte[] RECORD = "WARC/1.".getBytes(StandardCharsets.US_ASCII);
  private static final int HEADER = 10;
  private static final int TRAILER = 8;
  private static final int NOT_WHOLE = -1;

  private final ByteBuffer bytes;
  private final byte[] window = new byte[1 << 16];

  private GzipMembers(ByteBuffer bytes) {
    this.bytes = bytes.order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * What the walk found.
   *
   * @param wholeEnd where the last member ends of those that follow each other whole from the start
   * @param size of the file
   * @param wholeBeyond whether a whole record stands somewhere after that: then the file is not
   *     torn but damaged
   */
  record Walk(long wholeEnd, long size, boolean wholeBeyond) {
    boolean torn() {
      return wholeEnd < size && !wholeBeyond;
    }
  }

  /** Somebody who is told of every stretch of a file, in order. */
  interface Stretches {
    /** A whole member, its bytes as they lie in the file; good until this returns. */
    void member(long offset, ByteBuffer raw) throws IOException;

    /**
     * Bytes that are no whole member.
     *
     * @param end where the next whole record begins, or the file ends
     */
    void broken(long offset, long end);
  }

  /** A piece of work on a file in memory. */
  @FunctionalInterface
  private interface Work<T> {
    T on(GzipMembers members) throws IOException;
  }

  /** Walks a file of at most 2 GiB. */
  static Walk walk(Path file) throws IOException {
    return mapped(file, GzipMembers::walk);
  }

  /**
   * Goes over a whole file of at most 2 GiB, past damage too.
   *
   * @return its size
   */
  static long scan(Path file, Stretches told) throws IOException {
    return mapped(file, members -> members.scan(told));
  }

  /** How long the member is that these bytes begin with; 0 when there is no whole one. */
  static int firstLength(byte[] bytes) {
    return Math.max(0, new GzipMembers(ByteBuffer.wrap(bytes)).memberEnd(0));
  }

  private static <T> T mapped(Path file, Work<T> work) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        Arena arena = Arena.ofConfined()) {
      long size = channel.size();
      if (size > Integer.MAX_VALUE) {
        throw new ArchiveException(
            "%s has %,d bytes; the archive writes none so long. Move it out of the folder."
                .formatted(file, size));
      }
      ByteBuffer mapped = channel.map(MapMode.READ_ONLY, 0, size, arena).asByteBuffer();
      return work.on(new GzipMembers(mapped));
    }
  }

  private Walk walk() {
    int end = 0;
    for (int next = end; next != NOT_WHOLE; next = memberEnd(end)) {
      end = next;
      if (end == bytes.limit()) {
        break;
      }
    }
    return new Walk(end, bytes.limit(), recordAfter(end) != NOT_WHOLE);
  }

  private long scan(Stretches told) throws IOException {
    int at = 0;
    while (at < bytes.limit()) {
      int end = memberEnd(at);
      if (end == NOT_WHOLE) {
        int next = recordAfter(at);
        end = next == NOT_WHOLE ? bytes.limit() : next;
        told.broken(at, end);
      } else {
        told.member(at, bytes.slice(at, end - at));
      }
      at = end;
    }
    return bytes.limit();
  }

  /**
   * Where the next whole record begins, or {@link #NOT_WHOLE}. A body that came gzipped lies in a
   * torn record as it came; only records are looked for.
   */
  private int recordAfter(int end) {
    for (int at = end + 1; at < bytes.limit() - HEADER - TRAILER; at++) {
      if (plainHeader(at) && startsAsRecord(at) && memberEnd(at) != NOT_WHOLE) {
        return at;
      }
    }
    return NOT_WHOLE;
  }

  /** Where the member that starts here ends, or {@link #NOT_WHOLE}. */
  private int memberEnd(int start) {
    int data = start + HEADER;
    if (bytes.limit() - start < HEADER + TRAILER || !plainHeader(start)) {
      return NOT_WHOLE;
    }
    Inflater inflater = new Inflater(true);
    try {
      CRC32 crc = new CRC32();
      inflater.setInput(bytes.slice(data, bytes.limit() - data));
      while (!inflater.finished()) {
        int n = inflater.inflate(window);
        if (n == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
          return NOT_WHOLE;
        }
        crc.update(window, 0, n);
      }
      long trailer = data + inflater.getBytesRead();
      return trailer + TRAILER <= bytes.limit()
              && bytes.getInt((int) trailer) == (int) crc.getValue()
              && bytes.getInt((int) trailer + 4) == (int) inflater.getBytesWritten()
          ? (int) trailer + TRAILER
          : NOT_WHOLE;
    } catch (DataFormatException e) {
      return NOT_WHOLE;
    } finally {
      inflater.end();
    }
  }

  /** The archive writes members without name, comment or extra field. */
  private boolean plainHeader(int start) {
    return bytes.get(start) == 0x1f
        && bytes.get(start + 1) == (byte) 0x8b
        && bytes.get(start + 2) == 8
        && bytes.get(start + 3) == 0;
  }

  private boolean startsAsRecord(int start) {
    byte[] first = new byte[RECORD.length];
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(bytes.slice(start + HEADER, bytes.limit() - start - HEADER));
      return inflater.inflate(first) == first.length && Arrays.equals(first, RECORD);
    } catch (DataFormatException e) {
      return false;
    } finally {
      inflater.end();
    }
  }
}
