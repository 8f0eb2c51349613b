package lexdelta.alerts.subscription;

import java.time.Instant;
import lexdelta.alerts.topic.TopicId;

/**
 * One person's standing wish to hear of one topic at one address.
 *
 * @param createdAt when it was first made; making it again changes nothing
 * @param active whether it still holds; one that was cancelled is kept for the alerts it caused
 * @param token stops all of the owner's mail to this address; the same for all of them
 */
public record Subscription(
    SubscriptionId id,
    PersonId owner,
    TopicId topic,
    EmailAddress address,
    Instant createdAt,
    boolean active,
    UnsubscribeToken token) {}
