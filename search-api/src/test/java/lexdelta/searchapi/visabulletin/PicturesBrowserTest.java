package lexdelta.searchapi.visabulletin;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import lexdelta.searchapi.activity.ActivityCatchUp;
import lexdelta.searchapi.sample.Chromium;
import lexdelta.searchapi.sample.SampleWindow;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pictures in a real Chromium, light and dark, wide and narrow. */
@Tag("browser")
class PicturesBrowserTest {
  private static final int NARROWEST = 320;

  @Test
  void picturesHaveNoBarrierAndScrollNothingSideways() {
    try (SampleWindow window = SampleWindow.full();
        Chromium chromium = Chromium.start()) {
      publish(window);
      window.port(ActivityCatchUp.class).run(10_000);
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        for (int width : new int[] {NARROWEST, 1100}) {
          look(window, chromium.browser(), scheme, width);
        }
      }
    }
  }

  /** Ten years: India goes forward, back, and is unavailable each summer; China goes steadily. */
  private static void publish(SampleWindow window) {
    LocalDate india = LocalDate.parse("2009-01-01");
    LocalDate china = LocalDate.parse("2012-06-08");
    for (int i = 0; i < 120; i++) {
      YearMonth month = YearMonth.parse("2015-07").plusMonths(i);
      india = india.plusDays(i % 12 == 11 ? -120 : 25);
      china = china.plusDays(22);
      String said = month.getMonthValue() == 9 ? "U" : india.toString();
      String filing = i < 3 ? "" : india.plusDays(200).toString();
      SampleBulletin.publish(window, month.toString(), said, china.toString(), filing);
    }
  }

  private static void look(SampleWindow window, Browser browser, ColorScheme scheme, int width) {
    try (BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, 900))) {
      context.addCookies(
          List.of(
              new Cookie("lexdelta", window.people().me().session().value())
                  .setDomain("127.0.0.1")
                  .setPath("/")));
      Page page = context.newPage();
      for (String path : List.of("/visa-bulletin", "/topics", "/sources")) {
        page.navigate(window.at(path).toString());
        String name =
            path.substring(1) + "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + width;
        keep(page, name);
        page.querySelectorAll("details").forEach(it -> it.evaluate("it => it.open = true"));
        assertThat(new AxeBuilder(page).analyze().getViolations()).as(name).isEmpty();
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
            .as(name)
            .isLessThanOrEqualTo(width);
      }
    }
  }

  private static void keep(Page page, String name) {
    String folder = System.getenv("LEXDELTA_SCREENSHOTS");
    if (folder != null) {
      page.screenshot(
          new Page.ScreenshotOptions().setPath(Path.of(folder, name + ".png")).setFullPage(true));
    }
  }
}
