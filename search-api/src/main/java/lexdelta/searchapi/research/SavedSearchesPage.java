package lexdelta.searchapi.research;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lexdelta.searchapi.accounts.CurrentPerson;
import lexdelta.searchapi.accounts.Team;
import lexdelta.searchapi.accounts.Teams;
import lexdelta.searchapi.problems.Parameters;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of saved searches. */
@Controller
final class SavedSearchesPage {
  private final SavedSearches searches;
  private final Teams teams;
  private final ResearchDesk desk;
  private final Clock clock;

  SavedSearchesPage(SavedSearches searches, Teams teams, ResearchDesk desk, Clock clock) {
    this.searches = searches;
    this.teams = teams;
    this.desk = desk;
    this.clock = clock;
  }

  @GetMapping("/saved-searches")
  String all(@RequestParam(defaultValue = "") String done, Model model) {
    Map<Long, String> names =
        teams.all().stream().collect(Collectors.toMap(it -> it.id().value(), Team::name));
    List<Line> lines =
        searches.visibleTo(CurrentPerson.id()).stream().map(it -> line(it, names)).toList();
    model.addAttribute("searches", lines);
    model.addAttribute("done", !done.isEmpty());
    return "saved-searches";
  }

  @PostMapping("/saved-searches")
  String save(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String parameters,
      @RequestParam(defaultValue = "") String team) {
    SearchParameters search = ResearchDesk.search(parameters);
    String query = search.query();
    String otherwise = query.length() > 100 ? query.substring(0, 100) : query;
    desk.save(
        CurrentPerson.id(), name.isBlank() ? otherwise : name, parameters, ResearchDesk.team(team));
    return "redirect:/saved-searches?done=1";
  }

  @PostMapping("/saved-searches/{id}")
  String change(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String team) {
    desk.changeSearch(CurrentPerson.id(), number(id), name, ResearchDesk.team(team));
    return "redirect:/saved-searches?done=1";
  }

  @PostMapping("/saved-searches/{id}/remove")
  String remove(@PathVariable String id) {
    desk.removeSearch(CurrentPerson.id(), number(id));
    return "redirect:/saved-searches?done=1";
  }

  private static long number(String id) {
    return Parameters.number("id", id, 1, Long.MAX_VALUE);
  }

  private Line line(SavedSearch saved, Map<Long, String> names) {
    return new Line(
        saved.id(),
        saved.name(),
        saved.search().address(),
        saved.search().query(),
        saved.search().rest(),
        saved.owner().equals(CurrentPerson.id()),
        saved.team().map(it -> it.value()).orElse(0L),
        saved.team().map(it -> names.getOrDefault(it.value(), "")).orElse(""),
        LocalDate.ofInstant(saved.savedAt(), clock.getZone()).toString());
  }

  /**
   * A saved search as the page shows it.
   *
   * @param own whether it is the reader's own
   * @param team its number, 0 for none
   */
  record Line(
      long id,
      String name,
      String address,
      String query,
      String rest,
      boolean own,
      long team,
      String teamName,
      String savedOn) {}
}
