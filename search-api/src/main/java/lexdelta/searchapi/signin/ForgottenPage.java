package lexdelta.searchapi.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import lexdelta.alerts.subscription.EmailAddress;
import lexdelta.searchapi.accounts.People;
import lexdelta.searchapi.accounts.Person;
import lexdelta.searchapi.audit.Audit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A link for who forgot the password. The answer is the same whoever asks, and as quick. */
@Controller
final class ForgottenPage {
  private final People people;
  private final Links links;
  private final LinkMail mail;
  private final Attempts attempts;
  private final Audit audit;

  ForgottenPage(People people, Links links, LinkMail mail, Attempts attempts, Audit audit) {
    this.people = people;
    this.links = links;
    this.mail = mail;
    this.attempts = attempts;
    this.audit = audit;
  }

  @GetMapping("/forgotten")
  String form(Model model) {
    model.addAttribute("sent", false);
    return "forgotten";
  }

  @PostMapping("/forgotten")
  String send(
      @RequestParam(defaultValue = "") String email, Model model, HttpServletRequest request) {
    String asked = "forgotten " + email.strip().toLowerCase(Locale.ROOT);
    if (attempts.password(asked, request.getRemoteAddr())) {
      attempts.wrongPassword(asked, request.getRemoteAddr());
      person(email).ifPresent(this::send);
    }
    model.addAttribute("sent", true);
    return "forgotten";
  }

  private void send(Person person) {
    String path = links.path(person);
    audit.note(person, "asked for a link to a new password", "person " + person.id(), "", "");
    Thread.ofVirtual().name("link mail").start(() -> mail.send(person, path));
  }

  private Optional<Person> person(String email) {
    try {
      return people.withEmail(new EmailAddress(email));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
