package lexdelta.crawler.catalogue;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.Source;

/**
 * A source as it is listed.
 *
 * @param kind what stands at its addresses, in a word or two: {@code API}, {@code pages}, {@code
 *     feed}
 * @param addresses where each look begins
 * @param cadence how often it is to be looked at where no setting says otherwise; empty when it says
 *     nothing of it
 * @param on whether it is watched
 * @param provenBy what its reader was tried on; empty when it was tried on nothing
 */
public record KnownSource(
    Source source,
    String kind,
    List<URI> addresses,
    Optional<Duration> cadence,
    boolean on,
    String provenBy) {
  public KnownSource {
    addresses = List.copyOf(addresses);
  }

  /** What its reader was tried on, or that it was tried on nothing. */
  public String proof() {
    if (!provenBy.isBlank()) {
      return provenBy;
    }
    return on ? "unproven, switched on" : "unproven, off by default";
  }
}
