package lexdelta.searchapi.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import lexdelta.alerts.subscription.EmailAddress;
import lexdelta.searchapi.accounts.Credentials;
import lexdelta.searchapi.accounts.OneTimeLinks;
import lexdelta.searchapi.accounts.People;
import lexdelta.searchapi.accounts.Person;
import lexdelta.searchapi.accounts.Secret;
import lexdelta.searchapi.accounts.Sessions;
import lexdelta.searchapi.audit.Audit;
import lexdelta.searchapi.door.BrowserSessions;
import lexdelta.searchapi.problems.Problem;
import lexdelta.searchapi.problems.ProblemException;
import lexdelta.searchapi.problems.ProblemKind;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where links lead: to choosing a password. Looking at the page does nothing, for mail scanners
 * follow links.
 */
@Controller
final class LinkPage {
  private final Links links;
  private final FirstAdministrator first;
  private final People people;
  private final Entry entry;

  LinkPage(Links links, FirstAdministrator first, People people, Entry entry) {
    this.links = links;
    this.first = first;
    this.people = people;
    this.entry = entry;
  }

  /** What happens when a password was chosen. */
  static final class Entry {
    private final Links links;
    private final Credentials credentials;
    private final Passwords passwords;
    private final Sessions sessions;
    private final BrowserSessions browsers;
    private final Audit audit;
    private final TransactionTemplate transaction;

    Entry(
        Links links,
        Credentials credentials,
        Passwords passwords,
        Sessions sessions,
        BrowserSessions browsers,
        Audit audit,
        TransactionTemplate transaction) {
      this.links = links;
      this.credentials = credentials;
      this.passwords = passwords;
      this.sessions = sessions;
      this.browsers = browsers;
      this.audit = audit;
      this.transaction = transaction;
    }

    /** Uses the link and sets the password; every browser of the person is signed out. */
    private boolean set(Secret secret, Person person, String password) {
      Passwords.require(password, person);
      String hash = passwords.hash(password);
      return Boolean.TRUE.equals(
          transaction.execute(_ -> {
            if (!links.use(secret)) {
              return false;
            }
            credentials.setPasswordHash(person.id(), hash);
            sessions.closeAll(person.id());
            audit.note(person, "set a password by a link", "person " + person.id(), "", "");
            return true;
          }));
    }

    private void noteFirst(Person person) {
      audit.note(
          person, "became the first administrator", "person " + person.id(), "", person.name());
    }

    private String in(Person person, HttpServletRequest request, HttpServletResponse response) {
      browsers.open(person.id(), !person.hasSecondFactor(), request, response);
      return person.hasSecondFactor() ? "redirect:/sign-in/code" : "redirect:/account?welcome=1";
    }
  }

  @GetMapping("/links/{secret}")
  String form(@PathVariable String secret, Model model) {
    if (first.is(new Secret(secret))) {
      return firstForm(secret, "", "", "", model);
    }
    return form(secret, person(secret), "", model);
  }

  private static String form(String secret, Person person, String mistake, Model model) {
    model.addAttribute("secret", secret);
    model.addAttribute("person", person);
    model.addAttribute("mistake", mistake);
    return "link";
  }

  private static String firstForm(
      String secret, String name, String email, String mistake, Model model) {
    model.addAttribute("secret", secret);
    model.addAttribute("name", name);
    model.addAttribute("email", email);
    model.addAttribute("mistake", mistake);
    return "first-administrator";
  }

  @PostMapping("/links/{secret}")
  String enter(
      @PathVariable String secret,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String again,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    boolean isFirst = first.is(new Secret(secret));
    Optional<Person> person = isFirst ? Optional.empty() : Optional.of(person(secret));
    try {
      if (!password.equals(again)) {
        throw new IllegalArgumentException("The two passwords are not the same. Type both again.");
      }
      Person in =
          isFirst ? make(name, email, password) : set(secret, person.orElseThrow(), password);
      return entry.in(in, request, response);
    } catch (IllegalArgumentException | People.EmailTakenException e) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      String mistake = String.valueOf(e.getMessage());
      return person
          .map(it -> form(secret, it, mistake, model))
          .orElseGet(() -> firstForm(secret, name, email, mistake, model));
    }
  }

  private Person make(String name, String email, String password) {
    Person made = first.make(Person.name(name), new EmailAddress(email), password);
    entry.noteFirst(made);
    return made;
  }

  private Person set(String secret, Person person, String password) {
    if (!entry.set(new Secret(secret), person, password)) {
      throw gone();
    }
    return people.find(person.id()).orElseThrow();
  }

  private Person person(String secret) {
    return links
        .find(new Secret(secret))
        .map(OneTimeLinks.Link::person)
        .flatMap(people::find)
        .filter(it -> it.state() != Person.State.REMOVED)
        .orElseThrow(LinkPage::gone);
  }

  private static ProblemException gone() {
    return Problem.of(
            ProblemKind.NOT_FOUND,
            "This link is not good any more: it was used, or is too old, or a newer one was sent. Have another sent to you at /forgotten, or ask an administrator.")
        .exception();
  }
}
