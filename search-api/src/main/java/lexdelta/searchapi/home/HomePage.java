package lexdelta.searchapi.home;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.searchapi.accounts.CurrentPerson;
import lexdelta.searchapi.accounts.SignedIn;
import lexdelta.searchapi.audit.Audit;
import lexdelta.searchapi.problems.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Home of whoever is signed in at a browser; the search page for anybody else. */
@Controller
final class HomePage {
  private final List<HomePart> parts;
  private final Seen seen;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  HomePage(
      List<HomePart> parts, Seen seen, Audit audit, TransactionTemplate transaction, Clock clock) {
    this.parts = List.copyOf(parts);
    this.seen = seen;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * The page.
   *
   * @param q a search, which was answered here before there was a Home
   */
  @GetMapping("/")
  String home(
      @RequestParam(required = false) Optional<String> q,
      @RequestParam(defaultValue = "") String done,
      Model model) {
    Optional<SignedIn> visitor =
        CurrentPerson.signedIn().filter(SignedIn.ByBrowser.class::isInstance);
    if (visitor.isEmpty() || q.isPresent()) {
      return "forward:/search";
    }
    PersonId person = visitor.get().person();
    model.addAttribute("name", visitor.get().name());
    model.addAttribute("done", !done.isEmpty());
    model.addAttribute("sections", parts.stream().flatMap(it -> it.of(person).stream()).toList());
    return "home";
  }

  /**
   * Says that all is seen.
   *
   * @param until an instant as the page showed it
   */
  @PostMapping("/home/seen")
  String seen(@RequestParam(defaultValue = "") String until) {
    Instant asked = instant(until);
    Instant now = clock.instant();
    transaction.executeWithoutResult(_ -> {
      seen.mark(CurrentPerson.id(), asked.isAfter(now) ? now : asked);
      audit.note("marked what changed as seen", "person " + CurrentPerson.id(), "", until);
    });
    return "redirect:/?done=1";
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw Problem.parameter("until", "This is not an instant. Write it as 2025-07-01T15:04:00Z.")
          .exception();
    }
  }
}
