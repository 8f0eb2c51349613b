package lexdelta.alerts.why;

import java.util.List;
import lexdelta.alerts.subscription.Subscription;

/**
 * What a change was to one subscription.
 *
 * @param sentence in words, for its owner
 * @param why what brought the change to it, a reason each; empty where nothing did
 */
public record Answer(
    Subscription subscription, Verdict verdict, String sentence, List<String> why) {
  public Answer {
    why = List.copyOf(why);
  }

  /** What became of it, for programs; what was told first, what has nothing to do with it last. */
  public enum Verdict {
    DELIVERED,
    TOLD,
    REFUSED,
    TOLD_ALREADY,
    PENDING,
    ADDRESS_STOPPED,
    PAUSED,
    ENDED,
    CANCELLED,
    BELOW_WEIGHT,
    OTHER_KIND,
    MADE_LATER,
    NOT_MATCHED_YET,
    TOLD_TO_NOBODY,
    NOT_MATCHED
  }
}
