package lexdelta.searchapi.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.amendment.Amendments;
import lexdelta.crawler.compare.Comparer;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.Versions;
import lexdelta.crawler.redline.Summary;

/** The changes that a document of the Federal Register made, as its page lists them. */
final class Made {
  private final Amendments amendments;
  private final Changes changes;
  private final Versions versions;

  Made(Amendments amendments, Changes changes, Versions versions) {
    this.amendments = amendments;
    this.changes = changes;
    this.versions = versions;
  }

  /** A change, and what it is in a sentence. */
  record Line(long number, String citation, String effectiveOn, String sentence) {}

  /**
   * Of any other document none.
   *
   * @param knownOn the day by whose knowledge; empty for now
   */
  List<Line> by(Reading document, Optional<LocalDate> knownOn) {
    return document.kind() == DocumentKind.FEDERAL_REGISTER_DOCUMENT
        ? amendments.madeBy(document, changes).stream()
            .filter(change -> knownOn.filter(change.observedOn()::isAfter).isEmpty())
            .map(this::line)
            .toList()
        : List.of();
  }

  private Line line(Change change) {
    Optional<Reading> before = change.before().flatMap(versions::find).flatMap(Version::reading);
    Optional<Reading> after = versions.find(change.after()).flatMap(Version::reading);
    return new Line(
        change.number(),
        after.or(() -> before).map(Reading::citation).orElse(change.document().value()),
        change.effectiveOn().toString(),
        Summary.of(Comparer.compare(before, after)));
  }
}
