package lexdelta.alerts.event;

import java.nio.charset.StandardCharsets;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.Sha256;

/** The name of an event: SHA-256, in hexadecimal, of where and when it was first seen. */
public record EventId(String value) {

  /** The event that a change is the first place of. */
  static EventId of(Change first) {
    String where = first.document() + " " + first.observedAt() + " " + first.number();
    return new EventId(Sha256.of(where.getBytes(StandardCharsets.UTF_8)).hex());
  }

  @Override
  public String toString() {
    return value;
  }
}
