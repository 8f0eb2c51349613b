package lexdelta.searchapi.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import lexdelta.searchapi.accounts.Credentials;
import lexdelta.searchapi.accounts.People;
import lexdelta.searchapi.accounts.Role;
import lexdelta.searchapi.sample.Authenticator;
import lexdelta.searchapi.sample.Browsing;
import lexdelta.searchapi.sample.SamplePeople;
import lexdelta.searchapi.sample.SampleWindow;
import lexdelta.searchapi.signin.Links;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Passwords, codes and links that are guessed, or used a second time. */
class GuessingTest {
  private static final String WRONG = "a wrong row of words";

  private final SampleWindow window = Attacked.window();
  private final Browsing browser = new Browsing();

  @AfterEach
  @BeforeEach
  void begin() {
    Attacked.letAttemptsBeForgotten();
  }

  private String guess(String email, String password) {
    HttpResponse<String> answer = Attacked.signIn(browser, email, password);
    assertThat(answer.statusCode()).isEqualTo(403);
    return Jsoup.parse(answer.body()).select("#mistake").text();
  }

  @Test
  void afterTenWrongPasswordsTheRightOneIsOfNoUseForAQuarterOfAnHour() {
    String email = Attacked.email(Attacked.somebody(Role.READER).person());
    for (int i = 0; i < 10; i++) {
      assertThat(guess(email, WRONG)).contains("is not right");
    }
    assertThat(guess(email, SamplePeople.PASSWORD)).contains("too many attempts");
    assertThat(guess(email.toUpperCase(java.util.Locale.ROOT) + " ", SamplePeople.PASSWORD))
        .contains("too many attempts");
    Browsing another = new Browsing();
    Attacked.signIn(
        another, Attacked.email(Attacked.somebody(Role.READER).person()), SamplePeople.PASSWORD);
    Attacked.isIn(another);
    Attacked.CLOCK.advance(Duration.ofMinutes(15).plusSeconds(1));
    assertThat(Attacked.signIn(browser, email, SamplePeople.PASSWORD).statusCode()).isEqualTo(302);
    Attacked.isIn(browser);
  }

  @Test
  void whoIsNotHereIsAnsweredLikeWhoIs() {
    String here = Attacked.email(Attacked.somebody(Role.READER).person());
    SamplePeople.Browser gone = Attacked.somebody(Role.READER);
    window.port(People.class).remove(gone.person());
    for (String email : List.of("nobody@firm.example", Attacked.email(gone.person()))) {
      for (int i = 0; i < 10; i++) {
        assertThat(guess(email, WRONG)).contains("is not right");
      }
      assertThat(guess(email, WRONG)).contains("too many attempts");
    }
    assertThat(guess(here, WRONG)).isEqualTo(guess("no address", WRONG));
    assertThat(forgotten("nobody-else@firm.example")).isEqualTo(forgotten(here));
  }

  private String forgotten(String email) {
    HttpResponse<String> answer =
        browser.submit(window.at("/forgotten"), window.at("/forgotten"), "email", email);
    assertThat(answer.statusCode()).isEqualTo(200);
    return Jsoup.parse(answer.body()).select("main").text();
  }

  @Test
  void manyAccountsTriedFromOneAddressLockTheAddress() {
    for (int i = 0; i < 50; i++) {
      guess("nobody-" + i + "@firm.example", WRONG);
    }
    String email = Attacked.email(Attacked.somebody(Role.READER).person());
    assertThat(guess(email, SamplePeople.PASSWORD)).contains("too many attempts");
  }

  @Test
  void thePresentPasswordIsNotGuessedOnTheAccountPageEither() {
    SamplePeople.Browser stolen = Attacked.somebody(Role.READER);
    Browsing thief = Attacked.at(stolen);
    for (int i = 0; i < 11; i++) {
      thief.submit(
          window.at("/account"),
          window.at("/account/password"),
          "current",
          i < 10 ? WRONG : SamplePeople.PASSWORD,
          "password",
          "the new words of a thief",
          "again",
          "the new words of a thief");
    }
    Attacked.letAttemptsBeForgotten();
    Browsing owner = new Browsing();
    Attacked.signIn(owner, Attacked.email(stolen.person()), SamplePeople.PASSWORD);
    Attacked.isIn(owner);
  }

  /** Somebody with a second factor. */
  private record Guarded(String email, Authenticator telephone, List<String> recovery) {}

  private Guarded guarded() {
    SamplePeople.Browser somebody = Attacked.somebody(Role.ADMINISTRATOR, Role.READER);
    Browsing own = Attacked.at(somebody);
    Document page = Jsoup.parse(own.get(window.at("/account/second-factor")).body());
    String secret = page.select("input[name=secret]").val();
    Authenticator telephone = new Authenticator(secret);
    HttpResponse<String> answer =
        own.submit(
            window.at("/account/second-factor"),
            window.at("/account/second-factor"),
            "secret",
            secret,
            "current",
            SamplePeople.PASSWORD,
            "code",
            telephone.code(Attacked.CLOCK.instant()));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    List<String> codes = Jsoup.parse(answer.body()).select(".codes code").eachText();
    assertThat(codes).hasSize(10).doesNotHaveDuplicates();
    Attacked.CLOCK.advance(Duration.ofMinutes(2));
    return new Guarded(Attacked.email(somebody.person()), telephone, codes);
  }

  private Browsing half(Guarded guarded) {
    Browsing half = new Browsing();
    HttpResponse<String> answer = Attacked.signIn(half, guarded.email(), SamplePeople.PASSWORD);
    assertThat(Browsing.next(answer).getPath()).isEqualTo("/sign-in/code");
    return half;
  }

  private HttpResponse<String> code(Browsing half, String code) {
    return half.submit(
        window.at("/sign-in/code"), window.at("/sign-in/code"), "code", code, "to", "/account");
  }

  @Test
  void aPasswordWithoutItsSecondFactorReachesNothing() {
    Browsing half = half(guarded());
    for (String path :
        List.of(
            "/", "/search?q=permit", "/account", "/account/second-factor", "/people", "/audit")) {
      HttpResponse<String> answer = half.get(window.at(path));
      assertThat(answer.statusCode()).as(path).isEqualTo(303);
      assertThat(Browsing.next(answer).getPath()).isEqualTo("/sign-in/code");
    }
    assertThat(half.get(window.at("/api/me")).statusCode()).isEqualTo(401);
    assertThat(
            half.submit(
                    window.at("/sign-in/code"),
                    window.at("/account/second-factor/remove"),
                    "current",
                    SamplePeople.PASSWORD)
                .statusCode())
        .isEqualTo(303);
  }

  @Test
  void aPasswordWaitsForItsSecondFactorTenMinutes() {
    Guarded guarded = guarded();
    Browsing half = half(guarded);
    Attacked.CLOCK.advance(Duration.ofMinutes(11));
    assertThat(Browsing.next(half.get(window.at("/sign-in/code"))).getPath()).isEqualTo("/sign-in");
  }

  @Test
  void aCodeIsGoodOnce() {
    Guarded guarded = guarded();
    String code = guarded.telephone().code(Attacked.CLOCK.instant());
    Browsing first = half(guarded);
    assertThat(code(first, code).statusCode()).isEqualTo(302);
    Attacked.isIn(first);
    Browsing second = half(guarded);
    assertThat(code(second, code).statusCode()).isEqualTo(403);
    String before = guarded.telephone().code(Attacked.CLOCK.instant().minusSeconds(30));
    assertThat(code(second, before).statusCode()).isEqualTo(403);
  }

  @Test
  void fiveWrongCodesAreEnoughInWhicheverBrowser() {
    Guarded guarded = guarded();
    for (int i = 0; i < 5; i++) {
      assertThat(code(half(guarded), "00000" + i).body()).contains("The code is not right");
    }
    HttpResponse<String> right =
        code(half(guarded), guarded.telephone().code(Attacked.CLOCK.instant()));
    assertThat(right.statusCode()).isEqualTo(403);
    assertThat(right.body()).contains("too many attempts");
    assertThat(code(half(guarded), guarded.recovery().getFirst()).statusCode()).isEqualTo(403);
    Attacked.letAttemptsBeForgotten();
    assertThat(code(half(guarded), guarded.telephone().code(Attacked.CLOCK.instant())).statusCode())
        .isEqualTo(302);
  }

  @Test
  void aRecoveryCodeIsGoodOnce() {
    Guarded guarded = guarded();
    String code = guarded.recovery().get(3);
    assertThat(code(half(guarded), code.toUpperCase(java.util.Locale.ROOT)).statusCode())
        .isEqualTo(302);
    assertThat(code(half(guarded), code).statusCode()).isEqualTo(403);
  }

  @Test
  void theSecondFactorIsNotReplacedByWhoeverFindsABrowserOpen() {
    Guarded guarded = guarded();
    Browsing open = half(guarded);
    code(open, guarded.telephone().code(Attacked.CLOCK.instant()));
    Document page = Jsoup.parse(open.get(window.at("/account/second-factor")).body());
    Authenticator thiefs = new Authenticator(page.select("input[name=secret]").val());
    HttpResponse<String> answer =
        open.submit(
            window.at("/account/second-factor"),
            window.at("/account/second-factor"),
            "secret",
            thiefs.secret(),
            "code",
            thiefs.code(Attacked.CLOCK.instant()));
    assertThat(answer.statusCode()).isEqualTo(400);
    Attacked.CLOCK.advance(Duration.ofMinutes(2));
    assertThat(code(half(guarded), guarded.telephone().code(Attacked.CLOCK.instant())).statusCode())
        .isEqualTo(302);
  }

  private HttpResponse<String> choose(Browsing with, String link) {
    return with.submit(
        window.at(link),
        window.at(link),
        "password",
        "yet another row of words",
        "again",
        "yet another row of words");
  }

  private String link(SamplePeople.Browser somebody) {
    return window
        .port(Links.class)
        .path(window.port(People.class).find(somebody.person()).orElseThrow());
  }

  @Test
  void aLinkIsGoodOnceAndUntilANewerOneOrAnHour() {
    SamplePeople.Browser somebody = Attacked.somebody(Role.READER);
    String older = link(somebody);
    String newer = link(somebody);
    assertThat(browser.get(window.at(older)).statusCode()).isEqualTo(404);
    assertThat(browser.get(window.at(newer)).statusCode()).isEqualTo(200);
    assertThat(browser.get(window.at(newer)).statusCode()).isEqualTo(200); // looking uses nothing
    assertThat(choose(browser, newer).statusCode()).isEqualTo(302);
    Attacked.isIn(browser);
    Attacked.isOut(Attacked.at(somebody));
    assertThat(browser.get(window.at(newer)).statusCode()).isEqualTo(404);
    String last = link(somebody);
    Attacked.CLOCK.advance(Duration.ofHours(1));
    assertThat(browser.get(window.at(last)).statusCode()).isEqualTo(404);
  }

  @Test
  void theLinkOfWhoWasRemovedLeadsNowhere() {
    SamplePeople.Browser somebody = Attacked.somebody(Role.READER);
    String link = link(somebody);
    window.port(People.class).remove(somebody.person());
    assertThat(browser.get(window.at(link)).statusCode()).isEqualTo(404);
  }

  @Test
  void aLinkIsNoWayAroundTheSecondFactor() {
    Guarded guarded = guarded();
    var person =
        window
            .port(People.class)
            .withEmail(new lexdelta.alerts.subscription.EmailAddress(guarded.email()))
            .orElseThrow();
    HttpResponse<String> answer = choose(browser, window.port(Links.class).path(person));
    assertThat(Browsing.next(answer).getPath()).isEqualTo("/sign-in/code");
    assertThat(window.port(Credentials.class).secondFactor(person.id())).isPresent();
    Attacked.isOutHalf(browser);
  }
}
