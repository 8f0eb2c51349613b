package lexdelta.crawler.source.entered;

import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Sha256;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.Source;
import lexdelta.crawler.source.Extraction;
import lexdelta.crawler.source.Lead;
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.crawler.source.WatchedSource;
import lexdelta.crawler.standing.StandingEntry;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Entries on how texts stand, each a snapshot under an address of its own. Entries are JSON; the
 * names of their fields are those of {@link StandingEntry}, and are never renamed.
 */
public final class AttorneyEntries implements WatchedSource {
  /** What the bytes of an entry are. */
  public static final String MEDIA_TYPE = "application/json";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SCHEME = "lexdelta:";
  private static final int ENOUGH = 12;

  /** The bytes of an entry. */
  public static byte[] write(StandingEntry entry) {
    return JSON.writeValueAsBytes(entry);
  }

  /** The document that an entry becomes: of a day, named by its bytes. */
  public static DocumentId document(StandingEntry entry, byte[] payload) {
    return new DocumentId(
        StandingEntry.ADDRESSES
            + entry.at().atOffset(ZoneOffset.UTC).toLocalDate()
            + "/"
            + Sha256.of(payload).toString().substring(0, ENOUGH));
  }

  /** Where its snapshot stands; an address that nobody serves. */
  public static URI address(DocumentId document) {
    return URI.create(SCHEME + document);
  }

  @Override
  public Source source() {
    return StandingEntry.SOURCE;
  }

  @Override
  public int reader() {
    return 1;
  }

  @Override
  public List<URI> entrances() {
    return List.of();
  }

  @Override
  public List<Lead> follow(Snapshot snapshot, byte[] payload) {
    return List.of();
  }

  @Override
  public Extraction extract(Snapshot snapshot, byte[] payload) throws UnreadableSnapshotException {
    try {
      StandingEntry entry = JSON.readValue(payload, StandingEntry.class);
      return new Extraction.Some(List.of(entry.reading(document(entry, payload))));
    } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
      throw new UnreadableSnapshotException(
          "The entry %s cannot be read: %s".formatted(snapshot.address(), e.getMessage()), e);
    }
  }
}
