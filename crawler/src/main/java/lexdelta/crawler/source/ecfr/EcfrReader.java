package lexdelta.crawler.source.ecfr;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.crawler.source.markup.GuardedXml;

/**
 * Reads a whole title from the eCFR's XML: every section, every appendix, and for every part what is
 * printed at its own level. Stateless. The {@link Dialect} makes no difference to what is read: the
 * same text in either is the same documents, word for word.
 *
 * <p>Addresses: {@code /us/cfr/t1/s12.1}, {@code /us/cfr/t1/p12/appA}, {@code
 * /us/cfr/t1/p12/subpartC/appA}, {@code /us/cfr/t1/p12}. A number printed twice gets {@code ~2} for
 * its second text in the order of the file.
 */
public final class EcfrReader {
  /** Raised when stored bytes should be read again. */
  public static final int VERSION = 1;

  private EcfrReader() {}

  /** Whether bytes begin like a title in the dialect of the eCFR's API. */
  public static boolean sniff(byte[] bytes) {
    return sniff(bytes, Dialect.API);
  }

  /** Whether bytes begin like a title in a dialect. */
  static boolean sniff(byte[] bytes, Dialect dialect) {
    try {
      GuardedXml xml = new GuardedXml(new ByteArrayInputStream(bytes));
      return xml.next() == GuardedXml.Event.START && xml.name().equals(dialect.root());
    } catch (UnreadableSnapshotException e) {
      return false;
    }
  }

  /**
   * Reads a title in the dialect of the eCFR's API, whichever title it is.
   *
   * @param on the day whose text this is
   * @throws UnreadableSnapshotException when it is not a whole title; says line and column
   */
  public static List<Reading> read(byte[] bytes, LocalDate on) throws UnreadableSnapshotException {
    return read(new ByteArrayInputStream(bytes), on);
  }

  /** As {@link #read(byte[], LocalDate)}; the stream is read to its end and left open. */
  public static List<Reading> read(InputStream bytes, LocalDate on)
      throws UnreadableSnapshotException {
    return new TitleReader(new GuardedXml(bytes), Dialect.API, on).read();
  }

  /** Reads a title in a dialect, whichever title it is. */
  static List<Reading> read(byte[] bytes, Dialect dialect, LocalDate on)
      throws UnreadableSnapshotException {
    return reader(bytes, dialect, on).read();
  }

  /** Reads a title in a dialect and refuses any other title. */
  static List<Reading> read(byte[] bytes, Dialect dialect, LocalDate on, int title)
      throws UnreadableSnapshotException {
    TitleReader reader = reader(bytes, dialect, on);
    return only(title, reader, reader.read());
  }

  /** Reads one part of a title, or a title, from the eCFR's API, and refuses any other title. */
  static List<Reading> readPart(byte[] bytes, LocalDate on, int title)
      throws UnreadableSnapshotException {
    TitleReader reader = reader(bytes, Dialect.API, on);
    return only(title, reader, reader.read(title));
  }

  private static List<Reading> only(int title, TitleReader reader, List<Reading> readings)
      throws UnreadableSnapshotException {
    if (!reader.title().equals(Integer.toString(title))) {
      throw new UnreadableSnapshotException(
          "This is title %s; title %d was asked for. Nothing of it was taken as law. Look at the address in a browser."
              .formatted(reader.title(), title));
    }
    return readings;
  }

  private static TitleReader reader(byte[] bytes, Dialect dialect, LocalDate on)
      throws UnreadableSnapshotException {
    return new TitleReader(new GuardedXml(new ByteArrayInputStream(bytes)), dialect, on);
  }
}
