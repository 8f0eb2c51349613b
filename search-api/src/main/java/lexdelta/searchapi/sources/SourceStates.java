package lexdelta.searchapi.sources;

import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.Checks;
import lexdelta.crawler.record.Source;
import lexdelta.crawler.record.SourceId;

/** The state of every source, read from the record at each call. */
public final class SourceStates {
  /** How far back in the log the last change of a source is looked for. */
  static final int DEPTH = 1000;

  private final List<Source> sources;
  private final Checks checks;
  private final Changes changes;

  public SourceStates(List<Source> sources, Checks checks, Changes changes) {
    this.sources = List.copyOf(sources);
    this.checks = checks;
    this.changes = changes;
  }

  /** All sources, each with its newest attempts. */
  public List<SourceState> all(int attempts) {
    return sources.stream()
        .map(source -> new SourceState(source, checks.newest(source.id(), attempts)))
        .toList();
  }

  /** The newest change of each source that had one among the last {@value #DEPTH}. */
  List<Change> lastChanges() {
    List<Change> newest = changes.newest(DEPTH);
    return sources.stream()
        .map(source -> lastOf(source.id(), newest))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Change> lastOf(SourceId source, List<Change> newest) {
    return newest.stream().filter(change -> change.source().equals(source)).findFirst();
  }
}
