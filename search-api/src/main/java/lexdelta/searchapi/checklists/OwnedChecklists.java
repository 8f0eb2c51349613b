package lexdelta.searchapi.checklists;

import java.util.List;
import lexdelta.alerts.checklist.Checklist;
import lexdelta.alerts.checklist.Checklists;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.searchapi.accounts.Belongings;

/** Checklists and templates as what somebody keeps. */
final class OwnedChecklists implements Belongings {
  private final Checklists checklists;

  OwnedChecklists(Checklists checklists) {
    this.checklists = checklists;
  }

  @Override
  public String inWords(int count) {
    return count + (count == 1 ? " checklist or template" : " checklists and templates");
  }

  @Override
  public int count(PersonId owner) {
    return of(owner).size();
  }

  private List<Checklist> of(PersonId owner) {
    return checklists.all().stream().filter(it -> it.owner().equals(owner)).toList();
  }

  @Override
  public void handOver(PersonId from, PersonId to) {
    of(from).forEach(it -> checklists.handOver(it.id(), to));
  }

  /** They are the firm's: they stay. */
  @Override
  public void close(PersonId owner) {}
}
