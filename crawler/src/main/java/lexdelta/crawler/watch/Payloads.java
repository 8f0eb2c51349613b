package lexdelta.crawler.watch;

import lexdelta.crawler.record.Snapshot;

/** The bytes of snapshots. */
@FunctionalInterface
interface Payloads {
  /**
   * Reads a snapshot's bytes, decoded.
   *
   * @throws java.io.UncheckedIOException when the archive does not hold them whole
   */
  byte[] read(Snapshot snapshot);
}
