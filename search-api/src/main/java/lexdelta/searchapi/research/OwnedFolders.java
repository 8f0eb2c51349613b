package lexdelta.searchapi.research;

import lexdelta.alerts.subscription.PersonId;
import lexdelta.searchapi.accounts.Belongings;

/** Folders as what somebody owns, with all that is in them. */
final class OwnedFolders implements Belongings {
  private final Folders folders;

  OwnedFolders(Folders folders) {
    this.folders = folders;
  }

  @Override
  public String inWords(int count) {
    return count + (count == 1 ? " folder" : " folders");
  }

  @Override
  public int count(PersonId owner) {
    return folders.count(owner);
  }

  @Override
  public void handOver(PersonId from, PersonId to) {
    folders.handOver(from, to);
  }

  @Override
  public void close(PersonId owner) {
    folders.removeAll(owner);
  }
}
