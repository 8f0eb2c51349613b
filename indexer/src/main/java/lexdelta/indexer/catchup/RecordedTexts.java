package lexdelta.indexer.catchup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lexdelta.crawler.compare.Comparer;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.record.Cause;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.ChangeKind;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Milestone;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.VersionId;
import lexdelta.crawler.record.Versions;
import lexdelta.indexer.index.LuceneIndex;

/** The texts of one document's history, out of the record. */
final class RecordedTexts implements LuceneIndex.Texts {
  private final Map<VersionId, VersionId> before = new HashMap<>();
  private final DocumentId document;
  private final Changes changes;
  private final Versions versions;
  private final Set<VersionId> issued;
  private Optional<Map<VersionId, Change>> brought = Optional.empty();

  /**
   * Of a document.
   *
   * @param history in order of (effectiveOn, id)
   * @param issued versions now read from the log with which a document was issued
   */
  RecordedTexts(
      DocumentId document,
      List<Milestone> history,
      Changes changes,
      Versions versions,
      Set<VersionId> issued) {
    this.document = document;
    this.changes = changes;
    this.versions = versions;
    this.issued = issued;
    for (int i = 1; i < history.size(); i++) {
      before.put(history.get(i).id(), history.get(i - 1).id());
    }
  }

  @Override
  public Reading reading(VersionId version) {
    return find(version).orElseThrow();
  }

  @Override
  public Optional<Comparison> comparison(VersionId version) {
    if (before.isEmpty()) { // of most documents there is but one version: no need to ask the log
      return issued.contains(version) ? issuedWith(version) : Optional.empty();
    }
    VersionId earlier = before.get(version);
    Change change = brought().get(version);
    if (change == null || change.cause() == Cause.REEXTRACTION) {
      return Optional.empty();
    }
    if (earlier != null) {
      return Optional.of(Comparer.compare(find(earlier), find(version)));
    }
    return issues(change) ? issuedWith(version) : Optional.empty();
  }

  /** Whether a change is a document that was issued when it was first seen. */
  static boolean issues(Change change) {
    return change.cause() == Cause.FIRST_SEEN && change.alerting();
  }

  /** All of it is new. */
  private Optional<Comparison> issuedWith(VersionId version) {
    return Optional.of(Comparer.compare(Optional.empty(), find(version)));
  }

  private Optional<Reading> find(VersionId version) {
    return versions.find(version).orElseThrow().reading();
  }

  /** The change that brought each version; looked up only when something is to be written. */
  private Map<VersionId, Change> brought() {
    if (brought.isEmpty()) {
      Map<VersionId, Change> found = new HashMap<>();
      changes.of(document).stream()
          .filter(change -> change.kind() != ChangeKind.STANDING)
          .forEach(change -> found.put(change.after(), change));
      brought = Optional.of(found);
    }
    return brought.orElseThrow();
  }
}
