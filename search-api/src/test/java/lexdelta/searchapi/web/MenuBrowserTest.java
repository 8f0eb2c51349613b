package lexdelta.searchapi.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import lexdelta.searchapi.sample.Chromium;
import lexdelta.searchapi.sample.SampleWindow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The line at the top of every page, in a real Chromium. */
@Tag("browser")
class MenuBrowserTest {
  /** A line of text with its room, in CSS pixels. */
  private static final int LINE = 56;

  private static Chromium chromium;
  private static Browser browser;

  private final SampleWindow window = SampleWindow.shared();

  @BeforeAll
  static void launch() {
    chromium = Chromium.start();
    browser = chromium.browser();
  }

  @AfterAll
  static void quit() {
    if (chromium != null) {
      chromium.close();
    }
  }

  private Page at(BrowserContext context, String path) {
    context.addCookies(
        List.of(
            new Cookie("lexdelta", window.people().me().session().value())
                .setDomain("127.0.0.1")
                .setPath("/")));
    Page page = context.newPage();
    page.navigate(window.at(path).toString());
    return page;
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 375, 480, 640, 700, 800, 840, 1000, 1280, 1600})
  void theHeaderIsOneLineOrTwoWhereItIsNarrow(int width) {
    try (BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 700))) {
      Page page = at(context, "/topics");
      assertThat(page.locator("header.top").boundingBox().height)
          .isLessThan((width <= 640 ? 2 : 1) * LINE);
      page.locator("[popovertarget=more]").click();
      Locator sheet = page.locator("#more");
      sheet.waitFor();
      assertThat(sheet.boundingBox().x).isNotNegative();
      assertThat(sheet.boundingBox().x + sheet.boundingBox().width).isLessThanOrEqualTo(width);
      assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
          .isLessThanOrEqualTo(width);
      for (String once : List.of("/calendar", "/folders", "/topics", "/sources")) {
        assertThat(page.locator("header a[href='" + once + "']:visible").count())
            .as(once)
            .isEqualTo(1);
      }
      keep(page, "menu-" + width);
      assertThat(new AxeBuilder(page).include("header").analyze().getViolations()).isEmpty();
    }
  }

  @Test
  void whatLiesBehindMoreIsReachedByKeyboardAndEscapeLeavesIt() {
    try (BrowserContext context = browser.newContext()) {
      Page page = at(context, "/changes");
      page.locator("[popovertarget=more]").focus();
      page.keyboard().press("Enter");
      page.keyboard().press("Tab");
      assertThat(page.evaluate("() => document.activeElement.textContent")).isEqualTo("Topics");
      page.keyboard().press("Escape");
      assertThat(page.locator("#more").isVisible()).isFalse();
      assertThat(page.evaluate("() => document.activeElement.textContent")).isEqualTo("More");
      page.keyboard().press("Space");
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      page.waitForURL("**/topics");
      assertThat(page.locator("header a[aria-current=page]").textContent()).isEqualTo("Topics");
    }
  }

  @Test
  void withoutScriptBothMenusOpenAndOnlyOneAtATime() {
    try (BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setJavaScriptEnabled(false)
                .setViewportSize(320, 700))) {
      Page page = at(context, "/");
      page.locator("[popovertarget=more]").click();
      assertThat(page.locator("#more").isVisible()).isTrue();
      page.locator("[popovertarget=own]").click();
      assertThat(page.locator("#more").isVisible()).isFalse();
      assertThat(page.locator("#own").innerText()).contains("Your account", "Sign out");
      keep(page, "menu-own");
      page.locator("#own a[href='/account']").click();
      page.waitForURL("**/account");
    }
  }

  private static void keep(Page page, String name) {
    String folder = System.getenv("LEXDELTA_SCREENSHOTS");
    if (folder != null) {
      page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, name + ".png")));
    }
  }
}
