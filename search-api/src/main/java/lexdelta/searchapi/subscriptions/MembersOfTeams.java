package lexdelta.searchapi.subscriptions;

import java.util.List;
import java.util.Optional;
import lexdelta.alerts.subscription.EmailAddress;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.subscription.TeamMembers;
import lexdelta.searchapi.accounts.People;
import lexdelta.searchapi.accounts.Person;
import lexdelta.searchapi.accounts.TeamId;
import lexdelta.searchapi.accounts.Teams;

/** The teams of the firm as alerts know them: whoever was removed is in none. */
final class MembersOfTeams implements TeamMembers {
  private final Teams teams;
  private final People people;

  MembersOfTeams(Teams teams, People people) {
    this.teams = teams;
    this.people = people;
  }

  @Override
  public List<Member> of(long team) {
    return teams.find(new TeamId(team)).stream()
        .flatMap(it -> it.members().stream())
        .flatMap(it -> people.find(it).stream())
        .filter(person -> person.state() != Person.State.REMOVED)
        .map(person -> new Member(person.id(), person.email()))
        .toList();
  }

  @Override
  public Optional<PersonId> at(EmailAddress address) {
    return people.withEmail(address).map(Person::id);
  }
}
