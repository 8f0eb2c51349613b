package lexdelta.crawler.record;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The snapshots of the record. */
public interface Snapshots {
  /**
   * Appends a snapshot under the next number.
   *
   * @param unnumbered a snapshot whose id is ignored
   * @return the same snapshot with its number
   */
  Snapshot append(Snapshot unnumbered);

  Optional<Snapshot> find(SnapshotId id);

  /** Snapshots with numbers above a given one, in order; for walks over everything. */
  List<Snapshot> after(SnapshotId id, int limit);

  /** The newest snapshot of an address. */
  Optional<Snapshot> newest(URI address);

  /** The newest snapshots of several addresses, by address; those without one are left out. */
  Map<URI, Snapshot> newest(Collection<URI> addresses);

  /** The newest snapshot of an address observed at or before an instant. */
  Optional<Snapshot> newest(URI address, Instant at);

  /** Any snapshot with these very bytes: its place is where they lie. */
  Optional<Snapshot> withPayload(Sha256 payload);

  /**
   * The oldest snapshot of a source that this reader has not read, by number.
   *
   * @param reader the reader's version
   */
  Optional<Snapshot> firstUnread(SourceId source, int reader);

  /** How many snapshots of a source this reader has still to read. */
  long unread(SourceId source, int reader);

  /** Whether any reader was ever done with a snapshot. */
  boolean everRead(SnapshotId id);

  /** Notes that a reader has read a snapshot. Harmless when noted before. */
  void markRead(SnapshotId id, int reader, String note);

  /** Notes that a reader could make nothing of a snapshot, and why. */
  void markUnreadable(SnapshotId id, int reader, String reason);

  /** Whether the newest reader that looked at a snapshot could make nothing of it. */
  boolean unreadable(SnapshotId id);

  /** Those of several snapshots of which the newest reader that looked at them could make nothing. */
  Set<SnapshotId> unreadable(Collection<SnapshotId> ids);
}
