package lexdelta.searchapi.research;

import java.util.List;
import lexdelta.searchapi.accounts.CurrentPerson;
import lexdelta.searchapi.accounts.Deed;
import lexdelta.searchapi.accounts.Team;
import lexdelta.searchapi.accounts.Teams;

/** The folders and teams of whoever looks at a page, for its forms. */
public final class Shelf {
  private final Folders folders;
  private final Teams teams;

  Shelf(Folders folders, Teams teams) {
    this.folders = folders;
    this.teams = teams;
  }

  /** Whether whoever looks may keep anything. */
  public boolean open() {
    return CurrentPerson.may(Deed.KEEP_RESEARCH);
  }

  public List<Folder> folders() {
    return open() ? folders.visibleTo(CurrentPerson.id()) : List.of();
  }

  public List<Team> teams() {
    return open() ? teams.of(CurrentPerson.id()) : List.of();
  }
}
