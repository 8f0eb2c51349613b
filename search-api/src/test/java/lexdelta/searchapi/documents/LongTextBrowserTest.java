package lexdelta.searchapi.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import java.util.List;
import lexdelta.searchapi.sample.Chromium;
import lexdelta.searchapi.sample.SampleWindow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How a long text comes together in a real Chromium. All texts are invented. */
@Tag("browser")
class LongTextBrowserTest {
  private static final String WHOLE = "() => document.querySelector('.law .rest') === null";
  private static final String ENDS =
      "() => document.querySelector('.told').textContent.includes('could not')";

  private static SampleWindow window;
  private static Chromium chromium;

  @BeforeAll
  static void open() {
    window = SampleWindow.full();
    window.publish(LongSample.reading("996.1"));
    chromium = Chromium.start();
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
    }
    window.close();
  }

  @Test
  void theRestFollowsByItself() {
    try (BrowserContext context = signedIn(true)) {
      Page page = at(context, "/title-8/section-996.1");
      page.waitForFunction(WHOLE);
      List<?> places =
          (List<?>)
              page.evaluate(
                  "() => Array.from(document.querySelectorAll('.law .body > p'), it => it.id)");
      Page all = at(context, "/title-8/section-996.1?part=all");
      assertThat(places)
          .hasSize(20 * (LongSample.WITHIN + 1))
          .isEqualTo(
              all.evaluate(
                  "() => Array.from(document.querySelectorAll('.law .body > p'), it => it.id)"));
      assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }
  }

  @Test
  void whatIsReadStaysWhereItIsWhileTheTextBeforeItComes() {
    try (BrowserContext context = signedIn(true)) {
      Page page = context.newPage();
      page.route("**/*only=text*", LongTextBrowserTest::later);
      page.navigate(window.at("/title-8/section-996.1/t/4").toString());
      page.waitForFunction(
          "() => Math.abs(document.getElementById('/t/4').getBoundingClientRect().top) < 400");
      double before = top(page);
      page.waitForFunction(WHOLE);
      page.evaluate(
          "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
      assertThat(top(page)).isCloseTo(before, org.assertj.core.data.Offset.offset(60.0));
      assertThat(page.locator(".law .body > p").first().getAttribute("id")).isEqualTo("/a");
      assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("/t/4");
    }
  }

  @Test
  void aPlaceInALaterPartIsOpenedOnceItIsThere() {
    try (BrowserContext context = signedIn(true)) {
      Page page = at(context, "/title-8/section-996.1#/s/7");
      page.waitForFunction("() => document.querySelector(':target')?.id === '/s/7'");
      assertThat(
              (Double)
                  ((Number)
                          page.evaluate(
                              "() => document.querySelector(':target').getBoundingClientRect().top"))
                      .doubleValue())
          .isBetween(-1.0, 300.0);
    }
  }

  @Test
  void nothingIsCopiedAsTheWholeThatIsNot() {
    try (BrowserContext context = signedIn(true)) {
      Page page = context.newPage();
      page.route("**/*only=text*", Route::abort);
      page.navigate(window.at("/title-8/section-996.1").toString());
      page.waitForFunction(ENDS);
      page.locator(".copy button").click();
      assertThat(page.locator(".copy [role=status]").textContent())
          .contains("not on this page yet");
      assertThat(page.locator(".rest a[rel=next]").getAttribute("href")).isEqualTo("?part=2");
    }
  }

  @Test
  void partsOfAnotherTextAreNotPutIn() {
    try (BrowserContext context = signedIn(true)) {
      Page page = context.newPage();
      page.route(
          "**/*only=text*",
          route ->
              route.fulfill(
                  new Route.FulfillOptions()
                      .setContentType("text/html")
                      .setBody("<div class=body data-version=0><p id=other>Sample</p></div>")));
      page.navigate(window.at("/title-8/section-996.1").toString());
      page.waitForFunction(ENDS);
      assertThat(page.locator("#other").count()).isZero();
    }
  }

  @Test
  void withoutJavaScriptAllOfItIsALinkAway() {
    try (BrowserContext context = signedIn(false)) {
      Page page = at(context, "/title-8/section-996.1");
      page.locator(".rest a[rel=next]").click();
      page.locator(".rest a[rel=next]").click();
      assertThat(page.locator(".law .body > p").last().getAttribute("id")).isEqualTo("/t/30");
      page.locator(".rest a", new Page.LocatorOptions().setHasText("whole text")).click();
      assertThat(page.locator(".law .body > p").count()).isEqualTo(20 * (LongSample.WITHIN + 1));
    }
  }

  @Test
  void ofAPageOfAProvisionItAloneIsPrinted() {
    try (BrowserContext context = signedIn(true)) {
      Page page = at(context, "/title-8/section-996.1/t/4");
      page.waitForFunction(WHOLE);
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.locator(".law .body > p:visible").allTextContents())
          .hasSize(1)
          .allSatisfy(it -> assertThat(it).contains("Sample t4."));
      Page whole = at(context, "/title-8/section-996.1?part=all");
      whole.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(whole.locator(".law .body > p:visible").count())
          .isEqualTo(20 * (LongSample.WITHIN + 1));
    }
  }

  private static void later(Route route) {
    try {
      Thread.sleep(300);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    route.resume();
  }

  private static double top(Page page) {
    return ((Number)
            page.evaluate("() => document.getElementById('/t/4').getBoundingClientRect().top"))
        .doubleValue();
  }

  private static Page at(BrowserContext context, String path) {
    Page page = context.newPage();
    page.navigate(window.at(path).toString());
    return page;
  }

  private static BrowserContext signedIn(boolean scripts) {
    BrowserContext context =
        chromium
            .browser()
            .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(scripts));
    context.addCookies(
        List.of(
            new Cookie("lexdelta", window.people().me().session().value())
                .setDomain("127.0.0.1")
                .setPath("/")));
    return context;
  }
}
