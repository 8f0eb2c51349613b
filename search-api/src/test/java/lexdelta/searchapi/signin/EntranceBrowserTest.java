package lexdelta.searchapi.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.crawler.archive.MovableClock;
import lexdelta.searchapi.accounts.People;
import lexdelta.searchapi.accounts.Role;
import lexdelta.searchapi.sample.Authenticator;
import lexdelta.searchapi.sample.Chromium;
import lexdelta.searchapi.sample.SamplePeople;
import lexdelta.searchapi.sample.SampleWindow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Coming in, in a real Chromium: by keyboard alone, with a second factor, by invitation. On the way
 * each page is held against axe, light and dark, and against a screen 320 pixels wide; with {@code
 * LEXDELTA_SCREENSHOTS} set it is kept as a picture.
 */
@Tag("browser")
class EntranceBrowserTest {
  private static final int NARROWEST = 320;
  private static final MovableClock CLOCK = new MovableClock(Instant.parse("2025-07-01T15:04:00Z"));

  private static SampleWindow window;
  private static Chromium chromium;
  private static Browser browser;

  @BeforeAll
  static void open() {
    window = SampleWindow.full(CLOCK);
    chromium = Chromium.start();
    browser = chromium.browser();
  }

  @AfterAll
  static void close() {
    chromium.close();
    window.close();
  }

  private static SamplePeople.Browser somebody(Role... roles) {
    return SamplePeople.join(
        window::port,
        new PersonId("p-" + UUID.randomUUID().toString().substring(0, 8)),
        EnumSet.copyOf(List.of(roles)));
  }

  private static String email(SamplePeople.Browser somebody) {
    return somebody.person().value() + "@firm.example";
  }

  private static Page signedIn(BrowserContext context, SamplePeople.Browser somebody) {
    context.addCookies(
        List.of(
            new Cookie("lexdelta", somebody.session().value())
                .setDomain("127.0.0.1")
                .setPath("/")));
    return context.newPage();
  }

  @Test
  void signingInAndSearchingTakesNoMouse() {
    SamplePeople.Browser somebody = somebody(Role.READER);
    try (BrowserContext context = browser.newContext()) {
      Page page = context.newPage();
      page.navigate(window.at("/search?q=hardship").toString());
      page.waitForURL("**/sign-in?to=*");
      assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("email");
      page.keyboard().type(email(somebody));
      page.keyboard().press("Tab");
      page.keyboard().type(SamplePeople.PASSWORD);
      page.keyboard().press("Enter");
      page.waitForURL("**/search?q=hardship");
      for (int i = 0; i < 40 && !focused(page, ".hits a"); i++) {
        page.keyboard().press("Tab");
      }
      page.keyboard().press("Enter");
      page.waitForURL("**/title-8/section-999.4/a");
      assertThat(page.locator("h1").textContent()).contains("Sample waivers");
    }
  }

  private static Locator.WaitForOptions hidden() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
  }

  private static boolean focused(Page page, String selector) {
    return Boolean.TRUE.equals(page.evaluate("it => document.activeElement.matches(it)", selector));
  }

  @Test
  void aMistakeIsSaidWhereItIsHeardAndNothingTypedIsLost() {
    SamplePeople.Browser somebody = somebody(Role.READER);
    try (BrowserContext context = browser.newContext()) {
      Page page = context.newPage();
      page.navigate(window.at("/sign-in").toString());
      page.locator("#email").fill(email(somebody));
      page.locator("#password").fill("not the words");
      page.keyboard().press("Enter");
      page.locator("#mistake").waitFor();
      assertThat(page.locator("#email").inputValue()).isEqualTo(email(somebody));
      assertThat(page.locator("#password").inputValue()).isEmpty();
      assertThat(page.locator("#email").getAttribute("aria-describedby")).isEqualTo("mistake");
      look(page, "sign-in-mistake");
    }
  }

  @Test
  void aSecondFactorIsSetUpAndAskedFor() {
    SamplePeople.Browser somebody = somebody(Role.ADMINISTRATOR);
    try (BrowserContext context = browser.newContext();
        BrowserContext other = browser.newContext()) {
      Page page = signedIn(context, somebody);
      page.navigate(window.at("/account").toString());
      page.locator("a[href='/account/second-factor']").click();
      page.waitForURL("**/account/second-factor");
      look(page, "second-factor");
      Authenticator telephone = new Authenticator(page.locator("input[name=secret]").inputValue());
      page.locator("#code").fill(telephone.code(CLOCK.instant()));
      page.locator("#current-on").fill(SamplePeople.PASSWORD);
      page.getByText("Switch it on").click();
      page.locator(".codes").waitFor();
      look(page, "recovery-codes");
      page.getByText("I have them").click();
      page.waitForURL("**/account");
      look(page, "account");
      page.locator("a[href='/account/second-factor']").click();
      page.waitForURL("**/account/second-factor");
      look(page, "second-factor-on");

      CLOCK.advance(Duration.ofMinutes(2));
      Page later = other.newPage();
      later.navigate(window.at("/sign-in").toString());
      later.locator("#email").fill(email(somebody));
      later.locator("#password").fill(SamplePeople.PASSWORD);
      later.keyboard().press("Enter");
      later.waitForURL("**/sign-in/code**");
      later.waitForFunction("() => document.activeElement.matches('#code')");
      look(later, "sign-in-code");
      later.locator("#code").fill(telephone.code(CLOCK.instant()));
      later.keyboard().press("Enter");
      later.waitForURL(window.at("/").toString());
      assertThat(later.locator("header .visitor").textContent()).contains("Sign out");
    }
  }

  @Test
  void whoIsInvitedChoosesAPasswordAndIsIn() {
    SamplePeople.Browser administrator = somebody(Role.ADMINISTRATOR);
    try (BrowserContext context = browser.newContext();
        BrowserContext other = browser.newContext()) {
      Page page = signedIn(context, administrator);
      page.navigate(window.at("/people").toString());
      page.locator("#name").fill("Sample Invited");
      page.locator("#email").fill("invited@firm.example");
      page.locator("#role-paralegal").check();
      page.locator("form.stack button[type=submit]").click();
      page.locator(".done").waitFor();
      look(page, "person-with-link");
      java.util.regex.Matcher link =
          java.util.regex.Pattern.compile("http://127\\.0\\.0\\.1:\\d+/links/[A-Za-z0-9_-]{43}")
              .matcher(page.content());
      assertThat(link.find()).isTrue();

      Page invited = other.newPage();
      invited.navigate(link.group());
      look(invited, "link");
      invited.locator("#password").fill("short");
      invited.locator("#again").fill("short");
      invited.keyboard().press("Enter");
      invited.locator(".mistake").waitFor();
      look(invited, "link-mistake");
      invited.locator("#password").fill("some words that were chosen");
      invited.locator("#again").fill("some words that were chosen");
      invited.keyboard().press("Enter");
      invited.waitForURL("**/account?welcome=1");
      assertThat(invited.locator("[role=status]").textContent()).contains("Welcome");
      assertThat(invited.locator("nav").textContent()).doesNotContain("People");
      assertThat(
              window
                  .port(People.class)
                  .withEmail(new lexdelta.alerts.subscription.EmailAddress("invited@firm.example"))
                  .orElseThrow()
                  .active())
          .isTrue();
      page.navigate(window.at("/people").toString());
      look(page, "people");
      page.navigate(window.at("/teams").toString());
      look(page, "teams");
      page.navigate(window.at("/audit").toString());
      look(page, "audit");
    }
  }

  @Test
  void thePagesAtTheDoorHaveNoBarrier() {
    try (BrowserContext nobodys = browser.newContext();
        BrowserContext readers = browser.newContext()) {
      Page page = nobodys.newPage();
      for (String path :
          List.of("/sign-in", "/forgotten", "/links/none", "/nothing-here", "/sign-in/failed")) {
        page.navigate(window.at(path).toString());
        look(page, "nobody" + path.replace('/', '-'));
      }
      page.navigate(window.at("/forgotten").toString());
      page.locator("#email").fill("somebody@firm.example");
      page.keyboard().press("Enter");
      page.locator("#email").waitFor(hidden());
      look(page, "forgotten-sent");
      Page readersPage = signedIn(readers, somebody(Role.READER));
      readersPage.navigate(window.at("/people").toString());
      assertThat(readersPage.locator("h1").textContent()).isNotBlank();
      look(readersPage, "not-allowed");
    }
  }

  /** Holds the page against axe in both colour schemes, and against a narrow screen. */
  private static void look(Page page, String name) {
    List<String> barriers = new ArrayList<>();
    for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      page.setViewportSize(1_100, 900);
      new AxeBuilder(page)
          .analyze()
          .getViolations()
          .forEach(it -> barriers.add(name + ": " + it.getId() + " " + it.getNodes()));
      keep(page, name + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT));
    }
    page.setViewportSize(NARROWEST, 700);
    assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
        .as(name)
        .isLessThanOrEqualTo(NARROWEST);
    keep(page, name + "-narrow");
    page.setViewportSize(1_100, 900);
    assertThat(barriers).isEmpty();
  }

  private static void keep(Page page, String name) {
    String folder = System.getenv("LEXDELTA_SCREENSHOTS");
    if (folder != null && Files.isDirectory(Path.of(folder))) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of(folder, "entrance-" + name + ".png"))
              .setFullPage(true));
    }
  }
}
