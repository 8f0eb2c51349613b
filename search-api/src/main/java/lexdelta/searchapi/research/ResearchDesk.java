package lexdelta.searchapi.research;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.crawler.outline.Place;
import lexdelta.crawler.outline.Places;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.Versions;
import lexdelta.searchapi.accounts.Team;
import lexdelta.searchapi.accounts.TeamId;
import lexdelta.searchapi.accounts.Teams;
import lexdelta.searchapi.audit.Audit;
import lexdelta.searchapi.problems.Problem;
import lexdelta.searchapi.problems.ProblemException;
import lexdelta.searchapi.problems.ProblemKind;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What people do with what they keep, each deed with its entry in the log, or neither. The log says
 * that something was done, never what it was called or what is in it.
 */
final class ResearchDesk {
  private static final int MOST_SEARCHES = 1_000;
  private static final int MOST_FOLDERS = 1_000;
  private static final int MOST_ITEMS = 2_000;
  private static final int LONGEST_TITLE = 900;

  private final Kept kept;
  private final Audit audit;
  private final TransactionTemplate transaction;

  /** Where things are kept, and what they are checked against. */
  record Kept(SavedSearches searches, Folders folders, Teams teams, Versions versions) {}

  ResearchDesk(Kept kept, Audit audit, TransactionTemplate transaction) {
    this.kept = kept;
    this.audit = audit;
    this.transaction = transaction;
  }

  SavedSearch save(PersonId owner, String name, String parameters, Optional<TeamId> team) {
    String called = name(name);
    SearchParameters search = search(parameters);
    requireTeam(owner, team);
    return together(() -> {
      requireRoom(kept.searches().count(owner), MOST_SEARCHES, "saved searches");
      SavedSearch made = kept.searches().append(owner, called, search, team);
      audit.note("saved a search", "saved search " + made.id(), "", "");
      return made;
    });
  }

  void changeSearch(PersonId owner, long id, String name, Optional<TeamId> team) {
    String called = name(name);
    requireTeam(owner, team);
    together(() -> {
      require(kept.searches().change(id, owner, called, team), "saved search");
      audit.note("changed a saved search", "saved search " + id, "", "");
      return id;
    });
  }

  void removeSearch(PersonId owner, long id) {
    together(() -> {
      require(kept.searches().remove(id, owner), "saved search");
      audit.note("removed a saved search", "saved search " + id, "", "");
      return id;
    });
  }

  Folder makeFolder(PersonId owner, String name, Optional<TeamId> team) {
    String called = name(name);
    requireTeam(owner, team);
    return together(() -> {
      requireRoom(kept.folders().count(owner), MOST_FOLDERS, "folders");
      Folder made = kept.folders().append(owner, called, team);
      audit.note("made a folder", object(made), "", "");
      return made;
    });
  }

  void changeFolder(PersonId owner, long id, String name, Optional<TeamId> team) {
    String called = name(name);
    requireTeam(owner, team);
    together(() -> {
      require(kept.folders().change(id, owner, called, team), "folder of your own");
      audit.note("changed a folder", "folder " + id, "", "");
      return id;
    });
  }

  void removeFolder(PersonId owner, long id) {
    together(() -> {
      require(kept.folders().remove(id, owner), "folder of your own");
      audit.note("removed a folder", "folder " + id, "", "");
      return id;
    });
  }

  /** The folder, when somebody may see it. */
  Folder folder(PersonId who, long id) {
    return kept.folders().find(id, who).orElseThrow(() -> absent("folder"));
  }

  /** Puts a text as of a day into a folder. */
  FolderItem put(PersonId who, long folder, FolderItem.Text text, String note) {
    return put(who, folder, text, title(text), note);
  }

  /** Puts a search into a folder. */
  FolderItem put(PersonId who, long folder, SearchParameters search, String note) {
    return put(who, folder, new FolderItem.Search(search), "Search: " + search.query(), note);
  }

  private FolderItem put(
      PersonId who, long id, FolderItem.Content content, String title, String note) {
    String noted = note(note);
    return together(() -> {
      Folder folder = folder(who, id);
      requireRoom(folder.items(), MOST_ITEMS, "things in one folder");
      String kept = title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
      FolderItem put = this.kept.folders().put(folder, content, kept, noted, who);
      audit.note("put something into a folder", object(folder), "", "");
      return put;
    });
  }

  void note(PersonId who, long folder, long item, String note) {
    String noted = note(note);
    inFolder(who, folder, "noted in a folder", it -> kept.folders().note(it, item, noted));
  }

  void move(PersonId who, long folder, long item, long other) {
    Folder to = folder(who, other);
    inFolder(who, folder, "moved out of a folder", it -> kept.folders().move(it, item, to));
  }

  void takeOut(PersonId who, long folder, long item) {
    inFolder(who, folder, "took something out of a folder", it -> kept.folders().takeOut(it, item));
  }

  private void inFolder(
      PersonId who, long id, String deed, java.util.function.Predicate<Folder> work) {
    together(() -> {
      Folder folder = folder(who, id);
      require(work.test(folder), "such thing in the folder");
      audit.note(deed, object(folder), "", "");
      return folder;
    });
  }

  /** Reads a team as a form or a body names it; empty for nobody. */
  static Optional<TeamId> team(String typed) {
    if (typed.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new TeamId(Long.parseLong(typed.strip())));
    } catch (NumberFormatException e) {
      throw bad("team", "«%s» is not the number of a team.".formatted(typed));
    }
  }

  private void requireTeam(PersonId owner, Optional<TeamId> team) {
    List<TeamId> own = kept.teams().of(owner).stream().map(Team::id).toList();
    if (team.isPresent() && !own.contains(team.get())) {
      throw bad("team", "You are not in such a team; share with one of your own, or with nobody.");
    }
  }

  private static void requireRoom(int there, int most, String what) {
    if (there >= most) {
      throw Problem.of(
              ProblemKind.CONFLICT,
              "There are %,d %s already, and no more can be. Remove some first."
                  .formatted(most, what))
          .exception();
    }
  }

  private String title(FolderItem.Text text) {
    Reading reading =
        kept.versions()
            .asOf(text.document(), text.asOf())
            .flatMap(Version::reading)
            .orElseThrow(() -> noText(text.document(), text.asOf()));
    String cited =
        text.path().isEmpty()
            ? reading.citation()
            : Places.of(reading)
                .find(List.of(text.path().split("/")))
                .map(Place::citation)
                .orElseThrow(() -> noText(text.document(), text.asOf()));
    return (cited + " " + reading.heading()).strip();
  }

  private static ProblemException noText(DocumentId document, LocalDate day) {
    return Problem.of(
            ProblemKind.NOT_FOUND, "There is no such text of %s on %s.".formatted(document, day))
        .exception();
  }

  private static String name(String typed) {
    return read("name", () -> Name.of(typed));
  }

  static SearchParameters search(String parameters) {
    return read("parameters", () -> new SearchParameters(parameters));
  }

  private static String note(String typed) {
    if (typed.length() > FolderItem.LONGEST_NOTE) {
      throw bad(
          "note",
          "A note has at most %,d characters; this one has %,d."
              .formatted(FolderItem.LONGEST_NOTE, typed.length()));
    }
    return typed.replace("\r\n", "\n").strip();
  }

  private static <T> T read(String parameter, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException e) {
      throw bad(parameter, String.valueOf(e.getMessage()));
    }
  }

  /** Said as a parameter to a form, and as a field of the body to a program. */
  private static ProblemException bad(String name, String detail) {
    return Problem.parameter(name, detail).with("pointer", "/" + name).exception();
  }

  private static void require(boolean done, String what) {
    if (!done) {
      throw absent(what);
    }
  }

  private static ProblemException absent(String what) {
    return Problem.of(
            ProblemKind.NOT_FOUND,
            "You have no such %s. It may have been removed, or is no longer shared with you."
                .formatted(what))
        .exception();
  }

  private static String object(Folder folder) {
    return "folder " + folder.id();
  }

  private <T> T together(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(_ -> work.get()));
  }
}
