package lexdelta.crawler.source.usc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.crawler.source.markup.GuardedXml;

/** A title in USLM, as XML or in the ZIP in which the publisher hands it out. */
final class Uslm {
  /** Raised when stored bytes should be read again. */
  static final int VERSION = 1;

  private static final String REMEDY =
      ". Nothing of it was taken as law. Look at the address in a browser.";
  private static final int LARGEST = 150_000_000;

  private Uslm() {}

  static boolean sniff(byte[] bytes) {
    try {
      byte[] xml = zipped(bytes) ? unzipped(bytes) : bytes;
      GuardedXml walk = new GuardedXml(new ByteArrayInputStream(xml));
      return walk.next() == GuardedXml.Event.START && walk.name().equals(UslmTitle.ROOT);
    } catch (UnreadableSnapshotException e) {
      return false;
    }
  }

  /** Reads every section of the title. */
  static List<Reading> read(byte[] bytes, LocalDate on) throws UnreadableSnapshotException {
    byte[] xml = zipped(bytes) ? unzipped(bytes) : bytes;
    return new UslmTitle(new GuardedXml(new ByteArrayInputStream(xml)), on).read();
  }

  private static boolean zipped(byte[] bytes) {
    return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
  }

  private static byte[] unzipped(byte[] bytes) throws UnreadableSnapshotException {
    long left = LARGEST;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().endsWith(".xml")) {
          byte[] xml = zip.readNBytes(LARGEST + 1);
          if (xml.length > LARGEST) {
            throw tooLarge();
          }
          return xml;
        }
        left -= passed(zip, left);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new UnreadableSnapshotException("The ZIP is broken: " + e.getMessage() + REMEDY, e);
    }
    throw unreadable("There is no XML in the ZIP");
  }

  /** What is passed over is unpacked too: a few bytes could keep us busy for hours. */
  private static long passed(ZipInputStream zip, long most)
      throws IOException, UnreadableSnapshotException {
    byte[] buffer = new byte[1 << 16];
    long passed = 1; // an empty file is not for nothing either
    for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
      passed += read;
      if (passed > most) {
        throw tooLarge();
      }
    }
    return passed;
  }

  private static UnreadableSnapshotException tooLarge() {
    return unreadable("What is in the ZIP is larger than %,d bytes".formatted(LARGEST));
  }

  private static UnreadableSnapshotException unreadable(String what) {
    return new UnreadableSnapshotException(what + REMEDY);
  }
}
