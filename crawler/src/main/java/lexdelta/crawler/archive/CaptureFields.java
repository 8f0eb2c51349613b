package lexdelta.crawler.archive;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import lexdelta.crawler.record.Outcome;
import lexdelta.crawler.record.SourceId;
import org.netpreserve.jwarc.Message;
import org.netpreserve.jwarc.MessageHeaders;

/** A {@link Capture} as named fields of a WARC record (ISO 28500:2017, 5: fields may be added). */
final class CaptureFields {
  private static final String SOURCE = "Lexdelta-Source";
  private static final String ADDRESS = "Lexdelta-Asked-For";
  private static final String AT = "Lexdelta-Checked-At";
  private static final String OUTCOME = "Lexdelta-Outcome";
  private static final String STATUS = "Lexdelta-Status";
  private static final String REASON = "Lexdelta-Reason";

  private CaptureFields() {}

  static void write(Capture capture, Message.AbstractBuilder<?, ?> record) {
    record.setHeader(SOURCE, capture.source().value());
    record.setHeader(ADDRESS, capture.address().toString());
    record.setHeader(AT, capture.at().toString());
    record.setHeader(OUTCOME, capture.outcome().name());
    record.setHeader(STATUS, Integer.toString(capture.status()));
    record.setHeader(REASON, capture.reason());
  }

  /** The same as lines of {@code application/warc-fields}, a block for records without another. */
  static byte[] lines(Capture capture) {
    return "outcome: %s\r\nstatus: %d\r\nreason: %s\r\n"
        .formatted(capture.outcome(), capture.status(), capture.reason())
        .getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads them back.
   *
   * @return empty for a record of a time or a program that wrote none
   * @throws IOException when they are there and cannot be understood
   */
  static Optional<Capture> read(MessageHeaders fields) throws IOException {
    if (fields.first(SOURCE).isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Capture(
              new SourceId(field(fields, SOURCE)),
              URI.create(field(fields, ADDRESS)),
              Instant.parse(field(fields, AT)),
              Outcome.valueOf(field(fields, OUTCOME)),
              Integer.parseInt(field(fields, STATUS)),
              field(fields, REASON)));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new IOException("its fields of a capture cannot be read: " + e.getMessage(), e);
    }
  }

  private static String field(MessageHeaders fields, String name) throws IOException {
    return fields.first(name).orElseThrow(() -> new IOException("it has no field " + name));
  }
}
