package lexdelta.alerts.delivery;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lexdelta.alerts.subscription.Audience;
import lexdelta.alerts.subscription.Reader;
import lexdelta.alerts.subscription.Readers;
import lexdelta.alerts.subscription.Subscription;
import lexdelta.alerts.subscription.Subscriptions;
import lexdelta.alerts.subscription.UnsubscribeToken;

/** Who gets messages of their own: each reader at each of their addresses. */
public final class Recipients {
  private final Subscriptions subscriptions;
  private final Readers readers;
  private final String mail;

  /**
   * Recipients of subscriptions.
   *
   * @param mail the name of the channel that mail goes by here
   */
  public Recipients(Subscriptions subscriptions, Readers readers, String mail) {
    this.subscriptions = subscriptions;
    this.readers = readers;
    this.mail = mail;
  }

  /** The recipients of some subscriptions, without those who left; each with theirs, in order. */
  public Map<Subscription, List<Recipient>> each(Collection<Subscription> held) {
    Set<Subscriptions.Left> left = Set.copyOf(subscriptions.left());
    Map<Subscription, List<Recipient>> recipients = new LinkedHashMap<>();
    for (Subscription subscription : held) {
      recipients.put(
          subscription,
          readers.of(subscription).stream()
              .filter(it -> left.isEmpty() || !left.contains(left(subscription, it)))
              .map(this::recipient)
              .toList());
    }
    return recipients;
  }

  private static Subscriptions.Left left(Subscription subscription, Reader reader) {
    return new Subscriptions.Left(subscription.id(), reader.addressKey());
  }

  private Recipient recipient(Reader reader) {
    String channel = reader.channel().equals(Audience.MAIL) ? mail : reader.channel();
    return new Recipient(reader.person(), channel, reader.address());
  }

  /** What lets a recipient stop it. */
  public UnsubscribeToken token(Recipient recipient) {
    String channel = recipient.channel().equals(mail) ? Audience.MAIL : recipient.channel();
    return subscriptions.token(recipient.person(), channel, recipient.address());
  }
}
