package lexdelta.searchapi.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lexdelta.searchapi.accounts.ApiTokens;
import lexdelta.searchapi.accounts.Credentials;
import lexdelta.searchapi.accounts.CurrentPerson;
import lexdelta.searchapi.accounts.Deed;
import lexdelta.searchapi.accounts.Person;
import lexdelta.searchapi.accounts.Scope;
import lexdelta.searchapi.accounts.Secret;
import lexdelta.searchapi.accounts.Sessions;
import lexdelta.searchapi.accounts.SignedIn;
import lexdelta.searchapi.accounts.Teams;
import lexdelta.searchapi.audit.Audit;
import lexdelta.searchapi.problems.Parameters;
import lexdelta.searchapi.problems.Problem;
import lexdelta.searchapi.problems.ProblemKind;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account: name, password, browsers that are signed in, tokens. */
@Controller
final class AccountPage {
  private static final int LONGEST_NAME = 60;
  private static final int MOST_TOKENS = 50;

  private final Own own;
  private final Sessions sessions;
  private final ApiTokens tokens;
  private final Credentials credentials;
  private final Teams teams;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  AccountPage(
      Own own,
      Sessions sessions,
      ApiTokens tokens,
      Credentials credentials,
      Teams teams,
      Audit audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.own = own;
    this.sessions = sessions;
    this.tokens = tokens;
    this.credentials = credentials;
    this.teams = teams;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** What went wrong, and in which part of the page. */
  private record Mistake(String part, String words) {
    static final Mistake NONE = new Mistake("", "");
  }

  @GetMapping("/account")
  String show(
      @RequestParam(defaultValue = "") String done,
      @RequestParam(defaultValue = "") String welcome,
      Model model) {
    model.addAttribute("welcome", !welcome.isEmpty());
    model.addAttribute("done", !done.isEmpty());
    return show(Mistake.NONE, model);
  }

  private String show(Mistake mistake, Model model) {
    SignedIn.ByBrowser here = here();
    Person person = here.who();
    model.addAttribute("person", person);
    model.addAttribute("teams", teams.of(person.id()));
    model.addAttribute("sessions", sessions.of(person.id()));
    model.addAttribute("here", here.session().id());
    model.addAttribute("tokens", tokens.of(person.id()));
    model.addAttribute("scopes", scopes(person));
    model.addAttribute("recoveryCodes", credentials.recoveryCodes(person.id()));
    model.addAttribute("mistake", mistake);
    model.addAttribute("now", clock.instant());
    model.addAttribute("zone", clock.getZone());
    return "account";
  }

  /** Those that are of any use to somebody with these roles. */
  private static List<Scope> scopes(Person person) {
    return Arrays.stream(Scope.values())
        .filter(scope ->
            Arrays.stream(Deed.values())
                .anyMatch(deed ->
                    deed.scope().filter(scope::equals).isPresent() && deed.isFor(person.roles())))
        .toList();
  }

  static SignedIn.ByBrowser here() {
    return CurrentPerson.signedIn()
        .filter(SignedIn.ByBrowser.class::isInstance)
        .map(SignedIn.ByBrowser.class::cast)
        .orElseThrow(() -> new IllegalStateException("The door let in who is at no browser."));
  }

  @PostMapping("/account/name")
  String rename(
      @RequestParam(defaultValue = "") String name, Model model, HttpServletResponse response) {
    return trying("name", () -> own.rename(here().who(), name), model, response);
  }

  @PostMapping("/account/password")
  String password(
      @RequestParam(defaultValue = "") String current,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String again,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    return trying(
        "password",
        () ->
            own.changePassword(here(), new Own.Typed(current, password, again), request, response),
        model,
        response);
  }

  private String trying(String part, Runnable work, Model model, HttpServletResponse response) {
    try {
      work.run();
      return "redirect:/account?done=1";
    } catch (IllegalArgumentException e) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return show(new Mistake(part, String.valueOf(e.getMessage())), model);
    }
  }

  @PostMapping("/account/sessions/{id}/close")
  String close(@PathVariable String id) {
    long number = Parameters.number("id", id, 1, Long.MAX_VALUE);
    Sessions.Session session =
        sessions.of(here().person()).stream()
            .filter(it -> it.id() == number)
            .findFirst()
            .orElseThrow(() ->
                Problem.of(ProblemKind.NOT_FOUND, "No such browser of yours is signed in.")
                    .exception());
    transaction.executeWithoutResult(_ -> {
      sessions.close(session);
      audit.note("signed a browser out", "person " + here().person(), "", "");
    });
    return "redirect:/account?done=1";
  }

  @PostMapping("/account/sessions/close")
  String closeOthers() {
    SignedIn.ByBrowser here = here();
    transaction.executeWithoutResult(_ -> {
      sessions.of(here.person()).stream()
          .filter(it -> it.id() != here.session().id())
          .forEach(sessions::close);
      audit.note("signed all other browsers out", "person " + here.person(), "", "");
    });
    return "redirect:/account?done=1";
  }

  @PostMapping("/account/tokens")
  String makeToken(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(name = "scope", defaultValue = "") List<String> scope,
      @RequestParam(defaultValue = "90") String days,
      Model model,
      HttpServletResponse response) {
    try {
      Set<Scope> wanted = EnumSet.noneOf(Scope.class);
      scope.stream().filter(slug -> !slug.isEmpty()).map(Scope::of).forEach(wanted::add);
      long number = Parameters.number("days", days, 1, 366);
      String kept = name.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
      Secret secret = make(kept, wanted, Duration.ofDays(number));
      model.addAttribute("made", secret.value());
      model.addAttribute("madeName", kept);
      return show(Mistake.NONE, model);
    } catch (IllegalArgumentException e) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return show(new Mistake("token", String.valueOf(e.getMessage())), model);
    }
  }

  private Secret make(String name, Set<Scope> wanted, Duration time) {
    Person person = here().who();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "Give the token a name of 1 to %d characters, after what will use it."
              .formatted(LONGEST_NAME));
    }
    if (wanted.isEmpty() || !scopes(person).containsAll(wanted)) {
      throw new IllegalArgumentException("Choose at least one of the scopes shown.");
    }
    if (tokens.of(person.id()).size() >= MOST_TOKENS) {
      throw new IllegalArgumentException(
          "You have %d tokens. Revoke those that nothing uses any more.".formatted(MOST_TOKENS));
    }
    Instant until = clock.instant().plus(time);
    return Objects.requireNonNull(
        transaction.execute(_ -> {
          Secret secret = tokens.make(person.id(), name, wanted, until);
          audit.note(
              "made a token",
              "person " + person.id(),
              "",
              "«%s» for %s until %s".formatted(name, Scope.slugs(wanted), until));
          return secret;
        }));
  }

  @PostMapping("/account/tokens/{id}/revoke")
  String revoke(@PathVariable String id) {
    long number = Parameters.number("id", id, 1, Long.MAX_VALUE);
    transaction.executeWithoutResult(_ -> {
      if (!tokens.revoke(here().person(), number)) {
        throw Problem.of(ProblemKind.NOT_FOUND, "You have no token %d.".formatted(number))
            .exception();
      }
      audit.note("revoked a token", "token " + number, "", "");
    });
    return "redirect:/account?done=1";
  }
}
