package lexdelta.alerts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import lexdelta.crawler.record.SnapshotId;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.VersionId;
import lexdelta.crawler.standing.Standing;
import lexdelta.crawler.standing.Standings;

/** What is said of how texts stand, in memory. */
public final class SampleStandings implements Standings {
  private final List<Said> all = new ArrayList<>();

  private record Said(SnapshotId snapshot, Kept kept) {}

  /** A version brings a standing. */
  public void say(SnapshotId snapshot, VersionId version, Standing standing) {
    all.add(new Said(snapshot, new Kept(version, standing)));
  }

  @Override
  public void append(Version version, List<Standing> said) {
    said.forEach(it -> say(version.snapshot(), version.id(), it));
  }

  @Override
  public List<Kept> about(Collection<String> targets, Instant knownAt) {
    return all.stream()
        .map(Said::kept)
        .filter(it -> targets.contains(it.standing().target()))
        .filter(it -> !it.standing().said().at().isAfter(knownAt))
        .toList();
  }

  @Override
  public List<Kept> turning(LocalDate day, Instant knownAt) {
    return List.of();
  }

  @Override
  public List<Kept> brought(SnapshotId snapshot, Collection<String> targets) {
    return all.stream()
        .filter(it -> it.snapshot().equals(snapshot))
        .map(Said::kept)
        .filter(it -> targets.contains(it.standing().target()))
        .toList();
  }

  @Override
  public List<Kept> saidBy(VersionId version) {
    return all.stream().map(Said::kept).filter(it -> it.version().equals(version)).toList();
  }

  @Override
  public boolean complete() {
    return true;
  }

  @Override
  public void markComplete() {}
}
