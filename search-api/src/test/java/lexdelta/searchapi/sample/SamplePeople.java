package lexdelta.searchapi.sample;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lexdelta.alerts.subscription.EmailAddress;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.searchapi.accounts.Credentials;
import lexdelta.searchapi.accounts.People;
import lexdelta.searchapi.accounts.Role;
import lexdelta.searchapi.accounts.Secret;
import lexdelta.searchapi.accounts.Sessions;
import lexdelta.searchapi.signin.Passwords;
import org.springframework.transaction.support.TransactionTemplate;

/** The sample firm: {@link #ME} with every role, and one person of each role. */
public final class SamplePeople {
  public static final PersonId ME = new PersonId("me");
  public static final String PASSWORD = "sample words in a row";

  private static final String FORM_TOKEN = "11111111-2222-3333-4444-555555555555";

  private final Sessions sessions;
  private final Browser me;
  private final Map<Role, Browser> byRole;

  private SamplePeople(Sessions sessions, Browser me, Map<Role, Browser> byRole) {
    this.sessions = sessions;
    this.me = me;
    this.byRole = byRole;
  }

  /** A browser at which somebody is signed in. */
  public record Browser(PersonId person, Secret session) {
    /** Gives a request the cookies, and the proof that it comes from a form of ours. */
    public HttpRequest.Builder dress(HttpRequest.Builder request) {
      return request
          .header("Cookie", "lexdelta=" + session.value() + "; lexdelta-form=" + FORM_TOKEN)
          .header("X-XSRF-TOKEN", formProof());
    }
  }

  /** The token as pages bear it: mixed with as many random bytes, here zeros, in base 64. */
  public static String formProof() {
    byte[] token = FORM_TOKEN.getBytes(StandardCharsets.UTF_8);
    byte[] mixed = new byte[token.length * 2];
    System.arraycopy(token, 0, mixed, token.length, token.length);
    return Base64.getUrlEncoder().encodeToString(mixed);
  }

  /** The cookie that goes with {@link #formProof}. */
  public static String formCookie() {
    return "lexdelta-form=" + FORM_TOKEN;
  }

  static SamplePeople in(SampleWindow window) {
    String hash = Hashed.PASSWORD_HASH;
    return Objects.requireNonNull(
        window
            .port(TransactionTemplate.class)
            .execute(_ -> {
              Browser me = person(window, ME, EnumSet.allOf(Role.class), hash);
              Map<Role, Browser> byRole = new EnumMap<>(Role.class);
              for (Role role : Role.values()) {
                byRole.put(
                    role, person(window, new PersonId("p-" + role.slug()), EnumSet.of(role), hash));
              }
              return new SamplePeople(window.port(Sessions.class), me, byRole);
            }));
  }

  /** Made once: it takes a while, as it should. */
  private static final class Hashed {
    static final String PASSWORD_HASH = new Passwords().hash(PASSWORD);
  }

  private static Browser person(SampleWindow window, PersonId id, Set<Role> roles, String hash) {
    return join(window::port, id, roles, hash);
  }

  /** Somebody new, signed in at a browser. */
  public static Browser join(Parts parts, PersonId id, Set<Role> roles) {
    return join(parts, id, roles, Hashed.PASSWORD_HASH);
  }

  private static Browser join(Parts parts, PersonId id, Set<Role> roles, String hash) {
    parts
        .of(People.class)
        .append(id, "Sample " + id.value(), new EmailAddress(id.value() + "@firm.example"), roles);
    parts.of(Credentials.class).setPasswordHash(id, hash);
    return signIn(parts, id);
  }

  /** A browser at which somebody who is there signs in. */
  public static Browser signIn(Parts parts, PersonId id) {
    return signIn(parts.of(Sessions.class), id);
  }

  private static Browser signIn(Sessions sessions, PersonId id) {
    return new Browser(id, sessions.open(id, true, "Sample browser", "127.0.0.1"));
  }

  /** The parts of a service that is running. */
  @FunctionalInterface
  public interface Parts {
    <T> T of(Class<T> type);
  }

  public Browser me() {
    return me;
  }

  public Browser of(Role role) {
    return Objects.requireNonNull(byRole.get(role));
  }

  /** Another browser of somebody. */
  public Browser another(PersonId person) {
    return signIn(sessions, person);
  }
}
