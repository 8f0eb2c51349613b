package lexdelta.searchapi.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Somebody of the sample firm at a real browser. With {@code LEXDELTA_SCREENSHOTS} set to a folder,
 * {@link #keep} puts pictures there for people to look at.
 */
public final class Sitting implements AutoCloseable {
  /** The narrowest window, in CSS pixels, in which nothing may scroll sideways (WCAG 2.2, 1.4.10). */
  public static final int NARROWEST = 320;

  /** More steps of the Tab key than this to one place are too many. */
  private static final int PATIENCE = 80;

  private static final Pattern NO_NAME = Pattern.compile("[^A-Za-z0-9.]+");

  private final SampleWindow window;
  private final BrowserContext context;
  private final Page page;

  /** Somebody who has not signed in. */
  public Sitting(Chromium chromium, SampleWindow window, Browser.NewContextOptions options) {
    this.window = window;
    this.context = chromium.browser().newContext(options.setLocale("en-US"));
    this.page = context.newPage();
  }

  /** Somebody who has signed in. */
  public Sitting(
      Chromium chromium,
      SampleWindow window,
      SamplePeople.Browser who,
      Browser.NewContextOptions options) {
    this(chromium, window, options);
    context.addCookies(
        List.of(new Cookie("lexdelta", who.session().value()).setDomain("127.0.0.1").setPath("/")));
  }

  public Page page() {
    return page;
  }

  /** Opens a page, with all that can be unfolded unfolded. */
  public void openWhole(String path) {
    page.navigate(window.at(path).toString());
    page.querySelectorAll("details").forEach(it -> it.evaluate("it => it.open = true"));
  }

  public void open(String path) {
    page.navigate(window.at(path).toString());
  }

  /** What keeps people out of the page, as far as axe knows, each with the path before it. */
  public List<String> barriers(String path) {
    return new AxeBuilder(page)
        .analyze().getViolations().stream()
            .map(it -> path + ": " + it.getId() + " " + it.getNodes())
            .toList();
  }

  /** How far the page reaches, in CSS pixels. */
  public int width() {
    return (Integer) page.evaluate("() => document.documentElement.scrollWidth");
  }

  /** Goes by the Tab key until something has the focus; each stop on the way must be seen. */
  public void tabTo(Locator wanted) {
    for (int i = 0; i < PATIENCE; i++) {
      page.keyboard().press("Tab");
      assertThat(focusIsSeen()).as("the focus is seen on %s", focused()).isTrue();
      if (Boolean.TRUE.equals(wanted.evaluate("it => it === document.activeElement"))) {
        return;
      }
    }
    throw new AssertionError("%d tabs did not lead to %s".formatted(PATIENCE, wanted));
  }

  private Object focused() {
    return page.evaluate("() => document.activeElement.outerHTML.slice(0, 200)");
  }

  private boolean focusIsSeen() {
    return Boolean.TRUE.equals(
        page.evaluate(
            "() => { const it = document.activeElement; if (it === document.body) return true;"
                + " const box = it.getBoundingClientRect();"
                + " return getComputedStyle(it).outlineStyle !== 'none'"
                + " && box.width > 0 && box.height > 0; }"));
  }

  /** Keeps a picture of the page, where pictures are wanted. */
  public void keep(String name) {
    String folder = System.getenv("LEXDELTA_SCREENSHOTS");
    if (folder != null && Files.isDirectory(Path.of(folder))) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of(folder, NO_NAME.matcher(name).replaceAll("_") + ".png"))
              .setFullPage(true));
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
