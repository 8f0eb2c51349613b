package lexdelta.searchapi.subscriptions;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import lexdelta.alerts.subscription.Subscription;
import lexdelta.alerts.subscription.SubscriptionId;
import lexdelta.alerts.subscription.Subscriptions;
import lexdelta.alerts.subscription.Terms;
import lexdelta.alerts.topic.Topics;
import lexdelta.searchapi.accounts.CurrentPerson;
import lexdelta.searchapi.accounts.SignedIn;
import lexdelta.searchapi.problems.Parameters;
import lexdelta.searchapi.problems.Problem;
import lexdelta.searchapi.problems.ProblemKind;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of one subscription: a new one, seen before it is kept, or one that is changed. */
@Controller
final class SubscriptionPage {
  private final Subscriptions subscriptions;
  private final Choices choices;
  private final PreviewRuns runs;
  private final WordsInRecord record;
  private final WishWords words;
  private final Desk desk;

  SubscriptionPage(
      Subscriptions subscriptions,
      Choices choices,
      PreviewRuns runs,
      WordsInRecord record,
      Topics topics,
      Desk desk) {
    this.subscriptions = subscriptions;
    this.choices = choices;
    this.runs = runs;
    this.record = record;
    this.words = new WishWords(topics);
    this.desk = desk;
  }

  /** A blank form. */
  @GetMapping("/subscriptions/new")
  String blank(
      @RequestParam(defaultValue = "topic") String kind,
      @RequestParam(defaultValue = "") String what,
      Model model) {
    String address =
        CurrentPerson.signedIn()
            .flatMap(SignedIn::account)
            .map(person -> person.email().value())
            .orElse("");
    return form(SubscriptionForm.blank(kind, what, address), Map.of(), Optional.empty(), model);
  }

  /** Shows what it would have told, and keeps nothing. */
  @PostMapping("/subscriptions/preview")
  String preview(SubscriptionForm form, Model model, HttpServletResponse response) {
    SubscriptionDraft.Outcome outcome = form.draft().read(choices.known());
    if (outcome.terms().isEmpty()) {
      return mistaken(form, outcome, Optional.empty(), model, response);
    }
    PreviewRuns.Run run = runs.start(CurrentPerson.id(), form, outcome.terms().get());
    return "redirect:/subscriptions/preview/" + run.id();
  }

  /** A preview under way, or made. */
  @GetMapping("/subscriptions/preview/{run}")
  String previewed(@PathVariable String run, Model model, HttpServletResponse response) {
    PreviewRuns.Run found =
        runs.find(CurrentPerson.id(), run)
            .orElseThrow(() ->
                Problem.of(
                        ProblemKind.NOT_FOUND,
                        "This preview is no longer here. Fill in the form once more.")
                    .exception());
    found
        .preview()
        .ifPresentOrElse(
            preview -> {
              model.addAttribute("preview", preview);
              model.addAttribute("inRecord", record.of(preview));
            },
            () -> {
              model.addAttribute("underWay", found);
              response.setHeader("Refresh", "3");
            });
    return form(found.form(), Map.of(), Optional.empty(), model);
  }

  @PostMapping("/subscriptions")
  String create(
      SubscriptionForm form, Model model, HttpServletResponse response, RedirectAttributes after) {
    SubscriptionDraft.Outcome outcome = form.draft().read(choices.known());
    if (outcome.terms().isEmpty()) {
      return mistaken(form, outcome, Optional.empty(), model, response);
    }
    Subscription made = desk.subscribe(CurrentPerson.id(), outcome.terms().get());
    after.addAttribute("made", made.id().value());
    return "redirect:/subscriptions";
  }

  @GetMapping("/subscriptions/{id}")
  String edit(@PathVariable String id, Model model) {
    Subscription held = own(id);
    return form(SubscriptionForm.of(held.terms()), Map.of(), Optional.of(held), model);
  }

  @PostMapping("/subscriptions/{id}")
  String change(
      @PathVariable String id, SubscriptionForm form, Model model, HttpServletResponse response) {
    Subscription held = own(id);
    Terms before = held.terms();
    SubscriptionForm same = form.to(before.wish().kind().code(), before.wish().what());
    SubscriptionDraft.Outcome outcome = same.draft().read(choices.known());
    if (outcome.terms().isEmpty()) {
      return mistaken(same, outcome, Optional.of(held), model, response);
    }
    try {
      desk.change(CurrentPerson.id(), held.id(), outcome.terms().get());
      return "redirect:/subscriptions?done=1";
    } catch (IllegalArgumentException e) {
      response.setStatus(HttpServletResponse.SC_CONFLICT);
      Map<String, String> mistake = Map.of("addresses", String.valueOf(e.getMessage()));
      return form(same, mistake, Optional.of(held), model);
    }
  }

  private Subscription own(String id) {
    SubscriptionId number = new SubscriptionId(Parameters.number("id", id, 1, Long.MAX_VALUE));
    return subscriptions.of(CurrentPerson.id()).stream()
        .filter(held -> held.id().equals(number))
        .findFirst()
        .orElseThrow(() ->
            Problem.of(ProblemKind.NOT_FOUND, "You have no subscription %s.".formatted(id))
                .exception());
  }

  private String mistaken(
      SubscriptionForm form,
      SubscriptionDraft.Outcome outcome,
      Optional<Subscription> held,
      Model model,
      HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    return form(form, outcome.mistakes(), held, model);
  }

  private String form(
      SubscriptionForm form,
      Map<String, String> mistakes,
      Optional<Subscription> held,
      Model model) {
    model.addAttribute("form", form);
    model.addAttribute("mistakes", mistakes);
    model.addAttribute("id", held.map(it -> it.id().value()).orElse(0L));
    model.addAttribute("title", held.map(it -> words.of(it.terms().wish())).orElse(""));
    model.addAttribute("wishKinds", SubscriptionForm.wishKinds());
    model.addAttribute("newsKinds", SubscriptionForm.newsKinds());
    model.addAttribute("weights", SubscriptionForm.weights());
    model.addAttribute("cadences", SubscriptionForm.cadences());
    model.addAttribute("teams", choices.teams());
    model.addAttribute("endpoints", choices.endpoints());
    model.addAttribute("topics", choices.topics());
    model.addAttribute("sources", choices.sources());
    return "subscription";
  }
}
