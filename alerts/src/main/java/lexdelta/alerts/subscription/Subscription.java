package lexdelta.alerts.subscription;

import java.time.Instant;
import lexdelta.alerts.wish.WishId;

/**
 * One person's standing wish to have somebody told of something.
 *
 * @param owner who made it; readers may be others
 * @param wish the number of the wish, one for all equal ones
 * @param createdAt when it was first made; making it again changes nothing
 * @param active whether it still holds; one that was cancelled is kept for the alerts it caused
 * @param paused whether it is told of nothing for the time being
 * @param token stops all of the owner's mail to its first address; the same for all of them
 */
public record Subscription(
    SubscriptionId id,
    PersonId owner,
    WishId wish,
    Terms terms,
    Instant createdAt,
    boolean active,
    boolean paused,
    UnsubscribeToken token) {

  /** The first mail address told. */
  public EmailAddress address() {
    return new EmailAddress(terms.audience().addresses().getFirst());
  }
}
