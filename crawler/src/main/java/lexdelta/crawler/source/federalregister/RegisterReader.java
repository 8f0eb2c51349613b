package lexdelta.crawler.source.federalregister;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.crawler.source.federalregister.RegisterDocument.Origin;

/** Reads full texts. Stateless. */
final class RegisterReader {
  /** Raised when stored bytes should be read again. */
  static final int VERSION = 1;

  private static final String REMEDY =
      " Nothing of it was taken. Look at the address in a browser; it is asked again at the next"
          + " check.";

  private RegisterReader() {}

  /** Reads the one document that stands at an address. */
  static Reading one(byte[] bytes, Origin origin) throws UnreadableSnapshotException {
    List<DocumentText> documents = RegisterXml.read(bytes).documents();
    if (documents.size() != 1) {
      throw new UnreadableSnapshotException(
          "One document was asked for; the answer holds " + documents.size() + "." + REMEDY);
    }
    return new RegisterDocument(documents.getFirst(), origin).reading();
  }

  /**
   * Reads every document of a file. A number that is printed twice gets {@code ~2} for its second
   * text in the order of the file.
   */
  static List<Reading> all(byte[] bytes, LocalDate on) throws UnreadableSnapshotException {
    RegisterXml file = RegisterXml.read(bytes);
    Origin origin = new Origin(Optional.empty(), file.publishedOn(), file.publishedOn().orElse(on));
    Map<DocumentId, Integer> seen = new HashMap<>();
    List<Reading> readings = new ArrayList<>();
    for (DocumentText document : file.documents()) {
      Reading reading = new RegisterDocument(document, origin).reading();
      int count = seen.merge(reading.document(), 1, Integer::sum);
      readings.add(count == 1 ? reading : again(reading, count));
    }
    return readings;
  }

  private static Reading again(Reading reading, int count) {
    return new Reading(
        new DocumentId(reading.document() + "~" + count),
        reading.kind(),
        reading.citation(),
        reading.heading(),
        reading.hierarchy(),
        reading.effectiveOn(),
        reading.publishedOn(),
        reading.provisions(),
        reading.facts());
  }
}
