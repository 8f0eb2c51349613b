package lexdelta.searchapi.command;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import lexdelta.alerts.subscription.EmailAddress;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.subscription.Subscriptions;
import lexdelta.alerts.subscription.Terms;
import lexdelta.alerts.wish.Wish;
import lexdelta.alerts.wish.WishKind;
import lexdelta.searchapi.accounts.Role;
import lexdelta.searchapi.sample.SamplePeople;

/**
 * Fifty people of an invented firm, each signed in at a browser and following a few things: an
 * administrator, two trainers, ten attorneys, paralegals.
 *
 * @param headers of each person's requests, the administrator's first
 */
record Firm(List<String> headers) {
  private static final int PEOPLE = 50;

  private static final List<String> PROVISIONS =
      List.of(
          "8 CFR 214.2(h)",
          "8 CFR 214.1",
          "8 CFR 245.1",
          "8 CFR 103.2",
          "8 CFR 274a.12",
          "8 CFR 212.7");

  private static final List<String> SEARCHES =
      List.of(
          "premium processing",
          "\"extreme hardship\" /s waiver",
          "employ! /3 authoriz!",
          "\"unlawful presence\"");

  /** Takes them in. */
  static void join(Installation service) {
    for (int i = 0; i < PEOPLE; i++) {
      PersonId person = person(i);
      SamplePeople.join(service::part, person, roles(i));
      follow(service.part(Subscriptions.class), person, i);
    }
  }

  /** Signs in all of those who joined: what they signed in before may have expired. */
  static Firm of(Path folder) {
    try (Installation service = LawRecord.service(folder)) {
      return new Firm(
          IntStream.range(0, PEOPLE)
              .mapToObj(i -> headers(SamplePeople.signIn(service::part, person(i))))
              .toList());
    }
  }

  private static PersonId person(int i) {
    return new PersonId("person-%02d".formatted(i));
  }

  private static Set<Role> roles(int i) {
    if (i == 0) {
      return EnumSet.allOf(Role.class);
    }
    return EnumSet.of(i < 3 ? Role.TRAINER : i < 13 ? Role.ATTORNEY : Role.PARALEGAL);
  }

  private static void follow(Subscriptions subscriptions, PersonId person, int i) {
    EmailAddress address = new EmailAddress(person.value() + "@firm.example");
    List<Wish> wishes =
        List.of(
            Wish.of(WishKind.PROVISION, PROVISIONS.get(i % PROVISIONS.size())),
            Wish.of(WishKind.PROVISION, PROVISIONS.get((i + 1) % PROVISIONS.size())),
            Wish.of(WishKind.SEARCH, SEARCHES.get(i % SEARCHES.size())));
    for (Wish wish : wishes) {
      subscriptions.subscribe(person, Terms.plain(wish, address));
    }
  }

  private static String headers(SamplePeople.Browser browser) {
    StringBuilder lines = new StringBuilder();
    browser
        .dress(java.net.http.HttpRequest.newBuilder(java.net.URI.create("http://127.0.0.1/")))
        .build()
        .headers()
        .map()
        .forEach((name, values) ->
            values.forEach(value -> lines.append(name).append(": ").append(value).append("\r\n")));
    return lines.toString();
  }
}
