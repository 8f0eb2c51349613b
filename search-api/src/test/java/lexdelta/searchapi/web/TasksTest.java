package lexdelta.searchapi.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lexdelta.searchapi.accounts.Role;
import lexdelta.searchapi.sample.Desk;
import lexdelta.searchapi.sample.SamplePeople;
import lexdelta.searchapi.sample.SampleReview;
import lexdelta.searchapi.sample.Sitting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * What a paralegal, an attorney, a trainer and an administrator come for, ten tasks each, from
 * signing in to the result, by what stands on the pages, in a real Chromium. Those of one role are
 * done one after another by one person.
 */
@Tag("browser")
class TasksTest {
  private static Desk desk;

  @BeforeAll
  static void open() {
    desk = Desk.open();
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  /** A task: what somebody wants, and how they do it from Home on. */
  private record Task(String wanted, Consumer<Page> done) {}

  private static Stream<DynamicTest> as(Role role, Task... tasks) {
    Sitting sitting = desk.stranger();
    Page page = sitting.page();
    sitting.open("/sign-in");
    page.getByLabel("E-mail address").fill("p-" + role.slug() + "@firm.example");
    page.getByLabel("Password").fill(SamplePeople.PASSWORD);
    button(page, "Sign in").click();
    page.waitForURL(desk.window().at("/").toString());
    return Stream.of(tasks)
        .map(task ->
            DynamicTest.dynamicTest(
                task.wanted(),
                () -> {
                  sitting.open("/");
                  task.done().accept(page);
                }))
        .onClose(sitting::close);
  }

  private static Locator button(Page page, String name) {
    return page.locator("main")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
        .first();
  }

  private static void follow(Page page, String name) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first().click();
  }

  private static void unfold(Page page, String name) {
    page.locator("summary", new Page.LocatorOptions().setHasText(name)).first().click();
  }

  private static void search(Page page, String words) {
    page.locator("#q").fill(words);
    page.locator("#q").press("Enter");
    page.waitForURL(url -> !url.endsWith("/"));
  }

  private static void says(Page page, String... words) {
    assertThat(page.locator("main").textContent()).contains(words);
  }

  /** The queue's change of which every one of them was told. */
  private static void openTheChange(Page page) {
    follow(page, "Review");
    follow(page, "All");
    page.locator(".queue a", new Page.LocatorOptions().setHasText("8 CFR 999.2")).click();
  }

  @TestFactory
  Stream<DynamicTest> ofAParalegal() {
    return as(
        Role.PARALEGAL,
        new Task(
            "open a provision by its citation",
            page -> {
              search(page, "8 cfr 999.2(a)(1)");
              page.waitForURL("**/title-8/section-999.2/a/1");
            }),
        new Task(
            "read it as it stood on a day",
            page -> {
              search(page, "8 cfr 999.2");
              page.getByLabel("Read it as of").fill("2024-06-01");
              button(page, "Show").click();
              page.waitForURL("**2024-06-01**");
              says(page, "As of 2024-06-01");
            }),
        new Task(
            "find what said it then",
            page -> {
              follow(page, "Search");
              page.locator("#q").fill("permit");
              page.getByLabel("As of").fill("2024-06-01");
              button(page, "Search").click();
              page.waitForURL("**asOf=2024-06-01**");
              assertThat(page.locator("#hits").textContent()).contains("8 CFR 999.2");
            }),
        new Task(
            "narrow down to the Policy Manual",
            page -> {
              search(page, "sample");
              page.locator("#facets a", new Page.LocatorOptions().setHasText("Policy Manual"))
                  .click();
              assertThat(page.locator(".chips").textContent()).contains("Policy Manual updates");
            }),
        new Task(
            "keep a search",
            page -> {
              search(page, "premium");
              unfold(page, "Save this search");
              page.locator("#save-name").fill("Premium handling");
              button(page, "Save").click();
              page.waitForURL("**/saved-searches?done=1");
              says(page, "Premium handling");
            }),
        new Task(
            "put a text into a folder with a note",
            page -> {
              search(page, "8 cfr 999.4");
              unfold(page, "Put into a folder");
              page.locator("#into-new").fill("Doe");
              page.locator("#into-note").fill("Ask for the receipt");
              button(page, "Put into the folder").click();
              page.waitForURL("**/folders/*");
              says(page, "Ask for the receipt");
            }),
        new Task(
            "see what takes effect next, and open it",
            page -> {
              page.locator("section[aria-labelledby=soon-title] .what a").first().click();
              page.waitForURL("**/title-8/section-999.2");
            }),
        new Task(
            "follow a topic",
            page -> {
              follow(page, "Topics");
              page.locator("#email-sample-fees").fill("p-paralegal@firm.example");
              page.locator("#topic-sample-fees button").click();
              page.waitForURL("**/subscriptions?made=*");
            }),
        new Task(
            "pause what one follows",
            page -> {
              follow(page, "Subscriptions");
              button(page, "Pause").click();
              says(page, "Paused");
            }),
        new Task(
            "judge a change and give it to the attorney",
            page -> {
              openTheChange(page);
              button(page, "Relevant").click();
              says(page, "You judged it relevant.");
              unfold(page, "Assign it");
              page.getByLabel("To", new Page.GetByLabelOptions().setExact(true))
                  .selectOption("p-attorney");
              button(page, "Assign").click();
              says(page, "Assigned to Sample p-attorney");
              follow(page, "Back to the queue");
              page.waitForURL("**/review");
            }));
  }

  @TestFactory
  Stream<DynamicTest> ofAnAttorney() {
    return as(
        Role.ATTORNEY,
        new Task(
            "compare two versions of a section",
            page -> {
              search(page, "8 cfr 999.2");
              page.locator("input[name=from]").last().check();
              button(page, "compare them").click();
              page.waitForURL("**/compare/**");
              assertThat(page.locator(".redline ins").first().isVisible()).isTrue();
            }),
        new Task(
            "see a change side by side",
            page -> {
              search(page, "8 cfr 999.2");
              follow(page, "what changed");
              follow(page, "Show side by side");
              page.waitForURL("**view=sides**");
              assertThat(page.locator(".sides").first().isVisible()).isTrue();
            }),
        new Task(
            "take a redline along in Word",
            page -> {
              search(page, "8 cfr 999.2");
              follow(page, "what changed");
              assertThat(
                      page.waitForDownload(() -> follow(page, "Word with tracked changes"))
                          .suggestedFilename())
                  .endsWith(".docx");
            }),
        new Task(
            "see whom a change reached, and for which clients",
            page -> {
              page.navigate(desk.window().at("/changes/" + SampleReview.SECOND).toString());
              follow(page, "Whom it reached");
              says(page, "M-17", "M-99");
            }),
        new Task(
            "ask why one was not told",
            page -> {
              page.navigate(desk.window().at("/changes/" + SampleReview.SECOND).toString());
              follow(page, "Why was I told");
              says(page, "Why was I told of it, or why not?");
            }),
        new Task(
            "enter an order of a court",
            page -> {
              search(page, "8 cfr 999.4");
              follow(page, "Enter an order");
              page.locator("#kind").selectOption("stayed");
              page.locator("#link").fill("https://courts.example/orders/1");
              page.locator("#scope").fill("nationwide");
              page.getByLabel("By which order").fill("Doe v. Sample, No. 1:25-cv-1 (D. Sample)");
              page.getByLabel("From").fill("2025-06-20");
              button(page, "Enter for good").click();
              says(page, "Doe v. Sample");
            }),
        new Task(
            "define a topic",
            page -> {
              follow(page, "Topics");
              follow(page, "Define a topic");
              page.getByLabel("Name in addresses").fill("sample-waivers");
              page.locator("#title").fill("Sample waivers");
              page.getByLabel("Query").fill("waiver!");
              button(page, "Keep").click();
              page.waitForURL("**/topics*");
              says(page, "Sample waivers");
            }),
        new Task(
            "declare a checklist",
            page -> {
              follow(page, "Review");
              follow(page, "Checklists");
              follow(page, "Declare");
              page.getByLabel("Title").fill("Waivers, step by step");
              page.getByLabel("Citations and forms, one a line").fill("8 CFR 999.4");
              button(page, "Declare it").click();
              says(page, "Waivers, step by step");
            }),
        new Task(
            "see the versions of a section, and since when each stands",
            page -> {
              search(page, "8 cfr 999.2");
              assertThat(page.locator("#versions").isVisible()).isTrue();
            }),
        new Task(
            "find a month's days as a list",
            page -> {
              follow(page, "Calendar");
              follow(page, "List");
              says(page, "8 CFR 999.4", "Comments close");
            }));
  }

  @TestFactory
  Stream<DynamicTest> ofATrainer() {
    return as(
        Role.TRAINER,
        new Task(
            "see what changed lately in everything",
            page -> {
              follow(page, "Changes");
              says(page, "Newest first");
              assertThat(page.locator("ol.log a, .log a").count()).isGreaterThan(10);
            }),
        new Task(
            "change what a topic covers",
            page -> {
              follow(page, "Topics");
              page.locator("a[href='/topics/sample-permits']").click();
              page.getByLabel("What it covers").fill("Who may keep samples.");
              button(page, "Keep").click();
              page.waitForURL("**/topics*");
              says(page, "Who may keep samples.");
            }),
        new Task(
            "read a change that came in, and note something",
            page -> {
              openTheChange(page);
              unfold(page, "Add a note");
              page.getByLabel("Note", new Page.GetByLabelOptions().setExact(true))
                  .fill("For the lesson");
              button(page, "Keep the note").click();
              assertThat(page.locator(".review .own-words").textContent())
                  .isEqualTo("For the lesson");
            }),
        new Task(
            "mark what is done in the queue",
            page -> {
              follow(page, "Review");
              follow(page, "All");
              page.getByRole(AriaRole.CHECKBOX).first().check();
              page.getByLabel("Mark what is ticked").selectOption("done");
              button(page, "Mark").click();
              assertThat(page.getByRole(AriaRole.STATUS).textContent()).contains("is marked");
            }),
        new Task(
            "compare a section's texts of two days",
            page -> {
              page.navigate(
                  desk.window()
                      .at("/compare/2024-06-01/to/2025-06-01/title-8/section-999.2")
                      .toString());
              page.getByLabel("to", new Page.GetByLabelOptions().setExact(true)).fill("2025-04-15");
              button(page, "Compare").click();
              page.waitForURL("**/to/2025-04-15/**");
            }),
        new Task(
            "take the answers of a search along as a table",
            page -> {
              search(page, "permit");
              assertThat(page.waitForDownload(() -> follow(page, "CSV")).suggestedFilename())
                  .endsWith(".csv");
            }),
        new Task(
            "share a folder with the team",
            page -> {
              search(page, "8 cfr 999.2");
              unfold(page, "Put into a folder");
              page.locator("#into-new").fill("Lesson");
              button(page, "Put into the folder").click();
              page.waitForURL("**/folders/*");
              page.getByLabel("Shared with").selectOption("Sample team");
              button(page, "Keep").click();
              says(page, "Sample team");
            }),
        new Task(
            "declare and confirm a checklist",
            page -> {
              page.navigate(desk.window().at("/checklists").toString());
              follow(page, "Declare");
              page.getByLabel("Title").fill("Fees, step by step");
              page.getByLabel("Citations and forms, one a line").fill("8 CFR 999.3");
              button(page, "Declare it").click();
              button(page, "Confirm that it is up to date").click();
              says(page, "Fees, step by step", "by Sample p-trainer");
            }),
        new Task(
            "look up the next month with days",
            page -> {
              page.navigate(desk.window().at("/calendar?month=2025-09&of=all").toString());
              follow(page, "August 2025");
              page.waitForURL("**month=2025-08**");
              says(page, "Compliance required");
            }),
        new Task(
            "say that all is seen",
            page -> {
              button(page, "Mark all as seen").click();
              page.waitForURL("**/?done=1");
              assertThat(page.locator(".done").textContent()).contains("Marked as seen");
            }));
  }

  @TestFactory
  Stream<DynamicTest> ofAnAdministrator() {
    return as(
        Role.ADMINISTRATOR,
        new Task(
            "see first whether something asks for them",
            page ->
                assertThat(page.locator("main h2").first().textContent())
                    .isEqualTo("State of the service")),
        new Task(
            "see which source is not covered, and why",
            page -> {
              follow(page, "Sources");
              says(page, "never checked");
            }),
        new Task(
            "invite somebody",
            page -> {
              follow(page, "Administration");
              follow(page, "People");
              page.getByLabel("Name").fill("Nora New");
              page.getByLabel("E-mail address").fill("nora@firm.example");
              page.locator("#role-paralegal").check();
              button(page, "Invite").click();
              says(page, "Nora New");
            }),
        new Task(
            "make a team",
            page -> {
              page.navigate(desk.window().at("/teams").toString());
              page.locator("form[action='/teams'] #name").fill("Removal defense");
              button(page, "Make it").click();
              assertThat(page.locator("main").innerHTML()).contains("Removal defense");
            }),
        new Task(
            "start a watch now",
            page -> {
              follow(page, "Administration");
              follow(page, "Jobs");
              button(page, "Watch").click();
              assertThat(page.getByRole(AriaRole.STATUS).textContent()).isEqualTo("Started.");
            }),
        new Task(
            "see what was sent and what was refused",
            page -> {
              follow(page, "Administration");
              follow(page, "Deliveries");
              says(page, "Nothing was refused");
            }),
        new Task(
            "see that the archive is whole",
            page -> {
              follow(page, "Administration");
              follow(page, "Archive");
              says(page, "digest");
            }),
        new Task(
            "see what a setting is, and whence",
            page -> {
              follow(page, "Administration");
              follow(page, "Settings");
              says(page, "lexdelta.web.hosts");
            }),
        new Task(
            "see who did what",
            page -> {
              follow(page, "Administration");
              follow(page, "Log");
              says(page, "Sample p-administrator");
            }),
        new Task(
            "prove what was looked at on a day",
            page -> {
              page.navigate(
                  desk.window()
                      .at("/coverage/statement?from=2025-06-30&until=2025-07-01")
                      .toString());
              says(page, "statement");
            }));
  }
}
