package lexdelta.searchapi.comparisons;

import java.time.LocalDate;
import java.util.Optional;
import lexdelta.crawler.compare.Comparer;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.Versions;
import lexdelta.searchapi.problems.Problem;
import lexdelta.searchapi.problems.ProblemKind;

/**
 * A document's text at two points of its history, compared.
 *
 * @param before the earlier version; empty before the first
 * @param after the later version
 */
record Compared(
    DocumentId document, Optional<Version> before, Optional<Version> after, Comparison comparison) {

  /**
   * From one day to another.
   *
   * @throws lexdelta.searchapi.problems.ProblemException when the record has no text on either day
   */
  static Compared between(Versions versions, DocumentId document, LocalDate from, LocalDate to) {
    if (from.isAfter(to)) {
      throw Problem.parameter(
              "from", "%s is later than %s. Give the earlier day first.".formatted(from, to))
          .exception();
    }
    Optional<Version> before = versions.asOf(document, from);
    Optional<Version> after = versions.asOf(document, to);
    if (reading(before).isEmpty() && reading(after).isEmpty()) {
      throw nothing(versions, document, from, to);
    }
    return of(document, before, after);
  }

  /** The two versions of a change. */
  static Compared of(Versions versions, Change change) {
    return of(
        change.document(), change.before().flatMap(versions::find), versions.find(change.after()));
  }

  private static Compared of(
      DocumentId document, Optional<Version> before, Optional<Version> after) {
    return new Compared(document, before, after, Comparer.compare(reading(before), reading(after)));
  }

  private static Optional<Reading> reading(Optional<Version> version) {
    return version.flatMap(Version::reading);
  }

  private static RuntimeException nothing(
      Versions versions, DocumentId document, LocalDate from, LocalDate to) {
    return versions.latest(document).isEmpty()
        ? Problem.of(
                ProblemKind.NOT_FOUND,
                "The record has no document %s. Check the address, or search for it."
                    .formatted(document))
            .exception()
        : Problem.of(
                ProblemKind.NO_TEXT_ON_THAT_DAY,
                "%s is in the record, but it has no text on %s or on %s."
                    .formatted(document, from, to))
            .exception();
  }

  /** The text that names the document: the later one where there is one. */
  Optional<Reading> naming() {
    return comparison.after().or(comparison::before);
  }

  /** {@code 8 CFR 214.2}, or the address where no text names it. */
  String citation() {
    return naming().map(Reading::citation).orElse(document.value());
  }

  /** The document's heading, without the citation. */
  String heading() {
    return naming().map(Reading::heading).orElse("");
  }

  /** Whether one side is empty, so that everything is new or everything gone. */
  boolean oneSided() {
    return comparison.before().isEmpty() || comparison.after().isEmpty();
  }
}
