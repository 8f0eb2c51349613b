package lexdelta.crawler.meaning;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.compare.ProvisionChange;

/**
 * What one change means.
 *
 * @param changes what the comparison says of it; the first is the one told, the others follow it:
 *     paragraphs inserted or deleted with it. Empty for the document's own heading
 * @param before where it stood; empty when it is new
 * @param after where it stands; empty when it is gone
 * @param findings what kinds it is and why; empty never
 * @param weight from 0, nothing, to 1
 * @param reasons for the weight, a sentence each, the weightiest first
 * @param sentence what it is, in plain words, quoting nothing but the edits
 */
public record ProvisionMeaning(
    List<ProvisionChange> changes,
    Optional<Spot> before,
    Optional<Spot> after,
    List<Finding> findings,
    double weight,
    List<String> reasons,
    String sentence) {
  public ProvisionMeaning {
    changes = List.copyOf(changes);
    findings = List.copyOf(findings);
    reasons = List.copyOf(reasons);
  }

  /** The kinds it is, the weightiest first, each once. */
  public List<Kind> kinds() {
    return findings.stream()
        .sorted(Comparator.comparingDouble(Finding::weight).reversed())
        .map(Finding::kind)
        .distinct()
        .toList();
  }

  /** Whether it stands beside the text. */
  boolean besideText() {
    return !changes.isEmpty() && changes.getFirst().kind().besideText();
  }
}
