package lexdelta.alerts.delivery;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lexdelta.alerts.subscription.Subscription;

/** Who gets messages of their own: each person at each of their addresses. */
public final class Recipients {
  private Recipients() {}

  /** The recipients of some subscriptions, each with theirs, in the order of the first. */
  public static Map<Recipient, List<Subscription>> of(
      Collection<Subscription> subscriptions, String channel) {
    return subscriptions.stream()
        .collect(
            Collectors.groupingBy(
                it -> new Recipient(it.owner(), channel, it.address().value()),
                LinkedHashMap::new,
                Collectors.toList()));
  }
}
