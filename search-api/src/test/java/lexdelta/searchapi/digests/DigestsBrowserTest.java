package lexdelta.searchapi.digests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import lexdelta.searchapi.accounts.Role;
import lexdelta.searchapi.sample.Desk;
import lexdelta.searchapi.sample.Sitting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A trainer's ten minutes, from nothing to a digest that is published and read, by what stands on the
 * pages, in a real Chromium; and each page on the way, with something in it, looked at in light, in
 * dark, narrow and on paper.
 */
@Tag("browser")
class DigestsBrowserTest {
  private static Desk desk;

  @BeforeAll
  static void open() {
    desk = Desk.open();
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static Locator button(Page page, String name) {
    return page.locator("main")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
        .first();
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first();
  }

  @Test
  void aTrainerGoesFromNothingToADigestThatIsRead() {
    List<String> paths =
        new ArrayList<>(
            List.of("/digests", "/digests/new", "/digests/schedules", "/digests/template"));
    String number;
    try (Sitting sitting = desk.sitting(Role.TRAINER, new Browser.NewContextOptions())) {
      furnished(sitting);
      sitting.open("/");
      number = published(sitting.page());
    }
    paths.addAll(List.of("/digests/" + number, "/digests/" + number + "/reading"));
    read(number);
    try (Sitting sitting = desk.sitting(Role.TRAINER, new Browser.NewContextOptions())) {
      sitting.open("/digests/" + number + "/reading");
      assertThat(sitting.page().locator("main").textContent())
          .contains("1 of 1 acknowledged it.", "1 of 1");
    }
    paths.add("/digests/reading?person=p-reader");
    paths.addAll(another());
    paths.forEach(DigestsBrowserTest::looksWell);
  }

  /** The firm's name and logo, and a schedule. */
  private static void furnished(Sitting sitting) {
    Page page = sitting.page();
    sitting.open("/digests/template");
    page.locator("#firm").fill("Sample & Partners");
    page.locator("#logo").setInputFiles(new FilePayload("logo.png", "image/png", picture()));
    page.locator("#alt").fill("Sample & Partners");
    page.locator("#opening").fill("What changed, and what to do.");
    button(page, "Keep").click();
    page.waitForURL("**done=1**");
    assertThat(page.locator("main").textContent()).contains("There is one: Sample & Partners.");
    sitting.open("/digests/schedules");
    button(page, "Make it").click();
    page.waitForURL("**done=1**");
    assertThat(page.locator("li.card").textContent()).contains("Every month, of everything");
  }

  private static byte[] picture() {
    BufferedImage image = new BufferedImage(240, 60, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(new Color(0x1D4E89));
    pen.fillRect(0, 0, image.getWidth(), image.getHeight());
    pen.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String published(Page page) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("More")).click();
    link(page, "Digests").click();
    link(page, "Draft one").click();
    page.locator("#title").fill("Spring of the samples");
    page.locator("#audience").fill("everybody");
    page.locator("#first").fill("2025-04-01");
    page.locator("#last").fill("2025-06-30");
    button(page, "Draft it").click();
    page.waitForURL("**/digests/drafts/*");
    String draft = URI.create(page.url()).getPath();
    assertThat(page.locator("li[id^=item-]").count()).isGreaterThan(1);
    assertThat(page.locator("#opening").inputValue()).isEqualTo("What changed, and what to do.");
    page.locator("#opening").fill("One thing to do this quarter.");
    page.locator("#minutes").fill("30");
    button(page, "Keep title and opening").click();
    page.waitForURL("**done=1**");
    written(page);
    page.navigate(desk.window().at(draft).toString());
    link(page, "Preview").click();
    page.waitForURL("**/preview");
    assertThat(page.locator("main").textContent()).contains("thirty days", "Mind the fee");
    page.navigate(desk.window().at(draft).toString());
    page.locator("#person-p-reader").check();
    button(page, "Publish").click();
    page.waitForURL("**/reading");
    assertThat(page.locator("main").textContent()).contains("0 of 1 acknowledged it.");
    return page.url().replaceAll(".*/digests/(.*)/reading.*", "$1");
  }

  private static void written(Page page) {
    page.locator("li[id^=item-] .what a").first().click();
    page.waitForURL("**/items/*");
    String item = page.url();
    page.locator("#commentary").fill("Mind the fee: it is due within **thirty days**.");
    page.locator("#points").fill("Pay early\nKeep the receipt");
    page.locator("#points").blur();
    page.locator("#look").getByText("Keep the receipt").waitFor();
    page.getByText("Kept at").waitFor();
    assertThat(page.locator("#look").textContent())
        .as("how it will look, without being asked")
        .contains("thirty days");
    page.reload();
    assertThat(page.locator("#points").inputValue()).contains("Keep the receipt");
    page.locator("#questions").fill("Within how many days?\n* thirty\n- sixty");
    button(page, "Keep").click();
    page.waitForURL("**done=1**");
    assertThat(page.getByRole(AriaRole.STATUS).first().textContent()).contains("Kept.");
    meanwhile(page, item);
  }

  /** Somebody else writes in one field while this page is open; neither text is lost. */
  private static void meanwhile(Page page, String item) {
    Page other = page.context().newPage();
    other.navigate(item);
    page.navigate(item);
    other.locator("#points").fill("Pay early\nKeep the receipt\nTell the client");
    button(other, "Keep").click();
    other.waitForURL("**done=1**");
    other.close();
    page.locator("#commentary").fill("Mind the fee: it is due within **thirty days**, not sixty.");
    page.locator("#commentary").blur();
    page.locator("#look").getByText("not sixty").waitFor();
    page.getByText("Kept at").waitFor();
    assertThat(page.locator("#points").inputValue()).contains("Tell the client");
    assertThat(page.locator("#look").textContent()).contains("Tell the client");
  }

  private static void read(String number) {
    try (Sitting sitting = desk.sitting(Role.READER, new Browser.NewContextOptions())) {
      sitting.open("/");
      Page page = sitting.page();
      link(page, number + ", Spring of the samples").click();
      page.waitForURL("**/digests/" + number);
      page.getByLabel("thirty").check();
      button(page, "Answer").click();
      assertThat(page.locator("main").textContent()).contains("Right.");
      button(page, "I have read it").click();
      assertThat(page.locator("main").textContent()).contains("You acknowledged it on");
      assertThat(page.locator(".logo img").getAttribute("alt")).isEqualTo("Sample & Partners");
      link(page, "Your certificate").click();
      page.waitForURL("**/certificate");
      assertThat(page.locator("main").textContent()).contains("0.5 hours (30 minutes)");
      sitting.keep("digest-certificate");
    }
  }

  /** A draft that stays one: its editor, its preview, and what an item said before. */
  private static List<String> another() {
    try (Sitting sitting = desk.sitting(Role.TRAINER, new Browser.NewContextOptions())) {
      Page page = sitting.page();
      sitting.open("/digests/new");
      page.locator("#first").fill("2025-04-01");
      page.locator("#last").fill("2025-06-30");
      button(page, "Draft it").click();
      page.waitForURL("**/digests/drafts/*");
      String draft = URI.create(page.url()).getPath();
      written(page);
      String item = URI.create(page.url()).getPath();
      return List.of(draft, draft + "/preview", item, item + "/history", draft + "/left-out");
    }
  }

  private static void looksWell(String path) {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      try (Sitting sitting =
          desk.sitting(
              Role.TRAINER,
              new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(1100, 900))) {
        sitting.openWhole(path);
        assertThat(sitting.barriers(path)).isEmpty();
        sitting.keep("digest" + path + "-" + scheme);
      }
    }
    try (Sitting sitting =
        desk.sitting(
            Role.TRAINER,
            new Browser.NewContextOptions().setViewportSize(Sitting.NARROWEST, 700))) {
      sitting.openWhole(path);
      assertThat(sitting.width()).as(path).isLessThanOrEqualTo(Sitting.NARROWEST);
      sitting.keep("digest" + path + "-narrow");
    }
    try (Sitting sitting = desk.sitting(Role.TRAINER, new Browser.NewContextOptions())) {
      sitting.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      sitting.open(path);
      assertThat(sitting.page().locator("nav[aria-label=Main]").isVisible()).isFalse();
      assertThat(sitting.page().locator("#questions, #correct").all())
          .as("what has only a form has no heading either")
          .noneMatch(Locator::isVisible);
      sitting.keep("digest" + path + "-print");
    }
  }
}
