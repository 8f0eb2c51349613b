package lexdelta.searchapi.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import lexdelta.searchapi.accounts.CurrentPerson;
import lexdelta.searchapi.accounts.Deed;
import lexdelta.searchapi.accounts.Person;
import lexdelta.searchapi.accounts.Role;
import lexdelta.searchapi.accounts.SignedIn;
import lexdelta.searchapi.problems.Problem;
import lexdelta.searchapi.problems.ProblemKind;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Lets through who may, and tells everybody else what to do. It is the only place where it is
 * decided: by {@link Rights}, by {@link Deed}, and by who is signed in.
 */
final class Door extends OncePerRequestFilter {
  private static final String HEALTH = "/actuator/health";

  private final Rights rights;
  private final Commands commands;
  private final SignInSettings settings;
  private final boolean publicReading;

  Door(Rights rights, Commands commands, SignInSettings settings, boolean publicReading) {
    this.rights = rights;
    this.commands = commands;
    this.settings = settings;
    this.publicReading = publicReading;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    PathContainer path = ServletRequestPathUtils.parseAndCache(request).pathWithinApplication();
    Optional<Rights.Row> row = rights.find(request.getMethod(), path);
    if (row.isEmpty()) {
      nothingHere(rights.methods(path), request, response);
    } else if (passes(row.get().deed(), request)) {
      if (mustSetUp(row.get().deed(), path)) {
        response.sendRedirect("/account/second-factor");
      } else {
        chain.doFilter(request, response);
      }
    } else {
      refuse(row.get().deed(), request, response);
    }
  }

  private boolean passes(Deed deed, HttpServletRequest request) {
    if (commands.meet(request)) {
      return request.getRequestURI().startsWith(HEALTH) || CurrentPerson.may(deed);
    }
    return deed == Deed.ENTER
        || (deed == Deed.READ && publicReading && CurrentPerson.signedIn().isEmpty())
        || CurrentPerson.may(deed);
  }

  /** Whoever must have a second factor and has none does nothing else before. */
  private boolean mustSetUp(Deed deed, PathContainer path) {
    return deed != Deed.ENTER
        && !path.value().startsWith("/account")
        && CurrentPerson.signedIn()
            .filter(SignedIn.ByBrowser.class::isInstance)
            .flatMap(SignedIn::account)
            .filter(this::lacksSecondFactor)
            .isPresent();
  }

  private boolean lacksSecondFactor(Person person) {
    return person.hasPassword()
        && !person.hasSecondFactor()
        && switch (settings.secondFactor()) {
          case OPTIONAL -> false;
          case ADMINISTRATORS -> person.is(Role.ADMINISTRATOR);
          case EVERYBODY -> true;
        };
  }

  private static void nothingHere(
      Set<String> methods, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (methods.isEmpty()) {
      Refusal.send(
          Problem.of(
              ProblemKind.NOT_FOUND, "Nothing is kept at %s.".formatted(request.getRequestURI())),
          request,
          response);
    } else {
      response.setHeader(HttpHeaders.ALLOW, String.join(", ", methods.stream().sorted().toList()));
      Refusal.send(
          Problem.of(
              ProblemKind.METHOD_NOT_ALLOWED,
              "%s is not possible at %s.".formatted(request.getMethod(), request.getRequestURI())),
          request,
          response);
    }
  }

  private void refuse(Deed deed, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<SignedIn> who = CurrentPerson.signedIn();
    if (deed == Deed.COMMAND && !commands.meet(request)) {
      nothingHere(Set.of(), request, response);
    } else if (who.isPresent() && !half(who.get())) {
      Refusal.send(notAllowed(deed, who.get()), request, response);
    } else if (forPrograms(request)) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      Refusal.send(
          Problem.of(ProblemKind.SIGN_IN_NEEDED, ProblemKind.SIGN_IN_NEEDED.advice()),
          request,
          response);
    } else {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader(HttpHeaders.LOCATION, who.isPresent() ? "/sign-in/code" : signIn(request));
    }
  }

  private static boolean half(SignedIn who) {
    return who instanceof SignedIn.ByBrowser browser && !browser.session().whole();
  }

  private static boolean forPrograms(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.startsWith("/api/")
        || path.startsWith("/actuator/")
        || path.startsWith("/control/");
  }

  /** After signing in, back to the page; not to what changes something. */
  private static String signIn(HttpServletRequest request) {
    if (!request.getMethod().equals("GET")) {
      return "/sign-in";
    }
    String query = request.getQueryString();
    return UriComponentsBuilder.fromPath("/sign-in")
        .queryParam("to", "{to}")
        .encode()
        .buildAndExpand(request.getRequestURI() + (query == null ? "" : "?" + query))
        .toUriString();
  }

  private static Problem notAllowed(Deed deed, SignedIn who) {
    boolean byRole = who.account().filter(person -> deed.isFor(person.roles())).isPresent();
    if (byRole) {
      return Problem.of(
          ProblemKind.NOT_ALLOWED,
          deed.scope()
              .map(scope ->
                  "To %s, the token needs the scope «%s»; it does not have it."
                      .formatted(deed.words(), scope.slug()))
              .orElse("To %s, sign in at a browser; no token is enough.".formatted(deed.words())));
    }
    return Problem.of(
        ProblemKind.NOT_ALLOWED,
        "To %s, one must be %s. An administrator can give you the role."
            .formatted(deed.words(), roles(deed)));
  }

  private static String roles(Deed deed) {
    return Role.slugs(deed.roles()).replace(", ", " or ");
  }
}
