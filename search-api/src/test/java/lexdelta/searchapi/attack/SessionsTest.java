package lexdelta.searchapi.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import lexdelta.searchapi.accounts.People;
import lexdelta.searchapi.accounts.Role;
import lexdelta.searchapi.accounts.Sessions;
import lexdelta.searchapi.sample.Browsing;
import lexdelta.searchapi.sample.SamplePeople;
import lexdelta.searchapi.sample.SampleWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cookies that were made up, planted, kept, or stolen. */
class SessionsTest {
  private final SampleWindow window = Attacked.window();

  static List<String> madeUp() {
    String good = Attacked.somebody(Role.READER).session().value();
    return List.of(
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        good.substring(0, good.length() - 1),
        good + "A",
        good.toLowerCase(java.util.Locale.ROOT),
        "x".repeat(6_000),
        "",
        "' or '1'='1",
        "%27%20or%201=1--",
        "me",
        "p-administrator",
        "1");
  }

  @ParameterizedTest
  @MethodSource("madeUp")
  void aCookieThatWasMadeUpIsNobody(String value) {
    Browsing browser = new Browsing();
    browser.put(window.at("/"), "lexdelta", value);
    Attacked.isOut(browser);
  }

  @Test
  void aPlantedCookieIsNotTheOneAfterwards() {
    SamplePeople.Browser victim = Attacked.somebody(Role.READER);
    Browsing browser = new Browsing();
    browser.put(window.at("/"), "lexdelta", "planted-by-somebody-else-AAAAAAAAAAAAAAAAAA");
    Attacked.signIn(browser, Attacked.email(victim.person()), SamplePeople.PASSWORD);
    Attacked.isIn(browser);
    Browsing thief = new Browsing();
    thief.put(window.at("/"), "lexdelta", "planted-by-somebody-else-AAAAAAAAAAAAAAAAAA");
    Attacked.isOut(thief);
  }

  @Test
  void aSessionOfSomebodyElseIsClosedByTheOneWhoSignsIn() {
    SamplePeople.Browser attacker = Attacked.somebody(Role.READER);
    SamplePeople.Browser victim = Attacked.somebody(Role.READER);
    Browsing browser = Attacked.at(attacker);
    Attacked.signIn(browser, Attacked.email(victim.person()), SamplePeople.PASSWORD);
    assertThat(browser.get(window.at("/account")).body()).contains(Attacked.email(victim.person()));
    Attacked.isOut(Attacked.at(attacker));
  }

  @Test
  void theTokenOfFormsIsAnotherAfterSigningIn() {
    SamplePeople.Browser somebody = Attacked.somebody(Role.READER);
    Browsing browser = new Browsing();
    browser.get(window.at("/sign-in"));
    String before = browser.cookie(window.at("/"), "lexdelta-form").orElseThrow();
    Attacked.signIn(browser, Attacked.email(somebody.person()), SamplePeople.PASSWORD);
    browser.get(window.at("/account"));
    assertThat(browser.cookie(window.at("/"), "lexdelta-form").orElseThrow()).isNotEqualTo(before);
  }

  @Test
  void signingOutEndsIt() {
    SamplePeople.Browser somebody = Attacked.somebody(Role.READER);
    Browsing browser = Attacked.at(somebody);
    HttpResponse<String> answer = browser.submit(window.at("/account"), window.at("/sign-out"));
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(browser.cookie(window.at("/"), "lexdelta")).isEmpty();
    Attacked.isOut(Attacked.at(somebody));
  }

  @Test
  void aNewPasswordEndsAllOthersAndChangesThisOne() {
    SamplePeople.Browser here = Attacked.somebody(Role.READER);
    SamplePeople.Browser stolen = window.people().another(here.person());
    Browsing browser = Attacked.at(here);
    browser.submit(
        window.at("/account"),
        window.at("/account/password"),
        "current",
        SamplePeople.PASSWORD,
        "password",
        "quite another row of words",
        "again",
        "quite another row of words");
    Attacked.isIn(browser);
    Attacked.isOut(Attacked.at(here));
    Attacked.isOut(Attacked.at(stolen));
  }

  @Test
  void whoIsRemovedIsOutAtOnce() {
    SamplePeople.Browser somebody = Attacked.somebody(Role.READER);
    Attacked.isIn(Attacked.at(somebody));
    window.port(People.class).remove(somebody.person());
    Attacked.isOut(Attacked.at(somebody));
  }

  @Test
  void anAdministratorRemovesSomebodyWithAllThatLetsIn() {
    SamplePeople.Browser administrator = Attacked.somebody(Role.ADMINISTRATOR);
    SamplePeople.Browser somebody = Attacked.somebody(Role.READER);
    Attacked.at(administrator)
        .submit(
            window.at("/people/" + somebody.person()),
            window.at("/people/" + somebody.person() + "/remove"));
    Attacked.isOut(Attacked.at(somebody));
    assertThat(window.port(Sessions.class).of(somebody.person())).isEmpty();
    HttpResponse<String> again =
        Attacked.signIn(new Browsing(), Attacked.email(somebody.person()), SamplePeople.PASSWORD);
    assertThat(again.statusCode()).isEqualTo(403);
  }

  @Test
  void whoIsGivenFewerRolesHasThemAtOnce() {
    SamplePeople.Browser somebody = Attacked.somebody(Role.ADMINISTRATOR);
    Browsing browser = Attacked.at(somebody);
    assertThat(browser.get(window.at("/people")).statusCode()).isEqualTo(200);
    var person = window.port(People.class).find(somebody.person()).orElseThrow();
    window
        .port(People.class)
        .change(person.id(), person.name(), person.email(), java.util.EnumSet.of(Role.READER));
    assertThat(browser.get(window.at("/people")).statusCode()).isEqualTo(403);
  }

  @Test
  void aSessionThatIsNotUsedEnds() {
    SamplePeople.Browser somebody = Attacked.somebody(Role.READER);
    Attacked.CLOCK.advance(Duration.ofHours(11));
    Attacked.isIn(Attacked.at(somebody));
    Attacked.CLOCK.advance(Duration.ofHours(11));
    Attacked.isIn(Attacked.at(somebody));
    Attacked.CLOCK.advance(Duration.ofHours(12));
    Attacked.isOut(Attacked.at(somebody));
  }

  @Test
  void aSessionThatIsUsedAlwaysEndsToo() {
    SamplePeople.Browser somebody = Attacked.somebody(Role.READER);
    for (int i = 0; i < 16; i++) {
      Attacked.isIn(Attacked.at(somebody));
      Attacked.CLOCK.advance(Duration.ofMinutes(10 * 60 + 30));
    }
    Attacked.isOut(Attacked.at(somebody));
  }

  @Test
  void nobodySignsAnotherPersonsBrowserOut() {
    SamplePeople.Browser victim = Attacked.somebody(Role.READER);
    long number = window.port(Sessions.class).of(victim.person()).getFirst().id();
    Browsing attacker = Attacked.at(Attacked.somebody(Role.ADMINISTRATOR));
    assertThat(
            attacker
                .submit(window.at("/account"), window.at("/account/sessions/" + number + "/close"))
                .statusCode())
        .isEqualTo(404);
    Attacked.isIn(Attacked.at(victim));
  }
}
