package lexdelta.searchapi.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import lexdelta.alerts.subscription.EmailAddress;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.searchapi.accounts.Credentials;
import lexdelta.searchapi.accounts.People;
import lexdelta.searchapi.accounts.Person;
import lexdelta.searchapi.audit.Audit;
import lexdelta.searchapi.door.BrowserSessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody comes from a provider of OpenID Connect. Who was invited is known by the address, if the
 * provider says that it has verified it, and from then on by the provider's own name for them.
 * Nobody comes in who was not invited.
 */
final class OpenIdArrival implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
  private static final Logger LOG = LoggerFactory.getLogger(OpenIdArrival.class);

  private static final int LONGEST_REASON = 300;

  private final People people;
  private final Credentials credentials;
  private final BrowserSessions sessions;
  private final Audit audit;
  private final TransactionTemplate transaction;

  OpenIdArrival(
      People people,
      Credentials credentials,
      BrowserSessions sessions,
      Audit audit,
      TransactionTemplate transaction) {
    this.people = people;
    this.credentials = credentials;
    this.sessions = sessions;
    this.audit = audit;
    this.transaction = transaction;
  }

  /** What the sign-in page says. */
  static String words(String why) {
    return switch (why) {
      case "stranger" ->
          "Your firm’s account is good, but nobody with its e-mail address was invited here. Ask an administrator.";
      case "away" ->
          "Your firm’s accounts cannot be reached now. Try again in a while; if you have a password here, it is good meanwhile.";
      default ->
          "Signing in with your firm’s account did not succeed. Try again; if it happens again, tell an administrator.";
    };
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws IOException {
    HttpSession held = request.getSession(false);
    if (held != null) {
      held.invalidate();
    }
    Optional<Person> person =
        authentication.getPrincipal() instanceof OidcUser user ? known(user) : Optional.empty();
    if (person.isEmpty()) {
      response.sendRedirect("/sign-in/failed?why=stranger");
      return;
    }
    sessions.open(person.get().id(), true, request, response);
    audit.note(person.get(), "signed in with the firm’s account", "", "", "");
    response.sendRedirect("/");
  }

  private Optional<Person> known(OidcUser user) {
    String subject = user.getIssuer() + " " + user.getSubject();
    Optional<PersonId> linked = credentials.withSubject(subject);
    return linked.isPresent()
        ? linked.flatMap(people::find).filter(Person::active)
        : byAddress(user, subject);
  }

  /**
   * Of a provider that has named somebody once, no second name is taken for the same person: an
   * address passes from one employee to the next.
   */
  private Optional<Person> byAddress(OidcUser user, String subject) {
    if (!Boolean.TRUE.equals(user.getEmailVerified())) {
      return Optional.empty();
    }
    return address(user)
        .flatMap(people::withEmail)
        .filter(person -> person.state() != Person.State.REMOVED)
        .filter(person ->
            credentials
                .subject(person.id())
                .filter(it -> it.startsWith(user.getIssuer() + " "))
                .isEmpty())
        .flatMap(person ->
            transaction.execute(_ -> {
              credentials.setSubject(person.id(), subject);
              return people.find(person.id());
            }));
  }

  private static Optional<EmailAddress> address(OidcUser user) {
    try {
      return Optional.ofNullable(user.getEmail()).map(EmailAddress::new);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Somebody wanted to go to the provider, which is not to be had. */
  void cannotLeave(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
      throws IOException {
    LOG.warn("The provider of OpenID Connect cannot be asked: {}", reason(exception));
    response.sendRedirect("/sign-in/failed?why=away");
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
      throws IOException {
    LOG.warn("Signing in with the firm's account did not succeed: {}", reason(exception));
    response.sendRedirect("/sign-in/failed?why=provider");
  }

  /** In one line of the log, whatever came with the request or from the provider. */
  private static String reason(AuthenticationException exception) {
    String reason = String.valueOf(exception.getMessage()).replaceAll("\\p{Cntrl}+", " ");
    return reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) + "…" : reason;
  }
}
