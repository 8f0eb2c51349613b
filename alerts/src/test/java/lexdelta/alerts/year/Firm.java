package lexdelta.alerts.year;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import lexdelta.alerts.subscription.Audience;
import lexdelta.alerts.subscription.Cadence;
import lexdelta.alerts.subscription.EmailAddress;
import lexdelta.alerts.subscription.NewsKind;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.subscription.Preferences;
import lexdelta.alerts.subscription.Terms;
import lexdelta.alerts.wish.Wish;
import lexdelta.alerts.wish.WishKind;

/**
 * Fifty people, each with one to five subscriptions of mixed kinds, cadences and terms.
 *
 * @param pausing those of the subscriptions, by their places, that are paused from April to June
 */
record Firm(List<Member> members, List<Held> held, Set<Integer> pausing) {
  private static final List<String> ZONES =
      List.of(
          "America/New_York",
          "America/Los_Angeles",
          "America/Chicago",
          "Europe/Berlin",
          "Asia/Tokyo",
          "Pacific/Honolulu");

  /** No hour lies in one that a clock skips or repeats: the naive computation knows of none. */
  private static final List<String> HOURS = List.of("08:00", "07:30", "17:45", "12:15", "21:00");

  private static final List<String[]> QUIET =
      List.of(
          new String[] {"", ""},
          new String[] {"", ""},
          new String[] {"22:00", "07:00"},
          new String[] {"20:30", "06:15"},
          new String[] {"12:00", "13:00"});

  /** Somebody and when they are told. */
  record Member(PersonId person, Preferences preferences) {}

  /** A subscription of a member. */
  record Held(PersonId owner, String address, Terms terms) {
    /** Whether to subscribe so is to change this one. */
    boolean like(PersonId person, Terms other) {
      return owner.equals(person)
          && terms.wish().equals(other.wish())
          && terms.audience().equals(other.audience())
          && terms.matter().equals(other.matter());
    }
  }

  static Firm of(long seed) {
    Random random = new Random(seed);
    List<Member> members = new ArrayList<>();
    List<Held> held = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      PersonId person = new PersonId("person-" + i);
      String[] quiet = one(QUIET, random);
      members.add(
          new Member(
              person,
              Preferences.read(one(ZONES, random), one(HOURS, random), quiet[0], quiet[1])));
      int many = 1 + random.nextInt(5);
      for (int j = 0; j < many; j++) {
        String address = person + (random.nextInt(8) == 0 ? "-home" : "") + "@example.org";
        Terms terms = terms(address, random);
        if (held.stream().noneMatch(it -> it.like(person, terms))) {
          held.add(new Held(person, address, terms));
        }
      }
    }
    Set<Integer> pausing = Set.of(1, 5, 8, 13, 21, 34, 55, 89);
    return new Firm(members, held, pausing);
  }

  private static Terms terms(String address, Random random) {
    return new Terms(
        wish(random),
        one(List.of(0.0, 0.0, 0.0, 0.5, 0.8), random),
        one(
            List.of(
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(NewsKind.AMENDMENT_EFFECTIVE, NewsKind.STATUTE),
                Set.of(NewsKind.CUT_OFF_MOVED, NewsKind.POLICY_UPDATE)),
            random),
        random.nextInt(3) == 0 ? "matter " + random.nextInt(100) : "",
        random.nextInt(10) == 0 ? Optional.of(LocalDate.parse("2030-08-20")) : Optional.empty(),
        cadence(random),
        Audience.of(new EmailAddress(address)));
  }

  private static Cadence cadence(Random random) {
    return switch (random.nextInt(6)) {
      case 0, 1 -> Cadence.AT_ONCE;
      case 2, 3 -> Cadence.BUSINESS_DAYS;
      case 4 -> new Cadence.Weekly(DayOfWeek.of(1 + random.nextInt(7)));
      default -> new Cadence.Monthly(one(List.of(1, 15, 29, 30, 31), random));
    };
  }

  private static Wish wish(Random random) {
    String[] wish =
        one(
                List.of(
                    "source ecfr-title-1",
                    "source state-visa-bulletin",
                    "source uscis-policy-updates",
                    "source usc-title-8",
                    "provision 1 CFR 51",
                    "provision 1 CFR 304",
                    "provision 1 CFR",
                    "provision 8 U.S.C. 1182",
                    "provision 8 U.S.C. 1101",
                    "provision 12 USCIS-PM",
                    "provision 7 USCIS-PM",
                    "search #incorporation",
                    "search #refugee",
                    "search #naturalization",
                    "visa-category EB-3",
                    "visa-category F2A",
                    "visa-category EB-5"),
                random)
            .split(" ", 2);
    return Wish.of(WishKind.of(wish[0]), wish[1]);
  }

  private static <T> T one(List<T> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }
}
