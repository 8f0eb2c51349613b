package lexdelta.alerts.subscription;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * Who is told, and by which channel: some addresses, or whoever is in a team at the time.
 *
 * @param channel its name, such as {@link #MAIL}
 * @param addresses as the channel knows them: of mail, mail addresses; empty for a team
 * @param team its number
 */
public record Audience(String channel, List<String> addresses, OptionalLong team) {
  /** The channel of mail, whichever way mail goes here. */
  public static final String MAIL = "email";

  /** More are a team. */
  private static final int MOST = 20;

  private static final int LONGEST = 254;

  public Audience {
    addresses = addresses.stream().distinct().toList();
    if (addresses.isEmpty() == team.isEmpty() || addresses.size() > MOST) {
      throw new IllegalArgumentException(
          "A subscription tells 1 to %d addresses, or a team.".formatted(MOST));
    }
    if (channel.equals(MAIL)) {
      addresses = addresses.stream().map(it -> new EmailAddress(it).value()).toList();
    } else if (team.isPresent()) {
      throw new IllegalArgumentException("A team is told by e-mail, each at their own address.");
    }
    for (String address : addresses) {
      if (address.isBlank() || address.length() > LONGEST) {
        throw new IllegalArgumentException("An address has 1 to %d characters.".formatted(LONGEST));
      }
    }
  }

  /** One mail address. */
  public static Audience of(EmailAddress address) {
    return new Audience(MAIL, List.of(address.value()), OptionalLong.empty());
  }

  /** Some mail addresses. */
  public static Audience of(List<EmailAddress> addresses) {
    return new Audience(
        MAIL, addresses.stream().map(EmailAddress::value).toList(), OptionalLong.empty());
  }

  /** The members of a team, by mail. */
  public static Audience team(long team) {
    return new Audience(MAIL, List.of(), OptionalLong.of(team));
  }

  /** The same for audiences that reach the same mailboxes. */
  public String key() {
    return team.isPresent()
        ? "team:" + team.getAsLong()
        : addresses.stream().map(it -> key(channel, it)).sorted().collect(Collectors.joining("\n"));
  }

  /** The same for addresses that reach the same place in practice. */
  public static String key(String channel, String address) {
    return channel.equals(MAIL) ? new EmailAddress(address).key() : address;
  }
}
