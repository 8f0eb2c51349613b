package lexdelta.alerts.subscription;

import java.util.List;

/** Whom subscriptions tell. */
public final class Readers {
  private final TeamMembers teams;

  public Readers(TeamMembers teams) {
    this.teams = teams;
  }

  /**
   * The readers of a subscription as its audience is now, those who left it too. What is sent to an
   * address of which nobody is known is the owner's to read.
   */
  public List<Reader> of(Subscription subscription) {
    Audience audience = subscription.terms().audience();
    if (audience.team().isPresent()) {
      return teams.of(audience.team().getAsLong()).stream()
          .map(member -> new Reader(member.person(), audience.channel(), member.address().value()))
          .toList();
    }
    return audience.addresses().stream()
        .map(it -> reader(subscription.owner(), audience, it))
        .toList();
  }

  private Reader reader(PersonId owner, Audience audience, String address) {
    boolean mail = audience.channel().equals(Audience.MAIL);
    PersonId person = mail ? teams.at(new EmailAddress(address)).orElse(owner) : owner;
    return new Reader(person, audience.channel(), address);
  }
}
