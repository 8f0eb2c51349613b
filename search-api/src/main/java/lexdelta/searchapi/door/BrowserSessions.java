package lexdelta.searchapi.door;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.searchapi.accounts.People;
import lexdelta.searchapi.accounts.Person;
import lexdelta.searchapi.accounts.Secret;
import lexdelta.searchapi.accounts.Sessions;
import lexdelta.searchapi.accounts.SignedIn;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/**
 * Who sits at a browser: the cookie holds a secret, the session that belongs to it lies in the
 * database. At each step in, the secret is a new one, so that nobody can give a browser a secret
 * beforehand and share what it becomes.
 */
public final class BrowserSessions implements SecurityContextRepository {
  /** A cookie of this name is taken only from the host itself, over TLS (RFC 6265bis, 4.1.3.2). */
  private static final String SECURE_NAME = "__Host-lexdelta";

  private static final String PLAIN_NAME = "lexdelta";
  private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

  /** How long a password waits for its second factor. */
  private static final Duration HALF = Duration.ofMinutes(10);

  private final Sessions sessions;
  private final People people;
  private final SignInSettings settings;
  private final CsrfTokenRepository formTokens;
  private final Clock clock;

  BrowserSessions(
      Sessions sessions,
      People people,
      SignInSettings settings,
      CsrfTokenRepository formTokens,
      Clock clock) {
    this.sessions = sessions;
    this.people = people;
    this.settings = settings;
    this.formTokens = formTokens;
    this.clock = clock;
  }

  /**
   * Lets a person in at a browser; a session that it had is closed.
   *
   * @param whole false while the second factor is still to be shown
   */
  public void open(
      PersonId person, boolean whole, HttpServletRequest request, HttpServletResponse response) {
    Instant now = clock.instant();
    sessions.prune(now.minus(settings.sessionLongest()), now.minus(settings.sessionIdle()));
    secret(request).flatMap(sessions::find).ifPresent(sessions::close);
    Secret secret =
        sessions.open(
            person,
            whole,
            Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse(""),
            request.getRemoteAddr());
    formTokens.saveToken(null, request, response);
    response.addHeader(HttpHeaders.SET_COOKIE, cookie(secret.value(), request, -1));
  }

  /** Lets the person at a browser out. */
  public void close(HttpServletRequest request, HttpServletResponse response) {
    secret(request).flatMap(sessions::find).ifPresent(sessions::close);
    formTokens.saveToken(null, request, response);
    response.addHeader(HttpHeaders.SET_COOKIE, cookie("", request, 0));
  }

  private static String cookie(String value, HttpServletRequest request, long age) {
    return ResponseCookie.from(name(request), value)
        .path("/")
        .httpOnly(true)
        .secure(request.isSecure())
        .sameSite("Lax")
        .maxAge(age)
        .build()
        .toString();
  }

  private static String name(HttpServletRequest request) {
    return request.isSecure() ? SECURE_NAME : PLAIN_NAME;
  }

  private static Optional<Secret> secret(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
        .filter(cookie -> cookie.getName().equals(name(request)))
        .map(cookie -> new Secret(cookie.getValue()))
        .findFirst();
  }

  private Optional<SignedIn> signedIn(HttpServletRequest request) {
    Optional<Sessions.Session> session =
        secret(request).flatMap(sessions::find).filter(this::lasts);
    Optional<Person> person =
        session.flatMap(it -> people.find(it.person())).filter(Person::active);
    if (person.isEmpty()) {
      return Optional.empty();
    }
    session
        .filter(it -> it.seenAt().isBefore(clock.instant().minus(NOTED_EVERY)))
        .ifPresent(sessions::seen);
    return Optional.of(new SignedIn.ByBrowser(person.get(), session.orElseThrow()));
  }

  private boolean lasts(Sessions.Session session) {
    Instant now = clock.instant();
    Duration longest = session.whole() ? settings.sessionLongest() : HALF;
    return now.isBefore(session.createdAt().plus(longest))
        && now.isBefore(session.seenAt().plus(settings.sessionIdle()));
  }

  @Override
  @Deprecated
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    signedIn(holder.getRequest()).ifPresent(who -> context.setAuthentication(new Visiting(who)));
    return context;
  }

  /** Sessions are opened and closed by the features that know why, not by the framework. */
  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return secret(request).isPresent();
  }
}
