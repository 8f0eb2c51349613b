package lexdelta.searchapi.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import lexdelta.searchapi.sample.Chromium;
import lexdelta.searchapi.sample.HostileTexts;
import lexdelta.searchapi.sample.SampleWindow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** In a real Chromium nothing of a hostile text runs, and nothing would if it were let through. */
@Tag("browser")
class InBrowserTest {
  private static SampleWindow window;
  private static Chromium chromium;
  private static Browser browser;

  @BeforeAll
  static void open() {
    window = SampleWindow.full();
    HostileTexts.shown().forEach(window::publish);
    chromium = Chromium.start();
    browser = chromium.browser();
  }

  @AfterAll
  static void close() {
    chromium.close();
    window.close();
  }

  private static Page page(BrowserContext context, List<String> ran) {
    context.addCookies(
        List.of(
            new Cookie("lexdelta", window.people().me().session().value())
                .setDomain("127.0.0.1")
                .setPath("/")));
    Page page = context.newPage();
    page.onDialog(dialog -> {
      ran.add("a dialog: " + dialog.message());
      dialog.dismiss();
    });
    page.onPageError(error -> ran.add("an error: " + error));
    page.onPopup(popup -> ran.add("a window: " + popup.url()));
    return page;
  }

  @Test
  void nothingThatAPublisherShowsRuns() {
    List<String> ran = new ArrayList<>();
    try (BrowserContext context = browser.newContext()) {
      Page page = page(context, ran);
      for (String path : HostileTexts.PAGES) {
        if (path.startsWith("/api") || path.startsWith("/timemap")) {
          continue;
        }
        page.navigate(window.at(path).toString());
        page.querySelectorAll("x-evil, [onclick], [onload], [onerror]")
            .forEach(it -> ran.add(path + " has " + it.innerHTML()));
      }
      page.navigate(window.at("/search?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E").toString());
      page.navigate(window.at("/sign-in/failed?why=%3Csvg%20onload%3Dalert(1)%3E").toString());
    }
    assertThat(ran).isEmpty();
  }

  /** As if something had got through: the browser was told not to run it. */
  @Test
  void thePolicyStopsWhatGetsThrough() {
    List<String> ran = new ArrayList<>();
    try (BrowserContext context = browser.newContext()) {
      Page page = page(context, ran);
      List<String> complaints = new ArrayList<>();
      page.onConsoleMessage(message -> complaints.add(message.text()));
      page.navigate(window.at(HostileTexts.ADDRESS).toString());
      page.evaluate(
          """
          () => {
            const script = document.createElement('script');
            script.textContent = 'alert(3)';
            document.body.append(script);
            const frame = document.createElement('iframe');
            frame.src = 'https://evil.example/';
            document.body.append(frame);
            document.body.insertAdjacentHTML('beforeend',
              '<img src="https://evil.example/x.png" onerror="alert(4)">'
              + '<p style="background: url(https://evil.example/y.png)">x</p>'
              + '<a id="lure" href="javascript:alert(5)">x</a>'
              + '<form id="sent" action="https://evil.example/" method="post"></form>');
            document.getElementById('lure').click();
            document.getElementById('sent').submit();
          }
          """);
      page.waitForTimeout(500);
      assertThat(complaints.stream().filter(it -> it.contains("Content Security Policy")))
          .hasSizeGreaterThanOrEqualTo(5);
      assertThat(page.url()).isEqualTo(window.at(HostileTexts.ADDRESS).toString());
    }
    assertThat(ran).isEmpty();
  }

  @Test
  void nobodyFramesAPage() {
    List<String> ran = new ArrayList<>();
    try (BrowserContext context = browser.newContext()) {
      Page page = page(context, ran);
      page.setContent("<iframe src=\"" + window.at("/sign-in") + "\"></iframe>");
      page.waitForTimeout(500);
      assertThat(page.frames().getLast().content()).doesNotContain("Password");
    }
  }
}
