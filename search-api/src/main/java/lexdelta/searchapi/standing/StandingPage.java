package lexdelta.searchapi.standing;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.Versions;
import lexdelta.crawler.standing.Standing;
import lexdelta.crawler.standing.StandingOnDay;
import lexdelta.crawler.watch.StandingDesk;
import lexdelta.searchapi.accounts.CurrentPerson;
import lexdelta.searchapi.audit.Audit;
import lexdelta.searchapi.problems.Parameters;
import lexdelta.searchapi.problems.Problem;
import lexdelta.searchapi.problems.ProblemKind;
import lexdelta.searchapi.web.Addresses;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form by which an attorney enters an order, or that one was lifted. */
@Controller
final class StandingPage {
  private final Versions versions;
  private final StandingOnDay standing;
  private final StandingDesk desk;
  private final Audit audit;
  private final Clock clock;

  StandingPage(
      Versions versions, StandingOnDay standing, StandingDesk desk, Audit audit, Clock clock) {
    this.audit = audit;
    this.versions = versions;
    this.standing = standing;
    this.desk = desk;
    this.clock = clock;
  }

  @GetMapping("/standings/new")
  String blank(
      @RequestParam String document, @RequestParam(defaultValue = "") String lifts, Model model) {
    DocumentId id = Parameters.document("document", document);
    Optional<Standing> lifted = said(read(id), lifts);
    return form(
        StandingForm.blank(
            id.value(),
            lifted.map(it -> it.said().document().value()).orElse(""),
            lifted.map(Standing::provision).orElse(""),
            lifted.map(Standing::scope).orElse("")),
        Map.of(),
        model);
  }

  @PostMapping("/standings")
  String enter(StandingForm form, Model model, HttpServletResponse response) {
    StandingDraft draft = form.draft();
    read(Parameters.document("document", draft.document()));
    StandingDraft.Outcome outcome =
        draft.read(versions, standing, CurrentPerson.name(), clock.instant());
    if (outcome.entry().isEmpty()) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return form(form, outcome.mistakes(), model);
    }
    DocumentId entry = desk.enter(outcome.entry().get());
    audit.note(
        "entered how a text stands", entry.value(), "", StandingDraft.words(outcome.entry().get()));
    return "redirect:" + Addresses.page(outcome.entry().get().document()) + "#standing";
  }

  private String form(StandingForm form, Map<String, String> mistakes, Model model) {
    StandingDraft typed = form.draft();
    Reading reading = read(Parameters.document("document", typed.document()));
    model.addAttribute("form", typed);
    model.addAttribute("mistakes", mistakes);
    model.addAttribute("kinds", StandingDraft.KINDS);
    model.addAttribute("citation", reading.citation());
    model.addAttribute("heading", reading.heading());
    model.addAttribute("back", Addresses.page(reading.document()));
    model.addAttribute(
        "lifted",
        said(reading, typed.lifts()).map(it -> it.inWords(reading.citation())).orElse(""));
    return "standing";
  }

  private Optional<Standing> said(Reading reading, String in) {
    return standing.on(reading.document(), reading.effectiveOn(), clock.instant()).stream()
        .flatMap(it -> Stream.concat(it.holding().stream(), it.others().stream()))
        .filter(it -> it.said().document().value().equals(in))
        .findFirst();
  }

  private Reading read(DocumentId document) {
    return versions
        .latest(document)
        .flatMap(Version::reading)
        .orElseThrow(() ->
            Problem.of(
                    ProblemKind.NOT_FOUND,
                    "The record has no text of %s. Check the address, or search for it."
                        .formatted(document))
                .exception());
  }
}
