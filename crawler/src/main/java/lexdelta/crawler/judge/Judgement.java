package lexdelta.crawler.judge;

import java.util.List;
import java.util.Set;

/**
 * What is to be thought of a change.
 *
 * @param differences in what the two readings differ; empty when in nothing
 * @param alerts whether it is worth a message
 * @param reasons what was found, a sentence for each difference
 */
public record Judgement(
    Outcome outcome, Set<Difference> differences, boolean alerts, List<String> reasons) {
  /** What became of a document. */
  public enum Outcome {
    /** Nothing that matters: it makes no version. */
    SAME,
    CHANGED,
    ADDED,
    REMOVED
  }

  public Judgement {
    differences = Set.copyOf(differences);
    reasons = List.copyOf(reasons);
  }

  /** Whether it makes a version. */
  public boolean matters() {
    return outcome != Outcome.SAME;
  }

  /** Why it alerts, or why not. */
  public String why() {
    String what = reasons.isEmpty() ? "Nothing changed." : String.join(" ", reasons);
    String then =
        alerts
            ? "That is worth a message."
            : matters() ? "That is recorded, and no message is sent." : "That counts as no change.";
    return what + " " + then;
  }
}
