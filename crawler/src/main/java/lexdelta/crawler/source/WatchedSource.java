package lexdelta.crawler.source;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.Source;

/**
 * A source that is watched: which addresses to look at, and how to read what they hold. Both are
 * pure functions of stored bytes, so that a later, better reader can go over the same snapshots.
 */
public interface WatchedSource {
  Source source();

  /** The reader's version. A higher one reads stored snapshots again. */
  int reader();

  /** What it gives, where it is entered first, when all is well. */
  default Expectation expectation() {
    return Expectation.NONE;
  }

  /** What an address of it gives when all is well. */
  default Expectation expectation(URI address) {
    return entrances().stream().limit(1).anyMatch(address::equals)
        ? expectation()
        : Expectation.NONE;
  }

  /** Names or ids of topics to which all its changes belong, whatever their words. */
  default List<String> topics() {
    return List.of();
  }

  /**
   * How often it is to be looked at where no setting says so for this very source; empty for as
   * often as any other.
   */
  default Optional<Duration> cadence() {
    return Optional.empty();
  }

  /** Where each check begins. */
  List<URI> entrances();

  /**
   * Whether what stands at an address may lead anywhere. Where it cannot, the bytes of a page that
   * has not changed are not even read.
   */
  default boolean leads(URI address) {
    return true;
  }

  /**
   * Where a stored snapshot leads. Asked at each check, whether its bytes are new or not.
   *
   * @param payload the snapshot's bytes
   * @return where to look in the same check, the most pressing first; empty when it leads nowhere
   * @throws UnreadableSnapshotException when the bytes are not what they should be
   */
  List<Lead> follow(Snapshot snapshot, byte[] payload) throws UnreadableSnapshotException;

  /**
   * Reads a stored snapshot.
   *
   * @throws UnreadableSnapshotException when the bytes are not what they should be; nothing of them
   *     becomes law
   */
  Extraction extract(Snapshot snapshot, byte[] payload) throws UnreadableSnapshotException;
}
