package lexdelta.searchapi.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import lexdelta.searchapi.accounts.OneTimeLinks;
import lexdelta.searchapi.accounts.Person;
import lexdelta.searchapi.accounts.Secret;

/** Links by which somebody sets a password: at the first time, or when it was forgotten. */
public final class Links {
  /** How long an invitation is good. */
  public static final Duration INVITATION = Duration.ofDays(7);

  /** How long a link to a new password is good. */
  public static final Duration RESET = Duration.ofHours(1);

  private final OneTimeLinks links;
  private final Clock clock;

  Links(OneTimeLinks links, Clock clock) {
    this.links = links;
    this.clock = clock;
  }

  /** The path of a new link for somebody; earlier ones are of no more use. */
  public String path(Person person) {
    boolean invited = person.state() == Person.State.INVITED;
    Secret secret =
        links.make(
            person.id(),
            invited ? OneTimeLinks.Purpose.INVITATION : OneTimeLinks.Purpose.RESET,
            clock.instant().plus(invited ? INVITATION : RESET));
    return "/links/" + secret.value();
  }

  /** The link of a secret, when it is good. */
  Optional<OneTimeLinks.Link> find(Secret secret) {
    return links.find(secret).filter(link -> clock.instant().isBefore(link.expiresAt()));
  }

  boolean use(Secret secret) {
    return links.use(secret);
  }
}
