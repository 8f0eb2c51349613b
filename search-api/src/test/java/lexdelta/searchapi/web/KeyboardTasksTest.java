package lexdelta.searchapi.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import lexdelta.searchapi.accounts.Role;
import lexdelta.searchapi.sample.Desk;
import lexdelta.searchapi.sample.Sitting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The five main tasks from Home on by keyboard alone, in a real Chromium: no pointer is used, what
 * is pressed is found by what a screen reader calls it, and each stop of the Tab key is seen.
 */
@Tag("browser")
class KeyboardTasksTest {
  private static Desk desk;

  @BeforeAll
  static void open() {
    desk = Desk.open();
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static Sitting atHome(Role role) {
    Sitting sitting = desk.sitting(role, new Browser.NewContextOptions());
    sitting.open("/");
    return sitting;
  }

  private static Locator named(Page page, AriaRole role, String name) {
    return page.getByRole(role, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)));
  }

  private static void press(Sitting sitting, AriaRole role, String name) {
    sitting.tabTo(named(sitting.page(), role, name).first());
    sitting.page().keyboard().press("Enter");
  }

  private static void openTheSection(Sitting sitting) {
    sitting.tabTo(sitting.page().locator("#q"));
    sitting.page().keyboard().type("8 cfr 999.2");
    sitting.page().keyboard().press("Enter");
    sitting.page().waitForURL("**/title-8/section-999.2");
  }

  @Test
  void aSectionIsFoundAndOpenedAsOfADay() {
    try (Sitting sitting = atHome(Role.PARALEGAL)) {
      Page page = sitting.page();
      openTheSection(sitting);
      sitting.tabTo(page.getByLabel("Read it as of"));
      page.keyboard().type("06012024");
      page.keyboard().press("Enter");
      page.waitForURL("**on=2024-06-01**");
      assertThat(page.locator(".lead").first().textContent()).contains("2024-06-01");
    }
  }

  @Test
  void twoDaysAreCompared() {
    try (Sitting sitting = atHome(Role.ATTORNEY)) {
      Page page = sitting.page();
      openTheSection(sitting);
      sitting.tabTo(page.locator("input[name=from]:checked"));
      page.keyboard().press("ArrowDown");
      page.keyboard().press("Enter");
      page.waitForURL("**/compare/2024-*/to/2025-*/**");
      assertThat(page.locator(".redline ins").first().isVisible()).isTrue();
    }
  }

  @Test
  void aProvisionIsFollowedAfterAPreview() {
    try (Sitting sitting = atHome(Role.PARALEGAL)) {
      Page page = sitting.page();
      openTheSection(sitting);
      press(sitting, AriaRole.LINK, "Follow 8 CFR 999.2");
      page.waitForURL("**/subscriptions/new?*");
      sitting.tabTo(page.getByLabel("Told to"));
      page.keyboard().type("keys@firm.example");
      press(sitting, AriaRole.BUTTON, "Preview");
      page.waitForURL("**/subscriptions/preview/*");
      assertThat(page.locator(".preview").textContent()).contains("What it would have told");
      press(sitting, AriaRole.BUTTON, "Follow");
      page.waitForURL("**/subscriptions?made=*");
      assertThat(page.getByRole(AriaRole.STATUS).textContent()).contains("keys@firm.example");
    }
  }

  @Test
  void aChangeIsMarkedAsDoneInTheQueue() {
    try (Sitting sitting = atHome(Role.TRAINER)) {
      Page page = sitting.page();
      press(sitting, AriaRole.LINK, "Review");
      page.waitForURL("**/review");
      sitting.tabTo(page.getByRole(AriaRole.CHECKBOX).first());
      page.keyboard().press("Space");
      sitting.tabTo(page.getByLabel("Mark what is ticked"));
      page.keyboard().type("done");
      press(sitting, AriaRole.BUTTON, "Mark");
      page.waitForURL("**/review?*");
      assertThat(page.getByRole(AriaRole.STATUS).textContent()).isEqualTo("One change is marked.");
    }
  }

  @Test
  void anAdministratorStartsAWatch() {
    try (Sitting sitting = atHome(Role.ADMINISTRATOR)) {
      Page page = sitting.page();
      press(sitting, AriaRole.LINK, "Administration");
      page.waitForURL("**/administration");
      press(sitting, AriaRole.LINK, "Jobs");
      page.waitForURL("**/administration/jobs");
      press(sitting, AriaRole.BUTTON, "Watch");
      page.waitForURL("**/administration/jobs?*");
      assertThat(page.getByRole(AriaRole.STATUS).textContent()).isEqualTo("Started.");
    }
  }
}
