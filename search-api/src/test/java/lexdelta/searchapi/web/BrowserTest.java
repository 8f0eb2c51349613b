package lexdelta.searchapi.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lexdelta.searchapi.sample.Chromium;
import lexdelta.searchapi.sample.Paths;
import lexdelta.searchapi.sample.SampleWindow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pages in a real Chromium, the one that {@code LEXDELTA_CHROMIUM} names or {@code
 * /usr/bin/chromium}. With {@code LEXDELTA_SCREENSHOTS} set to a folder every page is also kept
 * there as pictures, for people to look at.
 */
@Tag("browser")
class BrowserTest {
  private static final int NARROWEST = 320;
  private static final String COPIES = "() => document.activeElement.matches('.copy button')";

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

  /** A browser at which somebody is signed in who may see every page. */
  private BrowserContext signedIn(Browser.NewContextOptions options) {
    BrowserContext context = browser.newContext(options);
    context.addCookies(
        List.of(
            new Cookie("lexdelta", window.people().me().session().value())
                .setDomain("127.0.0.1")
                .setPath("/")));
    return context;
  }

  static List<String> paths() {
    return Stream.concat(Paths.GOOD.stream(), Paths.BAD.stream()).toList();
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void noPageHasABarrierThatAxeKnows(ColorScheme scheme) {
    try (BrowserContext context =
        signedIn(
            new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(1100, 900))) {
      Page page = context.newPage();
      List<String> barriers = new ArrayList<>();
      for (String path : paths()) {
        open(page, path);
        page.querySelectorAll("details").forEach(it -> it.evaluate("it => it.open = true"));
        new AxeBuilder(page)
            .analyze()
            .getViolations()
            .forEach(it -> barriers.add(path + ": " + it.getId() + " " + it.getNodes()));
        keep(page, path, scheme.name().toLowerCase(Locale.ROOT));
      }
      assertThat(barriers).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void whatOneKeepsHasNoBarrierThatAxeKnowsEither(ColorScheme scheme) {
    try (BrowserContext context =
        signedIn(
            new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(1100, 900))) {
      Page page = context.newPage();
      open(page, "/search?q=sample+permit&kind=CFR_SECTION&sort=position");
      page.locator("summary", new Page.LocatorOptions().setHasText("Save this search")).click();
      page.locator("#save-name").fill("Kept in " + scheme);
      page.locator("form[action='/saved-searches'] button").first().click();
      page.waitForURL("**/saved-searches?done=1");
      open(page, "/title-8/section-999.2/a/1");
      page.locator("details.keep summary").click();
      page.locator("#into-new").fill("Folder in " + scheme);
      page.locator("#into-note").fill("A note");
      page.locator("details.keep button").click();
      page.waitForURL("**/folders/*");
      String folder = URI.create(page.url()).getPath();
      List<String> barriers = new ArrayList<>();
      for (String path : List.of(folder, "/folders", "/saved-searches", "/history")) {
        open(page, path);
        page.querySelectorAll("details").forEach(it -> it.evaluate("it => it.open = true"));
        new AxeBuilder(page)
            .analyze()
            .getViolations()
            .forEach(it -> barriers.add(path + ": " + it.getId() + " " + it.getNodes()));
        keep(page, "/kept" + path, scheme.name().toLowerCase(Locale.ROOT));
      }
      assertThat(barriers).isEmpty();
    }
  }

  @Test
  void theFormIsSkippedOnTheWayToTheAnswers() {
    try (BrowserContext context = signedIn(new Browser.NewContextOptions())) {
      Page page = context.newPage();
      open(page, "/search?q=hardship");
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      page.keyboard().press("Tab");
      assertThat(page.locator(".skip").last().boundingBox().y).isGreaterThanOrEqualTo(0);
      page.keyboard().press("Enter");
      page.keyboard().press("Tab");
      assertThat((Boolean) page.evaluate("() => document.activeElement.matches('.hits a')"))
          .isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("paths")
  void onANarrowScreenNothingScrollsSideways(String path) {
    try (BrowserContext context =
        signedIn(new Browser.NewContextOptions().setViewportSize(NARROWEST, 700))) {
      Page page = context.newPage();
      open(page, path);
      page.querySelectorAll("details").forEach(it -> it.evaluate("it => it.open = true"));
      assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
          .isLessThanOrEqualTo(NARROWEST);
      keep(page, path, "narrow");
    }
  }

  @Test
  void aDocumentIsFoundAndOpenedByKeyboardAlone() {
    try (BrowserContext context = signedIn(new Browser.NewContextOptions())) {
      Page page = context.newPage();
      open(page, "/");
      tabTo(page, "#q");
      page.keyboard().type("hardship");
      page.keyboard().press("Enter");
      page.waitForURL("**/search?q=hardship**");
      tabTo(page, ".hits a");
      assertThat(focusIsVisible(page)).isTrue();
      page.keyboard().press("Enter");
      page.waitForURL("**/title-8/section-999.4/a");
      assertThat(page.locator("h1").textContent()).contains("Sample waivers");
    }
  }

  @Test
  void suggestionsAreGoneThroughByArrowsAndOpenedByEnter() {
    try (BrowserContext context = signedIn(new Browser.NewContextOptions())) {
      Page page = context.newPage();
      open(page, "/");
      Locator box = page.locator("#q");
      assertThat(box.getAttribute("aria-expanded")).isEqualTo("false");
      box.pressSequentially("8 cfr 999.4");
      page.waitForSelector("#suggestions [role=option]");
      assertThat(box.getAttribute("aria-expanded")).isEqualTo("true");
      assertThat(page.locator(".field [role=status]").textContent()).isEqualTo("1 suggestion");
      page.keyboard().press("ArrowDown");
      String active = box.getAttribute("aria-activedescendant");
      assertThat(page.locator("#" + active).getAttribute("aria-selected")).isEqualTo("true");
      assertThat(focused(page)).as("the box keeps the focus").isEqualTo("q");
      assertThat(
              new AxeBuilder(page)
                  .include(".search").analyze().getViolations().stream()
                      .map(it -> it.getId())
                      .toList())
          .isEmpty();
      keep(page, "/suggestions", "light");
      page.keyboard().press("Escape");
      assertThat(page.locator("#suggestions").isVisible()).isFalse();
      page.keyboard().press("ArrowDown");
      page.keyboard().press("Enter");
      page.waitForURL("**/title-8/section-999.4");
    }
  }

  @Test
  void withoutChoosingASuggestionEnterSearchesAsTyped() {
    try (BrowserContext context = signedIn(new Browser.NewContextOptions())) {
      Page page = context.newPage();
      open(page, "/");
      page.locator("#q").pressSequentially("sample wai");
      page.waitForSelector("#suggestions [role=option]");
      page.keyboard().press("Enter");
      page.waitForURL("**/search?q=sample+wai**");
    }
  }

  @Test
  void withoutScriptTheBoxIsABoxAndEverythingElseIsThere() {
    try (BrowserContext context =
        signedIn(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      Page page = context.newPage();
      page.navigate(window.at("/search?q=sample").toString());
      assertThat(page.locator("#q").getAttribute("role")).isNull();
      page.locator("#facets a", new Page.LocatorOptions().setHasText("Policy Manual")).click();
      assertThat(page.locator(".chips").textContent()).contains("Kind: Policy Manual updates");
    }
  }

  @Test
  void aProvisionIsCopiedWithItsCitationByKeyboard() {
    try (BrowserContext context =
        signedIn(
            new Browser.NewContextOptions()
                .setPermissions(List.of("clipboard-read", "clipboard-write")))) {
      Page page = context.newPage();
      open(page, "/on/2025-04-15/title-8/section-999.2/a/1");
      // The page opens at the provision, behind the button: back to it by Shift and Tab.
      for (int i = 0; i < 40 && !(Boolean) page.evaluate(COPIES); i++) {
        page.keyboard().press("Shift+Tab");
      }
      assertThat(focusIsVisible(page)).isTrue();
      page.keyboard().press("Enter");
      page.waitForFunction(
          "() => document.querySelector('.copy [role=status]').textContent !== ''");
      assertThat((String) page.evaluate("() => navigator.clipboard.readText()"))
          .startsWith("(1) A permit is valid for at most seven years.")
          .contains("8 CFR 999.2(a)(1) (as of 2025-04-15)")
          .contains("/documents/us/cfr/t8/s999.2/a/1?on=2025-04-15");
      page.evaluate(
          "() => { const range = document.createRange();"
              + " range.selectNodeContents(document.getElementById('/b').firstChild.nextSibling);"
              + " getSelection().removeAllRanges(); getSelection().addRange(range); }");
      page.locator(".copy button").click();
      page.waitForFunction(
          "() => document.querySelector('.copy [role=status]').textContent.includes('999.2(b)')");
    }
  }

  @Test
  void aTextIsPutIntoANewFolderAndTakenOutInRealForms() {
    try (BrowserContext context =
        signedIn(new Browser.NewContextOptions().setViewportSize(NARROWEST, 700))) {
      Page page = context.newPage();
      open(page, "/title-8/section-999.4");
      page.locator("details.keep summary").click();
      page.locator("#into-new").fill("Browser folder");
      page.locator("#into-note").fill("A note\nof two lines");
      keep(page, "/put-into-a-folder", "narrow");
      page.locator("details.keep button").click();
      page.waitForURL("**/folders/*");
      assertThat(page.locator(".own-words").textContent()).contains("of two lines");
      page.querySelectorAll("details").forEach(it -> it.evaluate("it => it.open = true"));
      assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
          .isLessThanOrEqualTo(NARROWEST);
      assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
      keep(page, "/folder", "narrow");
      page.locator("section.apart button.grave").click();
      page.waitForURL("**/folders?done=1");
      assertThat(page.locator("main").textContent()).doesNotContain("Browser folder");
    }
  }

  @Test
  void theAddressOfAProvisionOpensThePageThere() {
    try (BrowserContext context =
        signedIn(new Browser.NewContextOptions().setViewportSize(NARROWEST, 500))) {
      Page page = context.newPage();
      open(page, "/title-8/section-999.2/b/note-a-sample-note-that-is");
      page.waitForFunction("() => document.activeElement.matches('.here-begins')");
      assertThat(
              (Boolean)
                  page.evaluate(
                      "() => { const box = document.activeElement.getBoundingClientRect();"
                          + " return box.top >= 0 && box.bottom <= innerHeight; }"))
          .isTrue();
      assertThat((Number) page.evaluate("() => scrollY"))
          .satisfies(scrolled -> assertThat(scrolled.doubleValue()).isPositive());
      assertThat(page.locator("[aria-current=location]").textContent())
          .isEqualTo("“note a sample note that is”");
      keep(page, "/opened-at-a-provision", "narrow");
    }
  }

  @Test
  void theFirstTabSkipsToTheContent() {
    try (BrowserContext context = signedIn(new Browser.NewContextOptions())) {
      Page page = context.newPage();
      open(page, "/changes");
      page.keyboard().press("Tab");
      assertThat(page.locator(".skip").boundingBox().y).isGreaterThanOrEqualTo(0);
      page.keyboard().press("Enter");
      assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("main");
    }
  }

  @Test
  void aTopicIsFollowedAndLeftInARealForm() {
    try (BrowserContext context = signedIn(new Browser.NewContextOptions())) {
      Page page = context.newPage();
      open(page, "/topics");
      page.locator("#email-sample-fees").fill("browser@firm.example");
      page.locator("#topic-sample-fees button").click();
      page.waitForURL("**/subscriptions?made=*");
      assertThat(page.locator("[role=status]").textContent()).contains("browser@firm.example");
      page.locator("li", new Page.LocatorOptions().setHasText("browser@firm.example"))
          .locator("button", new Locator.LocatorOptions().setHasText("Cancel"))
          .click();
      page.waitForURL("**/subscriptions?cancelled=1");
      assertThat(page.locator("main").textContent()).doesNotContain("browser@firm.example");
    }
  }

  @Test
  void aProvisionIsFollowedFromItsPageAfterLookingAtWhatItWouldHaveTold() {
    try (BrowserContext context =
        signedIn(
            new Browser.NewContextOptions()
                .setJavaScriptEnabled(false)
                .setViewportSize(NARROWEST, 700))) {
      Page page = context.newPage();
      open(page, "/title-8/section-999.2");
      page.locator(".follow a").click();
      page.waitForURL("**/subscriptions/new?*");
      assertThat(page.getByLabel("Which").inputValue()).isEqualTo("8 CFR 999.2");
      page.getByLabel("Told to").fill("looked@firm.example");
      page.getByLabel("How often").selectOption("weekly-friday");
      page.locator("button", new Page.LocatorOptions().setHasText("Preview")).press("Enter");
      page.waitForURL("**/subscriptions/preview/*");
      assertThat(page.locator(".preview").textContent())
          .contains("What it would have told")
          .contains("8 CFR 999.2");
      assertThat(page.getByLabel("How often").inputValue()).isEqualTo("weekly-friday");
      page.locator("form button", new Page.LocatorOptions().setHasText("Follow")).press("Enter");
      page.waitForURL("**/subscriptions?made=*");
      assertThat(page.locator("[role=status]").textContent())
          .contains("8 CFR 999.2 and all below it", "looked@firm.example", "each Friday");
      page.locator("li", new Page.LocatorOptions().setHasText("looked@firm.example"))
          .locator("button", new Locator.LocatorOptions().setHasText("Cancel"))
          .click();
    }
  }

  @Test
  void keysGoFromChangeToChangeUntilTheyAreTurnedOff() {
    try (BrowserContext context = signedIn(new Browser.NewContextOptions())) {
      Page page = context.newPage();
      open(page, "/changes/6");
      page.keyboard().press("n");
      assertThat(focused(page)).isEqualTo("change-1");
      page.keyboard().press("j");
      assertThat(focused(page)).isEqualTo("change-2");
      assertThat(focusIsVisible(page)).isTrue();
      page.keyboard().press("p");
      assertThat(focused(page)).isEqualTo("change-1");
      page.locator("button.keys").click();
      page.keyboard().press("n");
      assertThat(focused(page)).isNotEqualTo("change-2");
      open(page, "/changes/6");
      assertThat(page.locator("button.keys").getAttribute("aria-pressed")).isEqualTo("false");
    }
  }

  private static Object focused(Page page) {
    return page.evaluate("() => document.activeElement.id");
  }

  @Test
  void sideBySideBecomesOneReadingOnANarrowScreen() {
    String path = "/compare/2024-06-01/to/2025-04-20/title-8/section-999.2?show=whole&view=sides";
    try (BrowserContext wide =
            signedIn(new Browser.NewContextOptions().setViewportSize(1100, 900));
        BrowserContext narrow =
            signedIn(new Browser.NewContextOptions().setViewportSize(NARROWEST, 700))) {
      Page page = wide.newPage();
      open(page, path);
      assertThat(left(page, ".sides .changed .after"))
          .isGreaterThan(left(page, ".sides .changed .before") + 200);
      assertThat(page.locator(".sides .passage:not(.changed) .before").first().isVisible())
          .isTrue();
      page = narrow.newPage();
      open(page, path);
      assertThat(left(page, ".sides .changed .after"))
          .isEqualTo(left(page, ".sides .changed .before"));
      assertThat(page.locator(".sides .passage:not(.changed) .before").first().isVisible())
          .isFalse();
    }
  }

  private static double left(Page page, String selector) {
    return page.locator(selector).first().boundingBox().x;
  }

  @Test
  void redlinesAndTextsPrintWithoutTheFrame() {
    try (BrowserContext context = signedIn(new Browser.NewContextOptions())) {
      Page page = context.newPage();
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      for (String path : List.of("/title-8/section-999.2", "/changes/6")) {
        open(page, path);
        assertThat(page.locator("nav[aria-label=Main]").isVisible()).isFalse();
        assertThat(page.locator("form").all()).noneMatch(it -> it.isVisible());
        assertThat(page.locator("h1").isVisible()).isTrue();
        keep(page, path, "print");
      }
    }
  }

  /** Opens a page and watches that it asks nobody but the window for anything. */
  private void open(Page page, String path) {
    List<String> elsewhere = new ArrayList<>();
    List<String> complaints = new ArrayList<>();
    String root = window.at("/").toString();
    page.onRequest(request -> {
      if (!request.url().startsWith(root)) {
        elsewhere.add(request.url());
      }
    });
    page.onConsoleMessage(message -> complaints.add(message.text()));
    page.navigate(window.at(path).toString());
    assertThat(elsewhere).as(path).isEmpty();
    assertThat(complaints).as(path).noneMatch(it -> it.contains("Content Security Policy"));
  }

  private static void tabTo(Page page, String selector) {
    for (int i = 0; i < 40; i++) {
      page.keyboard().press("Tab");
      if (Boolean.TRUE.equals(
          page.evaluate("it => document.activeElement.matches(it)", selector))) {
        return;
      }
    }
    throw new AssertionError("Forty tabs did not lead to " + selector);
  }

  private static boolean focusIsVisible(Page page) {
    return Boolean.TRUE.equals(
        page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle === 'solid'"));
  }

  private static void keep(Page page, String path, String kind) {
    String folder = System.getenv("LEXDELTA_SCREENSHOTS");
    if (folder != null && Files.isDirectory(Path.of(folder))) {
      String name = path.replaceAll("[^A-Za-z0-9.]+", "_") + "-" + kind + ".png";
      page.screenshot(
          new Page.ScreenshotOptions().setPath(Path.of(folder, name)).setFullPage(true));
    }
  }
}
