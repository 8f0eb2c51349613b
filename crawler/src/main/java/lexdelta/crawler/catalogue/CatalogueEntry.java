package lexdelta.crawler.catalogue;

import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.source.WatchedSource;

/**
 * A source that can be switched on.
 *
 * @param kind what stands at its addresses, in a word or two
 * @param provenBy the recorded answers on which its reader was tried; empty when there are none
 * @param usual whether it is on unless the settings say otherwise
 */
public record CatalogueEntry(WatchedSource watched, String kind, String provenBy, boolean usual) {
  public CatalogueEntry {
    if (usual && provenBy.isBlank()) {
      throw new IllegalArgumentException(
          watched.source().id() + " was never proved; it cannot be on by itself.");
    }
  }

  public SourceId id() {
    return watched.source().id();
  }

  /** Whether its reader was tried on real answers. */
  public boolean proven() {
    return !provenBy.isBlank();
  }

  static CatalogueEntry usual(WatchedSource watched, String kind, String provenBy) {
    return new CatalogueEntry(watched, kind, provenBy, true);
  }

  static CatalogueEntry onDemand(WatchedSource watched, String kind, String provenBy) {
    return new CatalogueEntry(watched, kind, provenBy, false);
  }

  static CatalogueEntry unproven(WatchedSource watched, String kind) {
    return new CatalogueEntry(watched, kind, "", false);
  }
}
