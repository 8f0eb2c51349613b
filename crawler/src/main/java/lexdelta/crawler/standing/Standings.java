package lexdelta.crawler.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import lexdelta.crawler.record.SnapshotId;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.VersionId;

/** What versions of the record say of how texts stand. Append-only, and follows from the versions. */
public interface Standings {
  /**
   * Keeps what a version says, inside the caller's transaction. Harmless when it was kept before.
   *
   * @param said by {@link StandingRules}
   */
  void append(Version version, List<Standing> said);

  /**
   * What is said of a target, as known at an instant: of each document that says something, by its
   * newest version then. In the order in which it was said.
   *
   * @param targets the names under which a document may be spoken of: addresses and citations
   */
  List<Kept> about(Collection<String> targets, Instant knownAt);

  /** What a snapshot brought that is said of a target. */
  List<Kept> brought(SnapshotId snapshot, Collection<String> targets);

  /**
   * What begins or ends to hold on a day, as known at an instant: of each document that says
   * something, by its newest version then.
   */
  List<Kept> turning(LocalDate day, Instant knownAt);

  /** What a version says. */
  List<Kept> saidBy(VersionId version);

  /** What several versions say, in no order of the versions. */
  default List<Kept> saidBy(Collection<VersionId> versions) {
    return versions.stream().flatMap(version -> saidBy(version).stream()).toList();
  }

  /** Whether versions recorded before standings were kept have been gone over. */
  boolean complete();

  /** Notes that they have. */
  void markComplete();

  /** A standing, and the version that says it. */
  record Kept(VersionId version, Standing standing) {}
}
