package lexdelta.alerts.catchup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lexdelta.alerts.delivery.Recipient;
import lexdelta.alerts.event.EventId;
import lexdelta.alerts.subscription.NewsKind;
import lexdelta.alerts.subscription.SubscriptionId;
import lexdelta.crawler.record.SnapshotId;

/**
 * One change that answered one subscription, for one recipient, and what became of it.
 *
 * @param change the change's number
 * @param event of which it is a place
 * @param why in words, a line for each reason
 * @param weight 0 to 1, as it was weighed then
 * @param at when it was matched
 * @param dueAt when it is to be told; empty where it is not
 * @param toldAt when it was put into a message
 * @param message the Message-ID of that; empty where there is none
 */
public record Alert(
    long change,
    SubscriptionId subscription,
    Recipient recipient,
    SnapshotId snapshot,
    EventId event,
    String why,
    double weight,
    Set<NewsKind> kinds,
    Outcome outcome,
    Instant at,
    Optional<Instant> dueAt,
    Optional<Instant> toldAt,
    String message) {

  /** What became of it. */
  public enum Outcome {
    /** Waits until it is due. */
    PENDING,
    TOLD,
    /** The recipient was told of the change for another subscription. */
    TOLD_ALREADY,
    /** The subscription was paused. */
    PAUSED,
    /** The subscription's last day was over. */
    ENDED,
    /** It weighs less than the subscription asks for. */
    BELOW_WEIGHT,
    /** None of the kinds of news that the subscription asks for. */
    OTHER_KIND,
    /** The subscription was cancelled, or the recipient left it, before it was told. */
    CANCELLED
  }

  public Alert {
    kinds = Set.copyOf(kinds);
  }

  /** The reasons, each by itself. */
  public List<String> reasons() {
    return why.lines().toList();
  }
}
