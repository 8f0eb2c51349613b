package lexdelta.crawler.source.pdf;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import lexdelta.crawler.source.UnreadableSnapshotException;

/**
 * How much a file becomes when its compressed pieces are unpacked, counted before anything else
 * unpacks them: the library that reads PDF files unpacks each piece whole, however large.
 */
final class Inflation {
  static final long MOST = 1L << 30;
  private static final int DEEPEST = 3;
  private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};

  private final byte[] buffer = new byte[1 << 16];
  private final long most;
  private long total;

  private Inflation(long most) {
    this.most = most;
  }

  /**
   * Counts.
   *
   * @param most how many bytes the file may become
   * @throws UnreadableSnapshotException when it would become more
   */
  static void check(byte[] file, long most) throws UnreadableSnapshotException {
    Inflation inflation = new Inflation(most);
    for (int i = 0; i + STREAM.length < file.length; i++) {
      if (follows(file, i)) {
        int start = i + STREAM.length;
        while (start < file.length && (file[start] == '\r' || file[start] == '\n')) {
          start++;
        }
        i = Math.max(i, start + inflation.unpack(file, start, file.length, 1) - 1);
      }
    }
  }

  private static boolean follows(byte[] file, int at) {
    for (int i = 0; i < STREAM.length; i++) {
      if (file[at + i] != STREAM[i]) {
        return false;
      }
    }
    return true;
  }

  /** Unpacks what begins at a place, if it looks packed; returns how many bytes it took there. */
  private int unpack(byte[] bytes, int start, int end, int depth)
      throws UnreadableSnapshotException {
    if (!packed(bytes, start, end) || depth > DEEPEST) {
      return 0;
    }
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(bytes, start, end - start);
      return unpack(inflater, depth);
    } catch (DataFormatException e) {
      return (int) inflater.getBytesRead();
    } finally {
      inflater.end();
    }
  }

  private int unpack(Inflater inflater, int depth)
      throws DataFormatException, UnreadableSnapshotException {
    byte[] own = depth == 1 ? buffer : new byte[buffer.length];
    boolean first = true;
    int got = inflater.inflate(own);
    while (got > 0) {
      total += got;
      if (total > most) {
        throw PdfText.unreadable("The PDF file unpacks to more than %,d bytes".formatted(most));
      }
      if (first) {
        // Packed twice: the beginning tells, and what it would become is counted in full ratio.
        nested(own, got, depth);
        first = false;
      }
      got = inflater.inflate(own);
    }
    return (int) inflater.getBytesRead();
  }

  private void nested(byte[] bytes, int length, int depth) throws UnreadableSnapshotException {
    if (packed(bytes, 0, length)) {
      long before = total;
      unpack(bytes, 0, length, depth + 1);
      if (total - before > 100L * length) {
        throw PdfText.unreadable("The PDF file has a piece packed many times over");
      }
    }
  }

  /** Whether bytes begin as RFC 1950 says. */
  private static boolean packed(byte[] bytes, int start, int end) {
    if (start + 2 > end) {
      return false;
    }
    int head = (bytes[start] & 0xff) << 8 | (bytes[start + 1] & 0xff);
    return (bytes[start] & 0x0f) == 8 && head % 31 == 0;
  }
}
