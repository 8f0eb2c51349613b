package lexdelta.searchapi.research;

import lexdelta.alerts.subscription.PersonId;
import lexdelta.searchapi.accounts.Belongings;

/** Saved searches as what somebody owns. Their history goes to nobody: it is forgotten. */
final class OwnedSearches implements Belongings {
  private final SavedSearches searches;
  private final History history;

  OwnedSearches(SavedSearches searches, History history) {
    this.searches = searches;
    this.history = history;
  }

  @Override
  public String inWords(int count) {
    return count + (count == 1 ? " saved search" : " saved searches");
  }

  @Override
  public int count(PersonId owner) {
    return searches.count(owner);
  }

  @Override
  public void handOver(PersonId from, PersonId to) {
    searches.handOver(from, to);
    history.forgetAll(from);
  }

  @Override
  public void close(PersonId owner) {
    searches.removeAll(owner);
    history.forgetAll(owner);
  }
}
