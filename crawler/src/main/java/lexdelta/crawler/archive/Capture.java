package lexdelta.crawler.archive;

import java.net.URI;
import java.time.Instant;
import lexdelta.crawler.record.Instants;
import lexdelta.crawler.record.Outcome;
import lexdelta.crawler.record.SourceId;

/**
 * Why an exchange was made and what was made of it: kept in fields of the WARC record itself, so
 * that the record of the service can be rebuilt from the archive alone.
 *
 * @param source for whom it was made
 * @param address what was asked for; the exchange itself may be with where that redirects to
 * @param at when the attempt ended, by the service's clock
 * @param status the HTTP status, 0 when no answer came
 * @param reason in words, one line
 */
public record Capture(
    SourceId source, URI address, Instant at, Outcome outcome, int status, String reason) {
  public Capture {
    at = Instants.kept(at);
    reason = Header.oneLine(reason).strip();
  }
}
