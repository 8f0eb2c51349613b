package lexdelta.crawler.compare;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.Reading;

/**
 * What changed from one reading of a document to another.
 *
 * @param before the earlier reading; empty when the document is new
 * @param after the later reading; empty when the document was removed
 * @param heading edits of the heading, by offsets into the two headings; empty when the same
 * @param provisions every provision of both, in the order of the later text, deleted ones where
 *     they stood
 * @param carried words that moved from one provision to another, in the order of the later text
 */
public record Comparison(
    Optional<Reading> before,
    Optional<Reading> after,
    List<Edit> heading,
    List<ProvisionChange> provisions,
    List<Carried> carried) {
  public Comparison {
    heading = List.copyOf(heading);
    provisions = List.copyOf(provisions);
    carried = List.copyOf(carried);
  }

  /** Whether nothing changed but typography: neither words, nor where they lead. */
  public boolean isEmpty() {
    return sameWords()
        && provisions.stream()
            .allMatch(change ->
                change instanceof ProvisionChange.Same same
                    && !same.leadsElsewhere()
                    && !same.otherLevel());
  }

  /**
   * Whether every word stayed where it was. Links and levels of headings may have changed; words
   * that changed places did not stay.
   */
  public boolean sameWords() {
    return before.isPresent() == after.isPresent()
        && heading.isEmpty()
        && provisions.stream().allMatch(Comparison::untouched);
  }

  private static boolean untouched(ProvisionChange change) {
    return change instanceof ProvisionChange.Same && !change.moved();
  }

  /** Whether something changed, but only beside the text. */
  public boolean notesOnly() {
    return !sameWords()
        && before.isPresent()
        && after.isPresent()
        && heading.isEmpty()
        && provisions.stream().allMatch(change -> untouched(change) || change.kind().besideText());
  }

  /** The later provisions, made from the earlier ones and the changes: {@code apply(a) = b}. */
  public List<Provision> apply() {
    return inOrder(provisions.stream().flatMap(change -> change.later().stream()));
  }

  /** The earlier provisions, made from the later ones and the changes undone. */
  public List<Provision> unapply() {
    return inOrder(provisions.stream().flatMap(change -> change.earlier().stream()));
  }

  private static List<Provision> inOrder(Stream<Placed> provisions) {
    return provisions
        .sorted(Comparator.comparingInt(Placed::place))
        .map(Placed::provision)
        .toList();
  }
}
