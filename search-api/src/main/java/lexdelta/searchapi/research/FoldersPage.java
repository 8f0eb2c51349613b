package lexdelta.searchapi.research;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.searchapi.accounts.CurrentPerson;
import lexdelta.searchapi.accounts.People;
import lexdelta.searchapi.accounts.Person;
import lexdelta.searchapi.accounts.Team;
import lexdelta.searchapi.accounts.Teams;
import lexdelta.searchapi.problems.Parameters;
import lexdelta.searchapi.problems.Problem;
import lexdelta.searchapi.web.Addresses;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of folders. */
@Controller
final class FoldersPage {
  private final Folders folders;
  private final Teams teams;
  private final People people;
  private final ResearchDesk desk;
  private final Clock clock;

  FoldersPage(Folders folders, Teams teams, People people, ResearchDesk desk, Clock clock) {
    this.folders = folders;
    this.teams = teams;
    this.people = people;
    this.desk = desk;
    this.clock = clock;
  }

  @GetMapping("/folders")
  String all(@RequestParam(defaultValue = "") String done, Model model) {
    Map<Long, String> names = teamNames();
    PersonId me = CurrentPerson.id();
    model.addAttribute(
        "folders", folders.visibleTo(me).stream().map(it -> line(it, names)).toList());
    model.addAttribute("done", !done.isEmpty());
    return "folders";
  }

  @PostMapping("/folders")
  String make(
      @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String team) {
    Folder made = desk.makeFolder(CurrentPerson.id(), name, ResearchDesk.team(team));
    return "redirect:/folders/" + made.id() + "?done=1";
  }

  @GetMapping("/folders/{id}")
  String one(@PathVariable String id, @RequestParam(defaultValue = "") String done, Model model) {
    PersonId me = CurrentPerson.id();
    Folder folder = desk.folder(me, number("id", id));
    model.addAttribute("folder", line(folder, teamNames()));
    model.addAttribute("items", folders.items(folder).stream().map(this::item).toList());
    model.addAttribute(
        "others", folders.visibleTo(me).stream().filter(it -> it.id() != folder.id()).toList());
    model.addAttribute("done", !done.isEmpty());
    return "folder";
  }

  @PostMapping("/folders/{id}")
  String change(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String team) {
    desk.changeFolder(CurrentPerson.id(), number("id", id), name, ResearchDesk.team(team));
    return "redirect:/folders/" + id + "?done=1";
  }

  @PostMapping("/folders/{id}/remove")
  String remove(@PathVariable String id) {
    desk.removeFolder(CurrentPerson.id(), number("id", id));
    return "redirect:/folders?done=1";
  }

  /** Puts into a folder chosen in a form; a new one where the form says how it is called. */
  @PostMapping("/folders/items")
  String put(
      @RequestParam(defaultValue = "") String folder,
      @RequestParam(defaultValue = "") String newFolder,
      @RequestParam Map<String, String> form) {
    PersonId me = CurrentPerson.id();
    long id =
        newFolder.isBlank()
            ? number("folder", folder)
            : desk.makeFolder(me, newFolder, ResearchDesk.team("")).id();
    String note = form.getOrDefault("note", "");
    String parameters = form.getOrDefault("parameters", "");
    if (parameters.isEmpty()) {
      desk.put(me, id, text(form), note);
    } else {
      desk.put(me, id, ResearchDesk.search(parameters), note);
    }
    return "redirect:/folders/" + id + "?done=1";
  }

  private static FolderItem.Text text(Map<String, String> form) {
    return new FolderItem.Text(
        Parameters.document("document", form.getOrDefault("document", "")),
        path(form.getOrDefault("path", "")),
        Parameters.day("asOf", form.getOrDefault("asOf", "")));
  }

  static String path(String typed) {
    if (typed.length() > 500) {
      throw Problem.parameter("path", "A path within a document is shorter.").exception();
    }
    return String.join("/", Addresses.names(typed));
  }

  @PostMapping("/folders/{id}/items/{item}")
  String note(
      @PathVariable String id,
      @PathVariable String item,
      @RequestParam(defaultValue = "") String note) {
    desk.note(CurrentPerson.id(), number("id", id), number("item", item), note);
    return "redirect:/folders/" + id + "?done=1";
  }

  @PostMapping("/folders/{id}/items/{item}/move")
  String move(
      @PathVariable String id,
      @PathVariable String item,
      @RequestParam(defaultValue = "") String folder) {
    desk.move(CurrentPerson.id(), number("id", id), number("item", item), number("folder", folder));
    return "redirect:/folders/" + id + "?done=1";
  }

  @PostMapping("/folders/{id}/items/{item}/remove")
  String takeOut(@PathVariable String id, @PathVariable String item) {
    desk.takeOut(CurrentPerson.id(), number("id", id), number("item", item));
    return "redirect:/folders/" + id + "?done=1";
  }

  private static long number(String name, String text) {
    return Parameters.number(name, text, 1, Long.MAX_VALUE);
  }

  private Map<Long, String> teamNames() {
    return teams.all().stream().collect(Collectors.toMap(it -> it.id().value(), Team::name));
  }

  private Line line(Folder folder, Map<Long, String> names) {
    boolean own = folder.owner().equals(CurrentPerson.id());
    return new Line(
        folder.id(),
        folder.name(),
        folder.items(),
        own,
        own ? "" : people.find(folder.owner()).map(Person::name).orElse(""),
        folder.team().map(it -> it.value()).orElse(0L),
        folder.team().map(it -> names.getOrDefault(it.value(), "")).orElse(""),
        LocalDate.ofInstant(folder.madeAt(), clock.getZone()).toString());
  }

  private Item item(FolderItem item) {
    String day = item.content() instanceof FolderItem.Text text ? text.asOf().toString() : "";
    return new Item(
        item.id(),
        item.title(),
        address(item.content()),
        day,
        item.note(),
        item.addedBy().equals(CurrentPerson.id())
            ? ""
            : people.find(item.addedBy()).map(Person::name).orElse(""),
        LocalDate.ofInstant(item.addedAt(), clock.getZone()).toString());
  }

  static String address(FolderItem.Content content) {
    return switch (content) {
      case FolderItem.Text text -> Addresses.page(text.document(), text.path(), text.asOf());
      case FolderItem.Search search -> search.search().address();
    };
  }

  /**
   * A folder as pages show it.
   *
   * @param owner the name of its owner where that is somebody else
   * @param team its number, 0 for none
   */
  record Line(
      long id,
      String name,
      int items,
      boolean own,
      String owner,
      long team,
      String teamName,
      String madeOn) {}

  /**
   * Something in a folder as the page shows it.
   *
   * @param asOf the day of a text; empty of a search
   * @param by the name of who put it in, where that is somebody else
   */
  record Item(
      long id, String title, String address, String asOf, String note, String by, String addedOn) {}
}
