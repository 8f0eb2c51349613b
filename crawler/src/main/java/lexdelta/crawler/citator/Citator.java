package lexdelta.crawler.citator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lexdelta.crawler.record.DocumentId;

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
   * @param knownOn the day at whose end it was known; empty for now
   */
  public List<CitedBy> citing(Set<String> names, Optional<LocalDate> knownOn) {
    Map<DocumentId, List<References.Read>> stood = new HashMap<>();
    references
        .histories(names)
        .forEach((document, history) -> stood.put(document, stood(known(history, knownOn))));
    List<CitedBy> all = new ArrayList<>();
    for (References.Kept kept : references.to(names)) {
      add(all, kept, stood.getOrDefault(kept.document(), List.of()));
    }
    all.sort(
        Comparator.comparing(CitedBy::document)
            .thenComparing(it -> it.reference().place())
            .thenComparing(it -> it.reference().words())
            .thenComparing(CitedBy::from));
    return all;
  }

  private static List<References.Read> known(
      List<References.Read> history, Optional<LocalDate> knownOn) {
    return knownOn
        .map(day -> history.stream().filter(it -> !it.seenOn().isAfter(day)).toList())
        .orElse(history);
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

  private static void add(List<CitedBy> all, References.Kept kept, List<References.Read> stood) {
    DocumentId document = kept.document();
    Reference reference = kept.reference();
    Optional<LocalDate> from = Optional.empty();
    for (References.Read version : stood) {
      // Of a version not read yet nothing is known: what was before goes on.
      if (!version.read() && !version.removed()) {
        continue;
      }
      LocalDate day = version.effectiveOn();
      boolean says = kept.versions().contains(version.version());
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
