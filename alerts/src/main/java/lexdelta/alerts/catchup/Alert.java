package lexdelta.alerts.catchup;

import java.time.Instant;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.subscription.SubscriptionId;
import lexdelta.crawler.record.SnapshotId;

/**
 * One change told to one subscription.
 *
 * @param change the change's number
 * @param why in words
 */
public record Alert(
    long change,
    SubscriptionId subscription,
    PersonId person,
    SnapshotId snapshot,
    String why,
    Instant at) {}
