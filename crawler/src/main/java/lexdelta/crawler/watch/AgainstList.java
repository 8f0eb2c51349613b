package lexdelta.crawler.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import lexdelta.crawler.compare.Comparer;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.record.ChangeKind;
import lexdelta.crawler.record.CrossCheck.Finding;
import lexdelta.crawler.record.CrossCheck.Verdict;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Statement;

/** The texts of two days, held against what the publisher says changed between them. Pure. */
record AgainstList(Map<DocumentId, Reading> before, Map<DocumentId, Reading> after) {

  /** What came of each document that differs or is listed, by address. */
  List<Finding> findings(List<Statement> statements) {
    SortedMap<DocumentId, List<Statement>> listed = new TreeMap<>();
    statements.forEach(statement ->
        listed.computeIfAbsent(statement.document(), d -> new ArrayList<>()).add(statement));
    var documents = new TreeSet<>(listed.keySet());
    documents.addAll(before.keySet());
    documents.addAll(after.keySet());
    return documents.stream()
        .flatMap(document -> finding(document, Optional.ofNullable(listed.get(document))).stream())
        .toList();
  }

  private Optional<Finding> finding(DocumentId document, Optional<List<Statement>> listed) {
    Optional<Reading> earlier = Optional.ofNullable(before.get(document));
    Optional<Reading> later = Optional.ofNullable(after.get(document));
    Optional<ChangeKind> ours = difference(earlier, later);
    if (listed.isEmpty()) {
      return ours.filter(kind -> listable(later.or(() -> earlier).orElseThrow()))
          .map(kind -> new Finding(document, false, ours, unlisted(kind)));
    }
    boolean absent = earlier.isEmpty() && later.isEmpty();
    Verdict verdict =
        absent ? Verdict.ON_NEITHER_DAY : ours.map(AgainstList::listed).orElse(same(listed.get()));
    return Optional.of(new Finding(document, true, ours, verdict));
  }

  /** The publisher lists sections and appendices; what stands at the level of a part it does not. */
  private static boolean listable(Reading reading) {
    return reading.kind() != DocumentKind.CFR_PART;
  }

  private static Optional<ChangeKind> difference(
      Optional<Reading> earlier, Optional<Reading> later) {
    if (earlier.isEmpty() && later.isEmpty()) {
      return Optional.empty();
    }
    if (earlier.isEmpty() || later.isEmpty()) {
      return Optional.of(earlier.isEmpty() ? ChangeKind.ADDED : ChangeKind.REMOVED);
    }
    Comparison comparison = Comparer.compare(earlier, later);
    if (comparison.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(comparison.notesOnly() ? ChangeKind.NOTES_ONLY : ChangeKind.CHANGED);
  }

  private static Verdict listed(ChangeKind ours) {
    return ours == ChangeKind.NOTES_ONLY ? Verdict.NOTES_ONLY : Verdict.AGREED;
  }

  private static Verdict unlisted(ChangeKind ours) {
    return ours == ChangeKind.NOTES_ONLY ? Verdict.NOTES_NOT_LISTED : Verdict.NOT_LISTED;
  }

  private static Verdict same(List<Statement> statements) {
    return statements.stream().anyMatch(Statement::substantive)
        ? Verdict.SAME_WORDS
        : Verdict.REISSUED;
  }
}
