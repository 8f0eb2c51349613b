package lexdelta.searchapi.review;

import lexdelta.alerts.review.Desk;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.searchapi.accounts.Belongings;

/** What somebody has to do, as what they own: whoever takes it over has it to do. */
final class OwnedAssignments implements Belongings {
  private final Desk desk;
  private final ReviewDesk people;

  OwnedAssignments(Desk desk, ReviewDesk people) {
    this.desk = desk;
    this.people = people;
  }

  @Override
  public String inWords(int count) {
    return count + (count == 1 ? " change to deal with" : " changes to deal with");
  }

  @Override
  public int count(PersonId owner) {
    return desk.assigned(people.viewer(owner)).size();
  }

  @Override
  public void handOver(PersonId from, PersonId to) {
    desk.handOver(people.viewer(from), to);
  }

  /** It stays open, for those who assigned it to see. */
  @Override
  public void close(PersonId owner) {}
}
