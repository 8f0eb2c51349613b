package lexdelta.crawler.judge;

import java.util.List;
import java.util.Set;

/**
 * What is to be thought of a change.
 *
 * @param differences in what the two readings differ, the weightiest first; empty when in nothing
 * @param weight from 0, nothing, to 1
 * @param reasons why it weighs so much, a sentence for each reason
 */
public record Judgement(
    Outcome outcome, Set<Difference> differences, double weight, List<String> reasons) {
  /** From this weight on a change is worth a message. */
  public static final double ALERTING = 0.3;

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
    if (weight < 0 || weight > 1) {
      throw new IllegalArgumentException("A weight is between 0 and 1, not " + weight);
    }
  }

  /** Whether it makes a version. */
  public boolean matters() {
    return outcome != Outcome.SAME;
  }

  /** Whether it is worth a message. */
  public boolean alerts() {
    return weight >= ALERTING;
  }

  /** Why it alerts, or why not. */
  public String why() {
    String what = reasons.isEmpty() ? "Nothing changed." : String.join(" ", reasons);
    return "%s Weight %.2f; messages are sent from %.2f.".formatted(what, weight, ALERTING);
  }
}
