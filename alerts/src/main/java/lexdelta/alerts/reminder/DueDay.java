package lexdelta.alerts.reminder;

import java.time.Instant;
import java.time.LocalDate;
import lexdelta.alerts.delivery.Recipient;
import lexdelta.alerts.subscription.SubscriptionId;

/**
 * A stated day that is to be told to one reader of a subscription.
 *
 * @param dueOn the day on which it was to be told
 * @param why what brought it to what is followed, a reason a line
 * @param dueAt when it is told
 */
public record DueDay(
    ComingDay day,
    LocalDate dueOn,
    SubscriptionId subscription,
    Recipient recipient,
    String why,
    Instant dueAt) {}
