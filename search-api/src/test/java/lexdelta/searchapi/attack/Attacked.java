package lexdelta.searchapi.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.UUID;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.crawler.archive.MovableClock;
import lexdelta.searchapi.accounts.Role;
import lexdelta.searchapi.sample.Browsing;
import lexdelta.searchapi.sample.SamplePeople;
import lexdelta.searchapi.sample.SampleWindow;
import org.jspecify.annotations.Nullable;

/** The window that attacks are tried on, with a clock that is moved by hand. */
final class Attacked {
  static final MovableClock CLOCK = new MovableClock(Instant.parse("2025-07-01T15:04:00Z"));

  private static @Nullable SampleWindow window;

  private static SamplePeople.@Nullable Browser me;
  private static Instant meSince = Instant.MIN;

  private Attacked() {}

  static synchronized SampleWindow window() {
    if (window == null) {
      window = SampleWindow.full(CLOCK);
    }
    return window;
  }

  /** Somebody new, with the sample password, signed in at a browser of the past. */
  static SamplePeople.Browser somebody(Role first, Role... more) {
    return SamplePeople.join(
        window()::port,
        new PersonId("p-" + UUID.randomUUID().toString().substring(0, 8)),
        EnumSet.of(first, more));
  }

  /** A browser at which somebody is signed in. */
  static Browsing at(SamplePeople.Browser signedIn) {
    Browsing browser = new Browsing();
    browser.put(window().at("/"), "lexdelta", signedIn.session().value());
    return browser;
  }

  /** Who has every role, at a browser that is signed in at the time of the clock. */
  static synchronized SamplePeople.Browser me() {
    SamplePeople.Browser now = me;
    if (now == null || CLOCK.instant().isAfter(meSince.plus(Duration.ofHours(6)))) {
      now = window().people().another(SamplePeople.ME);
      me = now;
      meSince = CLOCK.instant();
    }
    return now;
  }

  static String email(PersonId person) {
    return person.value() + "@firm.example";
  }

  /** Types an address and a password into the page of signing in. */
  static HttpResponse<String> signIn(Browsing browser, String email, String password) {
    return browser.submit(
        window().at("/sign-in"), window().at("/sign-in"), "email", email, "password", password);
  }

  /** Long enough for every count of attempts to begin anew. */
  static void letAttemptsBeForgotten() {
    CLOCK.advance(Duration.ofMinutes(16));
  }

  static void isIn(Browsing browser) {
    assertThat(browser.get(window().at("/account")).statusCode()).isEqualTo(200);
  }

  static void isOutHalf(Browsing browser) {
    HttpResponse<String> answer = browser.get(window().at("/account"));
    assertThat(answer.headers().firstValue("Location")).hasValue("/sign-in/code");
  }

  static void isOut(Browsing browser) {
    HttpResponse<String> answer = browser.get(window().at("/account"));
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith("/sign-in");
  }
}
