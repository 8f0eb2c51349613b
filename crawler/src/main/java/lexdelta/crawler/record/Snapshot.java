package lexdelta.crawler.record;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The bytes received for one address at one instant. The bytes themselves lie in the archive.
 *
 * @param address the publisher's address as asked for, never the one a redirect led to
 * @param observedAt when the answer had arrived
 * @param payload names the decoded bytes (after content-encoding)
 * @param mediaType as the publisher said, {@code application/octet-stream} when it said nothing
 * @param etag the publisher's entity tag, kept as sent so that it can be echoed
 * @param lastModified the publisher's Last-Modified, kept as sent so that it can be echoed
 * @param place where the response with these bytes lies in the archive
 */
public record Snapshot(
    SnapshotId id,
    SourceId source,
    URI address,
    Instant observedAt,
    Sha256 payload,
    String mediaType,
    Optional<String> etag,
    Optional<String> lastModified,
    ArchivePlace place) {
  /** By whose clock the publishers of US law date. */
  public static final ZoneId WASHINGTON = ZoneId.of("America/New_York");

  public Snapshot {
    observedAt = Instants.kept(observedAt);
  }

  /** The publisher's day on which it was seen: the publishers of US law date by the capital's clock. */
  public LocalDate observedOn() {
    return observedAt.atZone(WASHINGTON).toLocalDate();
  }
}
