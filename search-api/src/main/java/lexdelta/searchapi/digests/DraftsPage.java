package lexdelta.searchapi.digests;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lexdelta.alerts.digest.Digest;
import lexdelta.alerts.digest.Head;
import lexdelta.alerts.digest.MovedOn;
import lexdelta.alerts.digest.Period;
import lexdelta.alerts.digest.Wanted;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.topic.Topics;
import lexdelta.crawler.record.Instants;
import lexdelta.crawler.record.Source;
import lexdelta.searchapi.accounts.People;
import lexdelta.searchapi.accounts.Teams;
import lexdelta.searchapi.problems.Parameters;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages on which a digest is drafted, written and published. */
@Controller
final class DraftsPage {
  private final DigestDesk desk;
  private final MovedOn moved;
  private final Ports ports;
  private final Clock clock;

  /** What can be chosen. */
  record Ports(
      Topics topics, List<Source> sources, People people, Teams teams, Followers followers) {
    /**
     * Whom a digest is published for.
     *
     * @param persons ids
     * @param chosen ids of teams
     * @param following whether those are among them who follow its topics
     */
    Set<PersonId> readers(
        Digest digest, List<String> persons, List<String> chosen, boolean following) {
      Set<PersonId> readers = new LinkedHashSet<>();
      filled(persons).forEach(it -> readers.add(new PersonId(it)));
      Set<String> wanted = Set.copyOf(filled(chosen));
      teams.all().stream()
          .filter(team -> wanted.contains(team.id().toString()))
          .forEach(team -> readers.addAll(team.members()));
      if (following) {
        readers.addAll(followers.of(digest.wanted().topics()));
      }
      return readers;
    }
  }

  DraftsPage(DigestDesk desk, MovedOn moved, Ports ports, Clock clock) {
    this.desk = desk;
    this.moved = moved;
    this.ports = ports;
    this.clock = clock;
  }

  /**
   * An item in the list.
   *
   * @param moved what became of it since it was picked
   */
  record Line(Digest.Item item, List<String> moved) {}

  /** What stands under one heading. */
  record Section(String title, List<Line> lines) {}

  /** A text that came too late, beside the one that stands. */
  record Conflict(String opening, String closing, String by) {}

  @GetMapping("/digests/new")
  String blank(Model model) {
    LocalDate month = Instants.publishersDay(clock.instant()).withDayOfMonth(1);
    model.addAttribute("first", month.minusMonths(1));
    model.addAttribute("last", month.minusDays(1));
    model.addAttribute("topics", ports.topics().all());
    model.addAttribute("sources", ports.sources());
    return "digest-new";
  }

  @PostMapping("/digests")
  String draft(
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String audience,
      @RequestParam(defaultValue = "") String first,
      @RequestParam(defaultValue = "") String last,
      @RequestParam(name = "topic", defaultValue = "") List<String> topics,
      @RequestParam(name = "source", defaultValue = "") List<String> sources) {
    LocalDate from = Parameters.day("first", first);
    LocalDate until = Parameters.day("last", last);
    Period period = DigestDesk.at("last", () -> new Period(from, until));
    Head head =
        DigestDesk.at(
            "title", () -> new Head(title.isBlank() ? period.title() : title, audience, "", "", 0));
    return editor(desk.draft(new Wanted(period, filled(topics), filled(sources)), head).value());
  }

  /** What was chosen. */
  static List<String> filled(List<String> values) {
    return values.stream().filter(it -> it != null && !it.isBlank()).distinct().toList();
  }

  private static String editor(long id) {
    return "redirect:/digests/drafts/" + id;
  }

  @GetMapping("/digests/drafts/{id}")
  String edit(@PathVariable String id, @RequestParam(defaultValue = "") String done, Model model) {
    model.addAttribute("done", !done.isEmpty());
    return show(read(id), Optional.empty(), model);
  }

  private Digest read(String id) {
    return desk.read(Parameters.number("id", id, 1, Long.MAX_VALUE));
  }

  private String show(Digest digest, Optional<Conflict> conflict, Model model) {
    if (digest.edition().isPresent()) {
      return "redirect:/digests/" + digest.edition().get();
    }
    Map<Integer, List<String>> news = moved.of(digest);
    model.addAttribute("it", digest);
    model.addAttribute("head", digest.head().text());
    model.addAttribute("sections", sections(digest, news));
    model.addAttribute("all", digest.items().size());
    model.addAttribute("picked", digest.picked().size());
    model.addAttribute("conflict", conflict.orElse(null));
    model.addAttribute("people", ports.people().all());
    model.addAttribute("teams", ports.teams().all());
    return "digest-draft";
  }

  private static List<Section> sections(Digest digest, Map<Integer, List<String>> news) {
    return digest.items().stream()
        .collect(
            Collectors.groupingBy(
                Digest.Item::section,
                LinkedHashMap::new,
                Collectors.mapping(
                    it -> new Line(it, news.getOrDefault(it.part(), List.of())),
                    Collectors.toList())))
        .entrySet()
        .stream()
        .map(it -> new Section(it.getKey(), it.getValue()))
        .toList();
  }

  @PostMapping("/digests/drafts/{id}")
  String head(
      @PathVariable String id,
      @RequestParam(defaultValue = "0") String revision,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String audience,
      @RequestParam(defaultValue = "") String opening,
      @RequestParam(defaultValue = "") String closing,
      @RequestParam(defaultValue = "0") String minutes,
      Model model,
      HttpServletResponse response) {
    Digest digest = read(id);
    int of = (int) Parameters.number("revision", revision, 0, Integer.MAX_VALUE);
    int reading = (int) Parameters.number("minutes", minutes, 0, 1_440);
    Head head = DigestDesk.at("title", () -> new Head(title, audience, opening, closing, reading));
    if (desk.save(digest, of, head)) {
      return editor(digest.id().value()) + "?done=1";
    }
    response.setStatus(HttpServletResponse.SC_PRECONDITION_FAILED);
    return show(
        read(id),
        Optional.of(new Conflict(opening, closing, ports.people().name(digest.head().by()))),
        model);
  }

  @GetMapping("/digests/drafts/{id}/preview")
  String preview(@PathVariable String id, Model model) {
    Digest digest = read(id);
    model.addAttribute("it", digest);
    model.addAttribute("title", digest.head().text().title());
    model.addAttribute("body", DigestPrint.html(desk.preview(digest)));
    return "digest-preview";
  }

  @PostMapping("/digests/drafts/{id}/publish")
  String publish(
      @PathVariable String id,
      @RequestParam(name = "person", defaultValue = "") List<String> persons,
      @RequestParam(name = "team", defaultValue = "") List<String> wantedTeams,
      @RequestParam(defaultValue = "") String followers) {
    Digest digest = read(id);
    Set<PersonId> readers = ports.readers(digest, persons, wantedTeams, !followers.isEmpty());
    return "redirect:/digests/" + desk.publish(digest, readers) + "/reading";
  }

  @PostMapping("/digests/drafts/{id}/remove")
  String remove(@PathVariable String id) {
    desk.remove(read(id));
    return "redirect:/digests";
  }
}
