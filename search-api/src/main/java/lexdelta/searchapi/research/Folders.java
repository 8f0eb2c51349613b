package lexdelta.searchapi.research;

import java.util.List;
import java.util.Optional;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.searchapi.accounts.TeamId;

/**
 * Folders and what is in them. Whoever sees a folder may put into it, note and take out; only its
 * owner renames, shares and removes it. Whoever may not see one is told that there is none.
 */
public interface Folders {
  /** Somebody's own and those shared with a team of theirs, by name. */
  List<Folder> visibleTo(PersonId who);

  Optional<Folder> find(long id, PersonId who);

  Folder append(PersonId owner, String name, Optional<TeamId> team);

  /** Renames and shares one of one's own; false where there is none. */
  boolean change(long id, PersonId owner, String name, Optional<TeamId> team);

  /** Removes one of one's own with all in it; false where there is none. */
  boolean remove(long id, PersonId owner);

  /** What is in a folder, in the order in which it was put in; its reader was let in before. */
  List<FolderItem> items(Folder folder);

  /** What was put last into the folders that somebody may see, the newest first. */
  List<FolderItem> newest(PersonId who, int most);

  FolderItem put(Folder folder, FolderItem.Content content, String title, String note, PersonId by);

  /** Writes another note; false where there is no such item in the folder. */
  boolean note(Folder folder, long item, String note);

  /** Moves to another folder; false where there is no such item in the first. */
  boolean move(Folder from, long item, Folder to);

  /** Takes out; false where there is no such item in the folder. */
  boolean takeOut(Folder folder, long item);

  int count(PersonId owner);

  void handOver(PersonId from, PersonId to);

  void removeAll(PersonId owner);
}
