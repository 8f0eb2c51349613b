package lexdelta.searchapi.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lexdelta.alerts.subscription.EmailAddress;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.searchapi.accounts.People;
import lexdelta.searchapi.accounts.Person;
import lexdelta.searchapi.accounts.Role;
import lexdelta.searchapi.accounts.Teams;
import lexdelta.searchapi.problems.Problem;
import lexdelta.searchapi.problems.ProblemKind;
import lexdelta.searchapi.signin.LinkMail;
import lexdelta.searchapi.signin.Links;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The people of the firm, for administrators: all of them, and one. */
@Controller
final class PeoplePage {
  private final People people;
  private final Teams teams;
  private final Membership membership;
  private final Links links;
  private final LinkMail mail;

  PeoplePage(People people, Teams teams, Membership membership, Links links, LinkMail mail) {
    this.people = people;
    this.teams = teams;
    this.membership = membership;
    this.links = links;
    this.mail = mail;
  }

  /** What was typed. */
  record Form(String name, String email, Set<Role> roles) {
    static final Form EMPTY = new Form("", "", EnumSet.noneOf(Role.class));

    static Form of(Person person) {
      return new Form(person.name(), person.email().value(), person.roles());
    }

    public boolean has(Role role) {
      return roles.contains(role);
    }
  }

  @GetMapping("/people")
  String all(@RequestParam(defaultValue = "") String removed, Model model) {
    return all(Form.EMPTY, "", removed.isEmpty() ? "" : "The person was removed.", model);
  }

  private String all(Form form, String mistake, String done, Model model) {
    model.addAttribute("people", people.all());
    model.addAttribute("roles", Role.values());
    model.addAttribute("form", form);
    model.addAttribute("mistake", mistake);
    model.addAttribute("done", done);
    return "people";
  }

  @PostMapping("/people")
  String invite(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(name = "role", defaultValue = "") List<String> role,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    Form form = new Form(name, email, EnumSet.noneOf(Role.class));
    try {
      form = new Form(name, email, roles(role));
      Person made = membership.invite(Person.name(name), new EmailAddress(email), form.roles());
      return withLink(made, request, model);
    } catch (IllegalArgumentException | People.EmailTakenException e) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return all(form, String.valueOf(e.getMessage()), "", model);
    }
  }

  @GetMapping("/people/{id}")
  String one(@PathVariable String id, @RequestParam(defaultValue = "") String done, Model model) {
    Person person = read(id);
    return one(person, Form.of(person), "", done.isEmpty() ? "" : "Done.", model);
  }

  private String one(Person person, Form form, String mistake, String done, Model model) {
    model.addAttribute("person", person);
    model.addAttribute("form", form);
    model.addAttribute("mistake", mistake);
    model.addAttribute("done", done);
    model.addAttribute("roles", Role.values());
    model.addAttribute("teams", teams.of(person.id()));
    model.addAttribute("owned", membership.owned(person.id()));
    model.addAttribute(
        "heirs",
        people.all().stream().filter(it -> it.active() && !it.id().equals(person.id())).toList());
    return "person";
  }

  @PostMapping("/people/{id}")
  String change(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(name = "role", defaultValue = "") List<String> role,
      Model model,
      HttpServletResponse response) {
    Person person = read(id);
    Form form = new Form(name, email, person.roles());
    try {
      form = new Form(name, email, roles(role));
      membership.change(person, Person.name(name), new EmailAddress(email), form.roles());
      return "redirect:/people/" + person.id() + "?done=1";
    } catch (IllegalArgumentException | People.EmailTakenException e) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return one(person, form, String.valueOf(e.getMessage()), "", model);
    }
  }

  @PostMapping("/people/{id}/link")
  String link(@PathVariable String id, Model model, HttpServletRequest request) {
    return withLink(read(id), request, model);
  }

  /** The link is shown once, to be handed over where mail does not reach. */
  private String withLink(Person person, HttpServletRequest request, Model model) {
    String path = links.path(person);
    membership.noteLink(person);
    model.addAttribute("sent", mail.send(person, path));
    model.addAttribute(
        "link", ServletUriComponentsBuilder.fromContextPath(request).path(path).toUriString());
    return one(person, Form.of(person), "", "", model);
  }

  @PostMapping("/people/{id}/second-factor/remove")
  String removeSecondFactor(@PathVariable String id) {
    Person person = read(id);
    membership.removeSecondFactor(person);
    return "redirect:/people/" + person.id() + "?done=1";
  }

  @PostMapping("/people/{id}/sessions/close")
  String signOut(@PathVariable String id) {
    Person person = read(id);
    membership.signOutEverywhere(person);
    return "redirect:/people/" + person.id() + "?done=1";
  }

  @PostMapping("/people/{id}/remove")
  String remove(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String heir,
      Model model,
      HttpServletResponse response) {
    Person person = read(id);
    try {
      membership.remove(person, heir.isEmpty() ? Optional.empty() : Optional.of(heir(heir)));
      return "redirect:/people?removed=1";
    } catch (IllegalArgumentException e) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return one(person, Form.of(person), String.valueOf(e.getMessage()), "", model);
    }
  }

  private Person heir(String id) {
    return find(id)
        .filter(Person::active)
        .orElseThrow(
            () -> new IllegalArgumentException("Choose somebody who is here to take things over."));
  }

  private static Set<Role> roles(List<String> slugs) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    slugs.stream().filter(slug -> !slug.isEmpty()).map(Role::of).forEach(roles::add);
    return roles;
  }

  private Person read(String id) {
    return find(id)
        .filter(person -> person.state() != Person.State.REMOVED)
        .orElseThrow(() ->
            Problem.of(
                    ProblemKind.NOT_FOUND, "There is no such person. The page of people lists all.")
                .exception());
  }

  private Optional<Person> find(String id) {
    try {
      return people.find(new PersonId(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
