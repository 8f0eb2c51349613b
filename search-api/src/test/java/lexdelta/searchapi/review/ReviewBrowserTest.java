package lexdelta.searchapi.review;

import static lexdelta.searchapi.sample.SampleReview.FIRST;
import static lexdelta.searchapi.sample.SampleReview.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lexdelta.alerts.checklist.Checklists;
import lexdelta.alerts.checklist.Declared;
import lexdelta.alerts.checklist.Lines;
import lexdelta.searchapi.accounts.Role;
import lexdelta.searchapi.sample.Chromium;
import lexdelta.searchapi.sample.SampleReview;
import lexdelta.searchapi.sample.SampleWindow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages of review and of checklists in a real Chromium. */
@Tag("browser")
class ReviewBrowserTest {
  private static final int NARROWEST = 320;
  private static Chromium chromium;
  private static SampleWindow window;

  @BeforeAll
  static void launch() {
    window = SampleReview.open();
    window
        .port(Checklists.class)
        .append(
            SampleReview.person(window, Role.ATTORNEY),
            new Declared(
                Declared.Kind.CHECKLIST,
                "Sample waivers, step by step",
                "https://files.example/a-very-long-address/that-does-not-break/anywhere/at-all/list",
                Lines.read("8 CFR 999.4\n8 CFR 999.2(a)(1)\nI-129")));
    chromium = Chromium.start();
  }

  @AfterAll
  static void quit() {
    if (chromium != null) {
      chromium.close();
    }
    window.close();
  }

  private static BrowserContext as(Role role, Browser.NewContextOptions options) {
    BrowserContext context = chromium.browser().newContext(options);
    String session = window.people().of(role).session().value();
    context.addCookies(
        List.of(new Cookie("lexdelta", session).setDomain("127.0.0.1").setPath("/")));
    return context;
  }

  private static void open(Page page, String path) {
    page.navigate(window.at(path).toString());
    page.querySelectorAll("details").forEach(it -> it.evaluate("it => it.open = true"));
  }

  private static void keep(Page page, String name) {
    Optional.ofNullable(System.getenv("LEXDELTA_SCREENSHOTS"))
        .ifPresent(folder ->
            page.screenshot(
                new Page.ScreenshotOptions()
                    .setPath(
                        Path.of(folder, "review" + name.replaceAll("[^a-z0-9]+", "-") + ".png"))
                    .setFullPage(true)));
  }

  private static List<String> paths() {
    return List.of(
        "/review",
        "/review?show=all",
        "/review?show=assigned",
        "/review?show=overdue",
        "/changes/" + SECOND,
        "/changes/" + SECOND + "/impact",
        "/checklists",
        "/checklists/new",
        "/checklists/1");
  }

  /** Where no page has a barrier, and none is wider than the narrowest window. */
  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void noPageHasABarrierThatAxeKnows(ColorScheme scheme) {
    for (int width : List.of(1100, NARROWEST)) {
      try (BrowserContext context =
          as(
              Role.TRAINER,
              new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, 900))) {
        Page page = context.newPage();
        List<String> barriers = new ArrayList<>();
        for (String path : paths()) {
          open(page, path);
          new AxeBuilder(page)
              .analyze()
              .getViolations()
              .forEach(it -> barriers.add(path + ": " + it.getId() + " " + it.getNodes()));
          if ((Integer) page.evaluate("() => document.documentElement.scrollWidth") > width) {
            barriers.add(path + ": wider than " + width);
          }
          keep(page, path + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT));
        }
        assertThat(barriers).isEmpty();
      }
    }
  }

  @Test
  void aChangeIsDealtWithByKeyboardAndWithoutScript() {
    try (BrowserContext context =
        as(
            Role.PARALEGAL,
            new Browser.NewContextOptions()
                .setJavaScriptEnabled(false)
                .setViewportSize(NARROWEST, 700))) {
      Page page = context.newPage();
      page.navigate(window.at("/review").toString());
      assertThat(page.locator("nav .count").textContent()).isEqualTo("2");
      page.locator("#change-" + SECOND).press("Space");
      page.locator("form.queue button").press("Enter");
      assertThat(page.locator("[role=status]").textContent()).isEqualTo("One change is marked.");
      page.locator(".queue a").first().press("Enter");
      page.waitForURL("**/changes/" + FIRST + "#review");
      assertThat(page.locator(".review .history").textContent()).contains("opened it");
      page.locator(".review summary").first().press("Enter");
      page.getByLabel("To", new Page.GetByLabelOptions().setExact(true)).selectOption("p-attorney");
      page.getByLabel("Due on").fill("2025-06-30");
      page.locator(".review details button").first().press("Enter");
      assertThat(page.locator(".review").textContent())
          .contains("Assigned to Sample p-attorney, due on June 30, 2025.", "Overdue.");
      page.locator(".review summary").last().press("Enter");
      page.getByLabel("Note", new Page.GetByLabelOptions().setExact(true)).fill("Two\nlines");
      page.locator(".review details button").last().press("Enter");
      assertThat(page.locator(".review .own-words").textContent()).isEqualTo("Two\nlines");
      open(page, "/changes/" + FIRST);
      keep(page, "/dealt-with");
    }
    try (BrowserContext context =
        as(Role.ATTORNEY, new Browser.NewContextOptions().setViewportSize(1100, 900))) {
      Page page = context.newPage();
      open(page, "/changes/" + FIRST + "/impact");
      keep(page, "/impact-whole");
      assertThat(page.locator("tbody").textContent()).contains("M-17");
      open(page, "/review?show=overdue");
      keep(page, "/overdue-list");
      assertThat(page.locator(".queue").textContent()).contains("Overdue.");
      open(page, "/changes/" + FIRST);
      keep(page, "/assigned-panel");
    }
  }
}
