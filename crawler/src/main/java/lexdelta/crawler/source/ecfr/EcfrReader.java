package lexdelta.crawler.source.ecfr;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.UnreadableSnapshotException;

/**
 * Reads a whole title from the XML of the eCFR's API ({@code
 * /api/versioner/v1/full/DATE/title-N.xml}): every section, every appendix, and for every part what
 * is printed at its own level. Stateless.
 *
 * <p>Addresses: {@code /us/cfr/t1/s12.1}, {@code /us/cfr/t1/p12/appA}, {@code
 * /us/cfr/t1/p12/subpartC/appA}, {@code /us/cfr/t1/p12}. A number printed twice gets {@code ~2} for
 * its second text in the order of the file.
 */
public final class EcfrReader {
  /** Raised when stored bytes should be read again. */
  public static final int VERSION = 1;

  private EcfrReader() {}

  /** Whether bytes begin like a title in the dialect that this class reads. */
  public static boolean sniff(byte[] bytes) {
    try {
      GuardedXml xml = new GuardedXml(new ByteArrayInputStream(bytes));
      return xml.next() == GuardedXml.Event.START && xml.name().equals("ECFR");
    } catch (UnreadableSnapshotException e) {
      return false;
    }
  }

  /**
   * Reads a title, whichever it is.
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
    return new TitleReader(new GuardedXml(bytes), on).read();
  }

  /** Reads a title, or one part of it, and refuses any other. */
  static List<Reading> read(byte[] bytes, LocalDate on, int title)
      throws UnreadableSnapshotException {
    TitleReader reader = new TitleReader(new GuardedXml(new ByteArrayInputStream(bytes)), on);
    List<Reading> readings = reader.read(title);
    if (!reader.title().equals(Integer.toString(title))) {
      throw new UnreadableSnapshotException(
          "This is title %s; title %d was asked for. Nothing of it was taken as law. Look at the address in a browser."
              .formatted(reader.title(), title));
    }
    return readings;
  }
}
