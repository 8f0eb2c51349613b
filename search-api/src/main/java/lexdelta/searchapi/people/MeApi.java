package lexdelta.searchapi.people;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lexdelta.searchapi.accounts.CurrentPerson;
import lexdelta.searchapi.accounts.Deed;
import lexdelta.searchapi.accounts.Person;
import lexdelta.searchapi.accounts.Role;
import lexdelta.searchapi.accounts.SignedIn;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/me}: as whom a program comes in, and what it may. */
@RestController
final class MeApi {

  /**
   * Who asks.
   *
   * @param roles of the person; none of a command
   * @param may the deeds allowed, in lower case with hyphens
   */
  record Me(String id, String name, List<String> roles, List<String> may) {}

  @GetMapping("/api/me")
  Me me() {
    SignedIn who = CurrentPerson.signedIn().orElseThrow();
    return new Me(
        who.person().value(),
        who.name(),
        who.account().map(Person::roles).stream()
            .flatMap(roles -> roles.stream().sorted().map(Role::slug))
            .toList(),
        Arrays.stream(Deed.values())
            .filter(who::may)
            .map(deed -> deed.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .toList());
  }
}
