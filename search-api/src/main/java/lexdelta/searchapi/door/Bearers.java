package lexdelta.searchapi.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import lexdelta.searchapi.accounts.ApiTokens;
import lexdelta.searchapi.accounts.People;
import lexdelta.searchapi.accounts.Person;
import lexdelta.searchapi.accounts.Secret;
import lexdelta.searchapi.accounts.SignedIn;
import lexdelta.searchapi.problems.Problem;
import lexdelta.searchapi.problems.ProblemKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Programs that show a token (RFC 6750): a person's API token, or on the connector of commands the
 * secret of this run. Whoever shows one is that and nobody else, whatever cookies come along.
 */
final class Bearers extends OncePerRequestFilter {
  private static final String BEARER = "Bearer ";

  private final ApiTokens tokens;
  private final People people;
  private final Commands commands;
  private final Rates rates;
  private final Clock clock;

  Bearers(ApiTokens tokens, People people, Commands commands, Rates rates, Clock clock) {
    this.tokens = tokens;
    this.people = people;
    this.commands = commands;
    this.rates = rates;
    this.clock = clock;
  }

  /** Whether a request shows something, be it right or wrong. */
  static boolean shows(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.AUTHORIZATION) != null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!shows(request)) {
      chain.doFilter(request, response);
      return;
    }
    Optional<SignedIn> who = signedIn(request, request.getHeader(HttpHeaders.AUTHORIZATION));
    if (who.isEmpty()) {
      refuse(request, response);
      return;
    }
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(new Visiting(who.get()));
    SecurityContextHolder.setContext(context);
    chain.doFilter(request, response);
  }

  private Optional<SignedIn> signedIn(HttpServletRequest request, @Nullable String header) {
    if (header == null || !header.startsWith(BEARER)) {
      return Optional.empty();
    }
    String borne = header.substring(BEARER.length()).strip();
    if (commands.meet(request)) {
      return commands.allow(borne) ? Optional.of(new SignedIn.ByCommand()) : Optional.empty();
    }
    return borne.startsWith(ApiTokens.PREFIX) ? byToken(new Secret(borne)) : Optional.empty();
  }

  private Optional<SignedIn> byToken(Secret secret) {
    Optional<ApiTokens.ApiToken> token =
        tokens.find(secret).filter(it -> clock.instant().isBefore(it.expiresAt()));
    Optional<Person> owner = token.flatMap(it -> people.find(it.owner())).filter(Person::active);
    if (owner.isEmpty()) {
      return Optional.empty();
    }
    tokens.seen(token.orElseThrow());
    return Optional.of(new SignedIn.ByToken(owner.get(), token.orElseThrow()));
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Optional<Long> wait = rates.guess(request.getRemoteAddr());
    if (wait.isPresent()) {
      Rates.refuse(wait.get(), request, response);
      return;
    }
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
    Refusal.send(
        Problem.of(
            ProblemKind.SIGN_IN_NEEDED,
            "The token is not known here, has expired, or its owner is gone. Make a new one on your"
                + " account page and send it as «Authorization: Bearer …»."),
        request,
        response);
  }
}
