package lexdelta.alerts.wish;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import lexdelta.alerts.topic.CitationScope;
import lexdelta.crawler.citation.StatuteCitation;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.compare.Placed;
import lexdelta.crawler.compare.ProvisionChange;
import lexdelta.crawler.outline.Places;
import lexdelta.crawler.record.Reading;
import lexdelta.indexer.query.Citations;
import lexdelta.indexer.query.Query;

/**
 * A node of a hierarchy and all below it: a title, part, section or paragraph of the Code of Federal
 * Regulations, a section of the Act or the United States Code, a volume, part or chapter of the
 * Policy Manual, a section of the Foreign Affairs Manual.
 *
 * @param what its citation in the one form: {@code 8 CFR 214.2(h)(13)}
 */
public record Provision(String what) implements Wish {

  static Provision of(String typed) {
    return new Provision(tidy(typed));
  }

  /** A citation in one form, whatever signs it was typed with. */
  static String tidy(String typed) {
    CitationScope scope = new CitationScope(typed);
    return cited(scope.value())
        .map(it -> it.citation().replace(" CFR part ", " CFR ") + it.signs())
        .orElse(scope.value());
  }

  /** Not for a range of parts, a whole title or volume: these are no citations to search for. */
  private static Optional<Query.Citation> cited(String citation) {
    return citation.startsWith("/") ? Optional.empty() : Citations.find(citation);
  }

  @Override
  public WishKind kind() {
    return WishKind.PROVISION;
  }

  @Override
  public String inWords() {
    return StatuteCitation.find(what)
            .flatMap(StatuteCitation::ofTheAct)
            .map(number -> "INA " + number + " (" + what + ")")
            .orElse(what)
        + " and all below it";
  }

  @Override
  public Optional<Criteria> criteria() {
    return Optional.of(Criteria.citation(new CitationScope(what)));
  }

  /**
   * Of a section of which a paragraph is wished for: whether that paragraph changed. One that the
   * section does not have, before nor after, may be meant by any of its paragraphs; notes beside the
   * text are of the whole section.
   */
  @Override
  public boolean concernedBy(Comparison comparison) {
    Optional<Query.Citation> cited = cited(what).filter(it -> !it.labels().isEmpty());
    if (cited.isEmpty()
        || comparison.before().isEmpty()
        || comparison.after().isEmpty()
        || !same(cited.get(), comparison.after().get())) {
      return true;
    }
    Set<Integer> before = under(comparison.before().get(), cited.get().signs());
    Set<Integer> after = under(comparison.after().get(), cited.get().signs());
    if (before.isEmpty() && after.isEmpty()) {
      return true;
    }
    List<ProvisionChange> changes = text(comparison);
    return changes.isEmpty()
        || changes.stream()
            .anyMatch(change -> any(change.earlier(), before) || any(change.later(), after));
  }

  private static boolean same(Query.Citation cited, Reading reading) {
    return cited(reading.citation())
        .filter(its -> its.citation().equalsIgnoreCase(cited.citation()))
        .isPresent();
  }

  private static Set<Integer> under(Reading reading, String signs) {
    return new TreeSet<>(Places.of(reading).under(signs));
  }

  /** What changed in the text itself. */
  private static List<ProvisionChange> text(Comparison comparison) {
    return comparison.provisions().stream()
        .filter(change -> !(change instanceof ProvisionChange.Same) || change.moved())
        .filter(change -> !change.kind().besideText())
        .toList();
  }

  private static boolean any(List<Placed> placed, Set<Integer> places) {
    return Stream.of(placed).flatMap(List::stream).map(Placed::place).anyMatch(places::contains);
  }
}
