package lexdelta.searchapi.checklists;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lexdelta.alerts.checklist.Checklist;
import lexdelta.alerts.checklist.Declared;
import lexdelta.alerts.checklist.Touch;
import lexdelta.crawler.record.Instants;
import lexdelta.searchapi.accounts.People;
import lexdelta.searchapi.problems.Parameters;
import lexdelta.searchapi.problems.ProblemException;
import lexdelta.searchapi.problems.ProblemKind;
import lexdelta.searchapi.review.Changing;
import lexdelta.searchapi.review.Named;
import lexdelta.searchapi.web.Days;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of the firm's checklists and templates. */
@Controller
final class ChecklistsPage {
  private static final int SHOWN = 200;
  private static final int CONFIRMATIONS = 50;

  private final ChecklistDesk desk;
  private final People people;
  private final Changing changing;
  private final Clock clock;

  ChecklistsPage(ChecklistDesk desk, People people, Changing changing, Clock clock) {
    this.desk = desk;
    this.people = people;
    this.changing = changing;
    this.clock = clock;
  }

  /** A checklist in the list. */
  record Line(long id, String title, String kind, String owner, int open, String confirmed) {}

  /** A change that touched it since, and by which of its lines. */
  record Touched(long change, String citation, String heading, String foundOn, Set<String> lines) {}

  /** That somebody found it up to date. */
  record Confirmed(String by, String at) {}

  /**
   * A form as it was typed.
   *
   * @param mistake what is wrong with it; empty for nothing
   */
  record Typed(String kind, String title, String link, String lines, int revision, String mistake) {
    static final Typed NOTHING = new Typed("checklist", "", "", "", 0, "");

    static Typed of(Checklist checklist) {
      Declared declared = checklist.declared();
      return new Typed(
          declared.kind().code(),
          declared.title(),
          declared.link(),
          declared.written(),
          checklist.revision(),
          "");
    }
  }

  @GetMapping("/checklists")
  String all(@RequestParam(defaultValue = "") String done, Model model) {
    model.addAttribute("lines", desk.all().stream().map(this::line).toList());
    model.addAttribute("done", !done.isEmpty());
    return "checklists";
  }

  private Line line(Checklist it) {
    return new Line(
        it.id().value(),
        it.declared().title(),
        it.declared().kind().code(),
        people.name(it.owner()),
        it.open(),
        it.confirmed().map(c -> Instants.publishersDay(c.at()).toString()).orElse(""));
  }

  @GetMapping("/checklists/new")
  String blank(Model model) {
    model.addAttribute("typed", Typed.NOTHING);
    return "checklist-new";
  }

  @PostMapping("/checklists")
  String declare(
      @RequestParam(defaultValue = "checklist") String kind,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String link,
      @RequestParam(defaultValue = "") String lines,
      Model model,
      HttpServletResponse response) {
    try {
      Checklist made = desk.declare(ChecklistDesk.declared(kind, title, link, lines));
      return "redirect:/checklists/" + made.id() + "?done=1";
    } catch (ProblemException refused) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      model.addAttribute(
          "typed", new Typed(kind, title, link, lines, 0, String.valueOf(refused.getMessage())));
      return "checklist-new";
    }
  }

  @GetMapping("/checklists/{id}")
  String one(@PathVariable String id, @RequestParam(defaultValue = "") String done, Model model) {
    Checklist checklist = read(id);
    model.addAttribute("done", !done.isEmpty());
    return show(checklist, Typed.of(checklist), model);
  }

  private Checklist read(String id) {
    return desk.read(number(id));
  }

  private static long number(String id) {
    return Parameters.number("id", id, 1, Long.MAX_VALUE);
  }

  private String show(Checklist checklist, Typed typed, Model model) {
    List<Touch> open = desk.open(checklist, SHOWN);
    model.addAttribute("it", checklist);
    model.addAttribute("owner", people.name(checklist.owner()));
    model.addAttribute("open", touched(open));
    model.addAttribute("more", open.size() == SHOWN);
    model.addAttribute("upTo", open.isEmpty() ? 0 : open.getFirst().number());
    model.addAttribute("typed", typed);
    model.addAttribute(
        "confirmations",
        desk.confirmations(checklist, CONFIRMATIONS).stream()
            .map(c -> new Confirmed(people.name(c.by()), Days.words(c.at(), clock.getZone())))
            .toList());
    model.addAttribute("since", Instants.publishersDay(checklist.madeAt()));
    return "checklist";
  }

  private List<Touched> touched(List<Touch> open) {
    Map<Long, Set<String>> lines = new LinkedHashMap<>();
    Map<Long, Touch> first = new LinkedHashMap<>();
    for (Touch touch : open) {
      first.putIfAbsent(touch.change(), touch);
      lines.computeIfAbsent(touch.change(), _ -> new LinkedHashSet<>()).add(touch.line().what());
    }
    return first.values().stream()
        .map(touch -> {
          Named named = changing.named(touch.change());
          return new Touched(
              touch.change(),
              named.citation(),
              named.heading(),
              Instants.publishersDay(touch.at()).toString(),
              lines.getOrDefault(touch.change(), Set.of()));
        })
        .toList();
  }

  @PostMapping("/checklists/{id}")
  String change(
      @PathVariable String id,
      @RequestParam(defaultValue = "checklist") String kind,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String link,
      @RequestParam(defaultValue = "") String lines,
      @RequestParam(defaultValue = "0") String revision,
      Model model,
      HttpServletResponse response) {
    int of = (int) Parameters.number("revision", revision, 0, Integer.MAX_VALUE);
    Checklist checklist = read(id);
    try {
      desk.change(number(id), of, ChecklistDesk.declared(kind, title, link, lines));
      return "redirect:/checklists/" + checklist.id() + "?done=1";
    } catch (ProblemException refused) {
      response.setStatus(
          refused.problem().kind() == ProblemKind.CHANGED_MEANWHILE
              ? HttpServletResponse.SC_PRECONDITION_FAILED
              : HttpServletResponse.SC_BAD_REQUEST);
      Typed typed =
          new Typed(
              kind, title, link, lines, checklist.revision(), String.valueOf(refused.getMessage()));
      return show(checklist, typed, model);
    }
  }

  @PostMapping("/checklists/{id}/confirm")
  String confirm(@PathVariable String id, @RequestParam(defaultValue = "0") String upTo) {
    desk.confirm(number(id), Parameters.number("upTo", upTo, 0, Long.MAX_VALUE));
    return "redirect:/checklists/" + number(id) + "?done=1";
  }

  @PostMapping("/checklists/{id}/remove")
  String remove(@PathVariable String id) {
    desk.remove(number(id));
    return "redirect:/checklists?done=1";
  }
}
