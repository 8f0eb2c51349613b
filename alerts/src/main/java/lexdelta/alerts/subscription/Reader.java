package lexdelta.alerts.subscription;

/**
 * Somebody who is told, at one place.
 *
 * @param channel as {@link Audience#channel()}
 */
public record Reader(PersonId person, String channel, String address) {
  /** The same for readers at the same mailbox. */
  public String addressKey() {
    return Audience.key(channel, address);
  }
}
