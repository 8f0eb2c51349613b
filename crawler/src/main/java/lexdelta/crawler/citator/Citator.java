package lexdelta.crawler.citator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.VersionId;

/** Answers who cites a document, and through which days. */
public final class Citator {
  private final References references;

  public Citator(References references) {
    this.references = references;
  }

  /**
   * All who cite or ever cited a document, by their addresses and places; who ceased and began again
   * is there twice.
   *
   * @param names the document's address, and its citation where it is cited by page
   */
  public List<CitedBy> citing(Set<String> names) {
    Map<DocumentId, Map<Reference, Set<VersionId>>> saying = new LinkedHashMap<>();
    for (References.Kept kept : references.to(names)) {
      saying
          .computeIfAbsent(kept.document(), _ -> new LinkedHashMap<>())
          .computeIfAbsent(kept.reference(), _ -> new HashSet<>())
          .add(kept.version());
    }
    Map<DocumentId, List<References.Read>> histories = references.histories(names);
    List<CitedBy> all = new ArrayList<>();
    saying.forEach((document, each) -> {
      List<References.Read> stood = stood(histories.getOrDefault(document, List.of()));
      each.forEach((reference, versions) -> add(all, document, reference, stood, versions));
    });
    all.sort(
        Comparator.comparing(CitedBy::document)
            .thenComparing(it -> it.reference().place())
            .thenComparing(it -> it.reference().words())
            .thenComparing(CitedBy::from));
    return all;
  }

  /** Of several versions for one day the last. */
  private static List<References.Read> stood(List<References.Read> history) {
    List<References.Read> stood = new ArrayList<>();
    for (References.Read version : history) {
      if (!stood.isEmpty() && stood.getLast().effectiveOn().equals(version.effectiveOn())) {
        stood.removeLast();
      }
      stood.add(version);
    }
    return stood;
  }

  private static void add(
      List<CitedBy> all,
      DocumentId document,
      Reference reference,
      List<References.Read> stood,
      Set<VersionId> saying) {
    Optional<LocalDate> from = Optional.empty();
    for (References.Read version : stood) {
      // Of a version not read yet nothing is known: what was before goes on.
      if (!version.read() && !version.removed()) {
        continue;
      }
      LocalDate day = version.effectiveOn();
      boolean says = saying.contains(version.version());
      if (says && from.isEmpty()) {
        from = Optional.of(day);
      } else if (!says && from.isPresent()) {
        all.add(new CitedBy(document, reference, from.get(), Optional.of(day)));
        from = Optional.empty();
      }
    }
    from.ifPresent(first -> all.add(new CitedBy(document, reference, first, Optional.empty())));
  }
}
