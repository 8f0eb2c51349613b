package lexdelta.alerts.delivery;

import lexdelta.alerts.subscription.PersonId;

/**
 * Whom a message goes to.
 *
 * @param channel the name of the {@link Channel}
 * @param address where the channel finds the person: of mail, the mail address
 */
public record Recipient(PersonId person, String channel, String address) {}
