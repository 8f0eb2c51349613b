package lexdelta.searchapi.review;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.searchapi.accounts.People;

/** What to call people, those who left too. For one request. */
final class Names {
  private final People people;
  private final Map<PersonId, String> known = new HashMap<>();

  Names(People people) {
    this.people = people;
  }

  String of(PersonId id) {
    return known.computeIfAbsent(id, people::name);
  }

  /** Several, by name, with commas. */
  String of(Collection<PersonId> ids) {
    return ids.stream().map(this::of).sorted().collect(Collectors.joining(", "));
  }
}
