package lexdelta.searchapi.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lexdelta.searchapi.accounts.Role;
import lexdelta.searchapi.sample.Desk;
import lexdelta.searchapi.sample.Paths;
import lexdelta.searchapi.sample.SampleReview;
import lexdelta.searchapi.sample.Sitting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages in a real Chromium as people see them who have one role, of a firm at work. */
@Tag("browser")
class RolesBrowserTest {
  private static final int WIDE = 1100;

  private static final List<String> FULL =
      List.of(
          "/",
          "/calendar?month=2025-07&of=all",
          "/calendar?month=2025-07&of=all&view=list",
          "/review?show=all",
          "/changes/" + SampleReview.SECOND,
          "/changes/" + SampleReview.SECOND + "/impact");

  /** What is there to be pressed or typed into, or leads about. */
  private static final String PRESSED =
      "button, .button, input:not([type=hidden]), select, textarea, details:not([open]),"
          + " nav[aria-label=Main], nav.tabs, nav.paging";

  private static Desk desk;

  @BeforeAll
  static void open() {
    desk = Desk.open();
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  /** A page that is the same as another role's, but for its header, is looked at once. */
  @Test
  void noPageHasABarrierThatAxeKnows() {
    Set<String> known = new HashSet<>();
    List<String> barriers = new ArrayList<>();
    for (Role role : Role.values()) {
      try (Sitting sitting =
          desk.sitting(role, new Browser.NewContextOptions().setViewportSize(WIDE, 900))) {
        for (String path : Paths.GOOD) {
          sitting.openWhole(path);
          String shown = sitting.page().locator("main").innerText();
          if (known.add(path + shown)) {
            barriers.addAll(sitting.barriers(role.slug() + " " + path));
          }
        }
      }
    }
    assertThat(known).hasSizeGreaterThan(Paths.GOOD.size());
    assertThat(barriers).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void norHaveHomeCalendarAndReviewWhenThereIsSomethingInThem(Role role) {
    List<String> barriers = new ArrayList<>();
    barriers.addAll(barriers(role, ColorScheme.LIGHT, WIDE));
    barriers.addAll(barriers(role, ColorScheme.DARK, Sitting.NARROWEST));
    assertThat(barriers).isEmpty();
  }

  private static List<String> barriers(Role role, ColorScheme scheme, int width) {
    List<String> barriers = new ArrayList<>();
    try (Sitting sitting =
        desk.sitting(
            role,
            new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, 900))) {
      for (String path : FULL) {
        sitting.openWhole(path);
        barriers.addAll(sitting.barriers(path));
        if (sitting.width() > width) {
          barriers.add(path + ": wider than " + width);
        }
        sitting.keep("role-" + role.slug() + path + "-" + width + "-" + scheme);
      }
    }
    return barriers;
  }

  /** What is pressed and typed into is nothing on paper; what is read is. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/calendar?month=2025-07&of=all",
        "/title-8/section-999.2",
        "/changes/6",
        "/changes/6/impact",
        "/review?show=all",
        "/topics",
        "/checklists",
        "/search?q=permit",
        "/compare/2024-06-01/to/2025-06-01/title-8/section-999.2"
      })
  void onPaperThereIsWhatIsReadAndNothingToPress(String path) {
    try (Sitting sitting =
        desk.sitting(Role.TRAINER, new Browser.NewContextOptions().setViewportSize(750, 900))) {
      Page page = sitting.page();
      sitting.open(path);
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.locator("h1").isVisible()).isTrue();
      assertThat(page.locator(PRESSED).all()).noneMatch(it -> it.isVisible());
      assertThat(sitting.width()).isLessThanOrEqualTo(750);
      sitting.keep("print" + path);
    }
  }

  @Test
  void onlyTheCountInTheMenuStandsInAFrame() {
    try (Sitting sitting = desk.sitting(Role.TRAINER, new Browser.NewContextOptions())) {
      sitting.open("/search?q=permit");
      assertThat(frame(sitting.page(), "#answer")).isEqualTo("none");
      assertThat(frame(sitting.page(), "nav .count")).isEqualTo("solid");
    }
  }

  private static Object frame(Page page, String selector) {
    return page.locator(selector).evaluate("it => getComputedStyle(it).borderTopStyle");
  }

  @Test
  void theQueueOfTheReviewIsOnPaperToo() {
    try (Sitting sitting = desk.sitting(Role.TRAINER, new Browser.NewContextOptions())) {
      sitting.open("/review?show=all");
      sitting.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(sitting.page().locator(".queue li").all())
          .isNotEmpty()
          .allMatch(it -> it.isVisible());
    }
  }
}
