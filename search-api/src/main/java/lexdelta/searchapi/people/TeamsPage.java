package lexdelta.searchapi.people;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Collectors;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.searchapi.accounts.People;
import lexdelta.searchapi.accounts.Person;
import lexdelta.searchapi.accounts.Team;
import lexdelta.searchapi.accounts.TeamId;
import lexdelta.searchapi.accounts.Teams;
import lexdelta.searchapi.audit.Audit;
import lexdelta.searchapi.problems.Parameters;
import lexdelta.searchapi.problems.Problem;
import lexdelta.searchapi.problems.ProblemKind;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The teams of the firm, for administrators. */
@Controller
final class TeamsPage {
  private final Teams teams;
  private final People people;
  private final Audit audit;
  private final TransactionTemplate transaction;

  TeamsPage(Teams teams, People people, Audit audit, TransactionTemplate transaction) {
    this.teams = teams;
    this.people = people;
    this.audit = audit;
    this.transaction = transaction;
  }

  @GetMapping("/teams")
  String all(@RequestParam(defaultValue = "") String done, Model model) {
    return all("", "", done.isEmpty() ? "" : "Done.", model);
  }

  private String all(String typed, String mistake, String done, Model model) {
    model.addAttribute("teams", teams.all());
    model.addAttribute("people", people.all());
    model.addAttribute("typed", typed);
    model.addAttribute("mistake", mistake);
    model.addAttribute("done", done);
    return "teams";
  }

  @PostMapping("/teams")
  String append(
      @RequestParam(defaultValue = "") String name, Model model, HttpServletResponse response) {
    try {
      transaction.executeWithoutResult(_ -> {
        Team made = teams.append(name);
        audit.note("made a team", object(made), "", made.name());
      });
      return "redirect:/teams?done=1";
    } catch (IllegalArgumentException e) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return all(name, String.valueOf(e.getMessage()), "", model);
    }
  }

  @PostMapping("/teams/{id}")
  String change(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(name = "member", defaultValue = "") List<String> member,
      Model model,
      HttpServletResponse response) {
    Team team = read(id);
    List<PersonId> members =
        people.all().stream().map(Person::id).filter(it -> member.contains(it.value())).toList();
    try {
      transaction.executeWithoutResult(_ -> {
        teams.rename(team.id(), name);
        teams.setMembers(team.id(), members);
        audit.note(
            "changed a team",
            object(team),
            words(team),
            words(teams.find(team.id()).orElseThrow()));
      });
      return "redirect:/teams?done=1";
    } catch (IllegalArgumentException e) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return all("", String.valueOf(e.getMessage()), "", model);
    }
  }

  @PostMapping("/teams/{id}/remove")
  String remove(@PathVariable String id) {
    Team team = read(id);
    transaction.executeWithoutResult(_ -> {
      teams.remove(team.id());
      audit.note("removed a team", object(team), words(team), "");
    });
    return "redirect:/teams?done=1";
  }

  private Team read(String id) {
    return teams
        .find(new TeamId(Parameters.number("id", id, 1, Long.MAX_VALUE)))
        .orElseThrow(() ->
            Problem.of(ProblemKind.NOT_FOUND, "There is no such team. The page of teams lists all.")
                .exception());
  }

  private static String object(Team team) {
    return "team " + team.id();
  }

  private static String words(Team team) {
    return team.name()
        + ": "
        + team.members().stream().map(PersonId::value).collect(Collectors.joining(", "));
  }
}
