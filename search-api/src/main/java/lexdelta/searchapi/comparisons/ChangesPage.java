package lexdelta.searchapi.comparisons;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lexdelta.crawler.amendment.Amendments;
import lexdelta.crawler.meaning.Meaning;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.LogPart;
import lexdelta.crawler.record.Source;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.record.Statements;
import lexdelta.crawler.record.Versions;
import lexdelta.crawler.standing.StandingEntry;
import lexdelta.crawler.standing.StandingOnDay;
import lexdelta.searchapi.problems.Parameters;
import lexdelta.searchapi.problems.Problem;
import lexdelta.searchapi.problems.ProblemKind;
import lexdelta.searchapi.web.Addresses;
import lexdelta.searchapi.web.Days;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of the numbered log. */
@Controller
final class ChangesPage {
  private static final int SIZE = 25;

  private final Changes changes;
  private final Versions versions;
  private final StandingOnDay standing;
  private final Amendments amendments;
  private final Meanings meanings;
  private final Neighbours neighbours;
  private final List<Source> sources;
  private final List<Visits> visits;
  private final Clock clock;

  ChangesPage(
      Changes changes,
      Versions versions,
      StandingOnDay standing,
      Amendments amendments,
      Statements statements,
      List<Source> sources,
      List<Visits> visits,
      Clock clock) {
    this.changes = changes;
    this.versions = versions;
    this.standing = standing;
    this.amendments = amendments;
    this.meanings = new Meanings(statements);
    this.neighbours = new Neighbours(changes);
    this.sources = List.copyOf(sources);
    this.visits = List.copyOf(visits);
    this.clock = clock;
  }

  /**
   * The log, newest first.
   *
   * @param before show changes with lower numbers than this; empty for the newest
   * @param source only those seen there; empty for all
   * @param from only those seen on this day or later; empty for since ever
   * @param to only those seen on this day or before; empty for until now
   */
  @GetMapping("/changes")
  String log(
      @RequestParam(defaultValue = "") String before,
      @RequestParam(defaultValue = "") String source,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      Model model) {
    long head = changes.head();
    long end = before.isBlank() ? head + 1 : Parameters.number("before", before, 1, Long.MAX_VALUE);
    LogPart part = part(source, from, to);
    List<Change> page = changes.before(Math.min(end, head + 1), part, SIZE + 1);
    boolean more = page.size() > SIZE;
    List<Change> shown = more ? page.subList(0, SIZE) : page;
    model.addAttribute("head", head);
    model.addAttribute("arrivals", arrivals(shown));
    model.addAttribute("narrowed", !part.equals(LogPart.ALL));
    model.addAttribute("chosen", Map.of("source", source, "from", from, "to", to));
    model.addAttribute("sources", sources);
    model.addAttribute("older", more ? shown.getLast().number() : 0);
    model.addAttribute(
        "newer", end <= head && part.equals(LogPart.ALL) ? Math.min(head + 1, end + SIZE) : 0);
    return "changes";
  }

  private LogPart part(String source, String from, String to) {
    return new LogPart(
        Parameters.optionalSource("source", source),
        Parameters.optionalDay("from", from).map(this::begin),
        Parameters.optionalDay("to", to).map(day -> begin(day.plusDays(1))));
  }

  private Instant begin(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toInstant();
  }

  @GetMapping("/changes/{number}")
  String one(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String show,
      @RequestParam(defaultValue = "") String view,
      Model model) {
    long wanted = Parameters.number("number", number, 1, Long.MAX_VALUE);
    Change change = changes.find(wanted).orElseThrow(() -> unknown(wanted, changes.head()));
    visits.forEach(it -> it.came(wanted));
    Compared compared = Compared.of(versions, change);
    Meaning meaning = meanings.of(compared);
    model.addAttribute("change", change);
    model.addAttribute("citation", compared.citation());
    model.addAttribute("heading", compared.heading());
    model.addAttribute("kind", ChangeWords.of(change.kind()));
    model.addAttribute("cause", ChangeWords.of(change.cause()));
    model.addAttribute("seenAt", Days.words(change.observedAt(), clock.getZone()));
    model.addAttribute("source", title(change.source()));
    model.addAttribute("json", "/api/changes/" + wanted);
    model.addAttribute("textAddress", textAddress(compared, change));
    model.addAttribute("madeBy", amendments.makers(change).stream().map(CauseLine::of).toList());
    model.addAttribute(
        "redline",
        RedlineView.of(
            compared,
            Stood.of(standing, change, compared, meaning, clock.instant()),
            meaning,
            Shown.of("/changes/" + wanted, show, view)));
    model.addAttribute("neighbours", neighbours.of(change).stream().map(this::neighbour).toList());
    model.addAttribute("more", neighbours.more(change));
    model.addAttribute("next", wanted < changes.head() ? wanted + 1 : 0);
    return "change";
  }

  static RuntimeException unknown(long number, long head) {
    return Problem.of(
            ProblemKind.NOT_FOUND,
            head == 0
                ? "There is no change %d: the log is empty.".formatted(number)
                : "There is no change %d; the newest is %d.".formatted(number, head))
        .exception();
  }

  private static String textAddress(Compared compared, Change change) {
    if (compared.comparison().after().isPresent()) {
      return Addresses.page(change.document(), change.effectiveOn());
    }
    return Addresses.page(change.document(), change.effectiveOn().minusDays(1));
  }

  /** Changes that came together, under one heading. */
  private List<Arrival> arrivals(List<Change> page) {
    List<Arrival> arrivals = new ArrayList<>();
    Optional<Change> last = Optional.empty();
    for (Change change : page) {
      if (last.filter(it -> it.snapshot().equals(change.snapshot())).isEmpty()) {
        arrivals.add(
            new Arrival(
                title(change.source()),
                Days.words(change.observedAt(), clock.getZone()),
                new ArrayList<>()));
      }
      arrivals.getLast().lines().add(line(change));
      last = Optional.of(change);
    }
    return arrivals;
  }

  private String title(SourceId id) {
    return Stream.concat(sources.stream(), Stream.of(StandingEntry.SOURCE))
        .filter(source -> source.id().equals(id))
        .map(Source::title)
        .findFirst()
        .orElse(id.value());
  }

  private Line line(Change change) {
    Compared compared = Compared.of(versions, change);
    Meaning meaning = meanings.of(compared);
    return line(
        change,
        compared,
        Stood.of(standing, change, compared, meaning, clock.instant()).summary(),
        Weighed.of(meaning));
  }

  private Line neighbour(Change change) {
    return line(change, Compared.of(versions, change), "", new Weighed("", "", List.of(), ""));
  }

  private static Line line(Change change, Compared compared, String summary, Weighed weighed) {
    return new Line(
        change.number(),
        compared.citation(),
        compared.heading(),
        ChangeWords.of(change.kind()),
        change.effectiveOn().toString(),
        summary,
        weighed);
  }

  /** What one snapshot brought. */
  record Arrival(String source, String seenAt, List<Line> lines) {}

  /** A change in a list. */
  record Line(
      long number,
      String citation,
      String heading,
      String kind,
      String effectiveOn,
      String summary,
      Weighed weighed) {}
}
