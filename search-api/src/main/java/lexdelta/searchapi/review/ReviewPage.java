package lexdelta.searchapi.review;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lexdelta.alerts.review.Inbox;
import lexdelta.alerts.subscription.NewsKind;
import lexdelta.searchapi.accounts.CurrentPerson;
import lexdelta.searchapi.accounts.Teams;
import lexdelta.searchapi.problems.Parameters;
import lexdelta.searchapi.problems.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The page of what whoever asks was told and has to do. */
@Controller
final class ReviewPage {
  private static final int SIZE = 25;

  private final Queue queue;
  private final ReviewDesk desk;
  private final Inbox inbox;
  private final Teams teams;

  ReviewPage(Queue queue, ReviewDesk desk, Inbox inbox, Teams teams) {
    this.queue = queue;
    this.desk = desk;
    this.inbox = inbox;
    this.teams = teams;
  }

  /** A part of the queue and where it is. */
  record Tab(String title, String address, boolean current) {}

  @GetMapping("/review")
  String show(
      @RequestParam(defaultValue = "") String show,
      @RequestParam(defaultValue = "") String matter,
      @RequestParam(defaultValue = "") String team,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String cursor,
      @RequestParam(defaultValue = "") String marked,
      Model model) {
    Queue.Asked asked = new Queue.Asked(show, matter, team, kind, cursor);
    Queue.Part part = Queue.Part.of(show);
    Queue.Page page = queue.page(asked, SIZE);
    model.addAttribute("asked", asked);
    model.addAttribute("part", part.code());
    model.addAttribute("narrowed", part == Queue.Part.UNREAD || part == Queue.Part.ALL);
    model.addAttribute("lines", page.lines());
    model.addAttribute("next", page.next().isEmpty() ? "" : address(asked, show, page.next()));
    model.addAttribute(
        "tabs",
        Arrays.stream(Queue.Part.values())
            .map(it -> new Tab(it.title(), address(asked, it.code(), ""), it == part))
            .toList());
    model.addAttribute("matters", inbox.matters(CurrentPerson.id()));
    model.addAttribute("teams", teams.of(CurrentPerson.id()));
    model.addAttribute("kinds", NewsKind.values());
    model.addAttribute(
        "marked", marked.isBlank() ? -1 : Parameters.number("marked", marked, 0, SIZE));
    return "review";
  }

  private static String address(Queue.Asked asked, String show, String cursor) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath("/review");
    put(address, "show", show);
    put(address, "matter", asked.matter());
    put(address, "team", asked.team());
    put(address, "kind", asked.kind());
    put(address, "cursor", cursor);
    return address.encode().build().toUriString();
  }

  private static void put(UriComponentsBuilder address, String name, String value) {
    if (!value.isBlank()) {
      address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
    }
  }

  /** Makes one mark on all that were ticked. */
  @PostMapping("/review")
  String mark(
      @RequestParam(name = "change", defaultValue = "") List<String> ticked,
      @RequestParam(defaultValue = "") String mark,
      @RequestParam(defaultValue = "") String show,
      @RequestParam(defaultValue = "") String matter,
      @RequestParam(defaultValue = "") String team,
      @RequestParam(defaultValue = "") String kind) {
    List<Long> changes =
        ticked.stream()
            .filter(it -> !it.isBlank())
            .limit(SIZE)
            .map(it -> Parameters.number("change", it, 1, Long.MAX_VALUE))
            .distinct()
            .toList();
    if (changes.isEmpty()) {
      throw Problem.parameter("change", "Tick at least one change first.").exception();
    }
    int made = desk.markAll(changes, MarkDraft.plain(mark));
    String back = address(new Queue.Asked(show, matter, team, kind, ""), show, "");
    return "redirect:" + back + (back.contains("?") ? "&" : "?") + "marked=" + made;
  }
}
