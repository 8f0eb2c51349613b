package lexdelta.crawler.record;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The versions of the record. The history of a document is ordered by (effectiveOn, id): of two
 * versions for one day the later one recorded stands.
 */
public interface Versions {
  /**
   * Appends a version under the next number.
   *
   * @param unnumbered a version whose id is ignored
   */
  Version append(Version unnumbered);

  Optional<Version> find(VersionId id);

  /** The last version in a document's history. */
  Optional<Version> latest(DocumentId document);

  /** The version that stood on a day, also when it says that the document was removed by then. */
  Optional<Version> asOf(DocumentId document, LocalDate day);

  /** The first version that stood only after a day. */
  Optional<Version> next(DocumentId document, LocalDate day);

  /** A document's whole history, oldest first. */
  List<Version> history(DocumentId document);

  /** A document's whole history without its texts, oldest first. */
  default List<Milestone> milestones(DocumentId document) {
    return history(document).stream().map(Milestone::of).toList();
  }

  /** The same of several documents, each with its own; those never recorded are left out. */
  default Map<DocumentId, List<Milestone>> milestones(Collection<DocumentId> documents) {
    Map<DocumentId, List<Milestone>> all = new HashMap<>();
    documents.forEach(document -> all.put(document, milestones(document)));
    all.values().removeIf(List::isEmpty);
    return all;
  }

  /** What documents are called, each by its last version with a text; those without are left out. */
  default Map<DocumentId, Caption> captions(Collection<DocumentId> documents) {
    Map<DocumentId, Caption> all = new HashMap<>();
    for (DocumentId document : documents) {
      history(document).reversed().stream()
          .filter(version -> !version.removed())
          .findFirst()
          .ifPresent(version -> all.put(document, Caption.of(version)));
    }
    return all;
  }

  /** The last version of each document below an address, those removed left out. */
  List<Version> latestBelow(String prefix);

  /**
   * What stood in a scope on a day: of each document the version as of that day, by address; those
   * removed by then are left out.
   */
  List<Version> standing(Scope scope, LocalDate day);

  /**
   * Versions in a scope that begin within some days, by day and number; those removed and those
   * replaced on the same day are left out.
   *
   * @param first included
   * @param last included
   * @param words that stand so in the text or in its facts; empty for all
   */
  List<Version> beginning(Scope scope, LocalDate first, LocalDate last, String words);

  /** Whether any document below an address was ever recorded. */
  boolean anyBelow(String prefix);

  /** Whether any document of a scope was ever recorded. */
  boolean any(Scope scope);

  /** Documents in the order of their ids, after a given one; for walks over everything. */
  List<DocumentId> documents(Optional<DocumentId> after, int limit);
}
