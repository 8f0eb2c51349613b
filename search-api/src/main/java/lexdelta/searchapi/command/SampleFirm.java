package lexdelta.searchapi.command;

import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import lexdelta.alerts.subscription.EmailAddress;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.subscription.Subscriptions;
import lexdelta.alerts.topic.Topic;
import lexdelta.alerts.topic.Topics;
import lexdelta.searchapi.accounts.Credentials;
import lexdelta.searchapi.accounts.People;
import lexdelta.searchapi.accounts.Role;
import lexdelta.searchapi.accounts.Secret;
import lexdelta.searchapi.signin.Passwords;

/**
 * The demonstration's firm: one person of each role, all with one password made anew each time. The
 * attorney follows every topic.
 */
final class SampleFirm {
  private static final Map<Role, String> NAMES =
      new EnumMap<>(
          Map.of(
              Role.READER, "Rita Sample",
              Role.PARALEGAL, "Paul Sample",
              Role.ATTORNEY, "Anna Sample",
              Role.TRAINER, "Tom Sample",
              Role.ADMINISTRATOR, "Ada Sample"));

  private final String password = Secret.random().value().substring(0, 16);
  private final Installation service;

  private SampleFirm(Installation service) {
    this.service = service;
  }

  static SampleFirm in(Installation service) {
    SampleFirm firm = new SampleFirm(service);
    String hash = service.part(Passwords.class).hash(firm.password);
    NAMES.forEach((role, name) -> firm.join(role, name, hash));
    followEverything(service);
    return firm;
  }

  private void join(Role role, String name, String hash) {
    PersonId id = new PersonId(role.slug());
    service.part(People.class).append(id, name, address(role), EnumSet.of(role));
    service.part(Credentials.class).setPasswordHash(id, hash);
  }

  /** The attorney follows every topic. */
  static void followEverything(Installation service) {
    for (Topic topic : service.part(Topics.class).all()) {
      service
          .part(Subscriptions.class)
          .subscribe(new PersonId(Role.ATTORNEY.slug()), topic.id(), address(Role.ATTORNEY));
    }
  }

  private static EmailAddress address(Role role) {
    return new EmailAddress(role.slug() + "@example.org");
  }

  /** What the form of signing in sends for somebody. */
  String signIn(Role role) {
    return "email=%s&password=%s".formatted(encoded(address(role).value()), encoded(password));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** Says how to come in. */
  void print(PrintWriter out) {
    out.println();
    out.println("Search and documents are open to everybody here. For the rest sign in as");
    NAMES.keySet().forEach(role -> out.printf("  %s%n", address(role)));
    out.printf("with the password  %s%n", password);
  }
}
