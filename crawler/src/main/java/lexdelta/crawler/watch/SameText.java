package lexdelta.crawler.watch;

import java.util.List;
import lexdelta.crawler.archive.ArchiveException;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.source.Extraction;
import lexdelta.crawler.source.Lead;
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.crawler.source.WatchedSource;

/**
 * Whether other bytes say what the bytes before them said: pages whose identifiers, banners or
 * counters differ at every request. In doubt they do not.
 */
final class SameText {
  private final Payloads payloads;

  SameText(Payloads payloads) {
    this.payloads = payloads;
  }

  /**
   * Whether a reader makes the same of both, and they lead to the same addresses.
   *
   * @param came what came, as it would be stored
   */
  boolean of(WatchedSource source, Snapshot known, Snapshot came, byte[] payload) {
    try {
      byte[] had = payloads.read(known);
      Extraction now = source.extract(came, payload);
      Expected.check(source, came, payload, now);
      return hasText(now)
          && source.extract(known, had).equals(now)
          && leads(source, known, had).equals(leads(source, came, payload));
    } catch (UnreadableSnapshotException | ArchiveException e) {
      return false;
    }
  }

  /** Lists and signposts are kept as they came: what they say is not all in what is read of them. */
  private static boolean hasText(Extraction extraction) {
    return switch (extraction) {
      case Extraction.Whole whole -> !whole.readings().isEmpty();
      case Extraction.Some some -> !some.readings().isEmpty();
      case Extraction.Signpost signpost -> false;
      case Extraction.Stated stated -> false;
    };
  }

  private static List<Lead> leads(WatchedSource source, Snapshot snapshot, byte[] payload)
      throws UnreadableSnapshotException {
    return source.leads(snapshot.address()) ? source.follow(snapshot, payload) : List.of();
  }
}
