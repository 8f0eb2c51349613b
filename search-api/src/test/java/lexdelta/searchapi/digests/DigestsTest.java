package lexdelta.searchapi.digests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import lexdelta.alerts.delivery.Outbox;
import lexdelta.searchapi.accounts.Role;
import lexdelta.searchapi.sample.Page;
import lexdelta.searchapi.sample.SampleWindow;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A digest from the draft to who has read it. */
class DigestsTest {
  private static final List<String> FORMS = List.of("docx", "pdf", "html", "md", "pptx");

  private static SampleWindow window;

  private final Trainer trainer = new Trainer(window, window.people().of(Role.TRAINER));
  private final Trainer reader = new Trainer(window, window.people().of(Role.READER));
  private final Trainer attorney = new Trainer(window, window.people().of(Role.ATTORNEY));

  @BeforeAll
  static void open() {
    window = SampleWindow.full();
  }

  @AfterAll
  static void close() {
    window.close();
  }

  private static Map<String, String> item(int revision, String commentary) {
    return Map.of(
        "revision",
        "" + revision,
        "picked",
        "1",
        "section",
        "Sections",
        "place",
        "1",
        "title",
        "Sample item",
        "commentary",
        commentary,
        "points",
        "File early",
        "questions",
        "How many days?\n* thirty\n- sixty");
  }

  @Test
  void aDraftHasTheChangesOfThePeriodByTheirOwnDays() {
    Document page = Page.of(trainer.get(trainer.draft()), 200);
    assertThat(page.select("li[id^=item-] .citation").eachText()).contains("8 CFR 999.2");
    assertThat(page.text())
        .as("the sections of one part that came on one day are one event")
        .contains("8 CFR 998.100")
        .contains("New, with 29 more sections.")
        .doesNotContain("8 CFR 998.101");
    assertThat(page.select(".arranged h3").eachText()).hasSize(3).last().isEqualTo("Other changes");
    String later =
        Trainer.location(
            trainer.post("/digests", Map.of("first", "2026-01-01", "last", "2026-01-31")));
    assertThat(Page.of(trainer.get(later), 200).select("li[id^=item-]")).isEmpty();
    assertThat(
            trainer
                .post("/digests", Map.of("first", "2025-04-01", "last", "2024-04-01"))
                .statusCode())
        .isEqualTo(400);
    assertThat(attorney.get("/digests/new").statusCode()).isEqualTo(403);
  }

  @Test
  void anItemShowsWhatChangedMarkedUp() {
    String draft = trainer.draft();
    Document preview = Page.of(trainer.get(draft + "/preview"), 200);
    assertThat(preview.select("blockquote del").eachText()).anyMatch(it -> it.contains("six"));
    assertThat(preview.select("blockquote ins").eachText()).anyMatch(it -> it.contains("seven"));
    assertThat(preview.select("blockquote strong").eachText())
        .as("the last part stands in the text itself")
        .contains("(a)");
  }

  @Test
  void whoWritesTooLateSeesBothTextsAndLosesNeither() {
    String draft = trainer.draft();
    assertThat(trainer.post(draft + "/items/1", item(1, "The first text.")).statusCode())
        .isEqualTo(302);
    Document late = Page.of(trainer.post(draft + "/items/1", item(1, "The late text.")), 412);
    assertThat(late.select("#yours").text()).isEqualTo("The late text.");
    assertThat(late.select("#commentary").text()).isEqualTo("The first text.");
    assertThat(trainer.post(draft + "/items/2", item(1, "Elsewhere.")).statusCode())
        .as("another item is another matter")
        .isEqualTo(302);
    Document history = Page.of(trainer.get(draft + "/items/1/history"), 200);
    assertThat(history.select("section.card")).hasSize(2);
    Trainer.location(trainer.post(draft + "/items/1/restore", Map.of("revision", "1")));
    assertThat(Page.of(trainer.get(draft + "/items/1"), 200).select("#commentary").text())
        .isEmpty();
    assertThat(Page.of(trainer.get(draft + "/items/1/history"), 200).select("section.card"))
        .as("nothing is taken out")
        .hasSize(3);
  }

  @Test
  void twoWhoWriteInTwoFieldsOfAnItemAreBothKept() {
    String item = trainer.draft() + "/items/1";
    Document page = Page.of(trainer.get(item), 200);
    Map<String, String> fields = new HashMap<>(item(1, ""));
    for (String field : List.of("section", "place", "title")) {
      fields.put(field, page.select("[name=" + field + "]").val());
    }
    fields.put("points", "");
    fields.put("questions", "");
    Map<String, String> title = new HashMap<>(fields);
    title.put("title", "Another title");
    fields.put("commentary", "Written by somebody else.");
    Trainer.location(trainer.post(item, title));
    Trainer.location(trainer.post(item, fields));
    Document both = Page.of(trainer.get(item), 200);
    assertThat(both.select("h1").text()).isEqualTo("Another title");
    assertThat(both.select("#commentary").text()).isEqualTo("Written by somebody else.");
    assertThat(both.select("#look").text())
        .as("how it will look")
        .contains("Another title", "Written by somebody else.");
    assertThat(both.select("[name=revision]").val()).isEqualTo("3");
    Trainer.location(trainer.post(item, fields));
    assertThat(Page.of(trainer.get(item), 200).select("[name=revision]").val())
        .as("what changes nothing is no revision")
        .isEqualTo("3");
  }

  @Test
  void itemsAreLeftOutTakenInAndMovedInTheList() {
    String draft = trainer.draft();
    List<String> before = order(draft);
    String first = before.getFirst();
    Trainer.location(trainer.post(draft + "/items", Map.of("does", "section-down " + first)));
    assertThat(order(draft)).as("the whole section").hasSameSizeAs(before).isNotEqualTo(before);
    assertThat(order(draft).getFirst()).isNotEqualTo(first);
    Trainer.location(trainer.post(draft + "/items", Map.of("does", "section-up " + first)));
    assertThat(order(draft)).isEqualTo(before);
    Trainer.location(trainer.post(draft + "/items", Map.of("does", "drop " + first)));
    assertThat(Page.of(trainer.get(draft), 200).select("#item-" + first + " .badge").text())
        .isEqualTo("left out");
    Trainer.location(trainer.post(draft + "/items", Map.of("does", "pick " + first)));
    assertThat(Page.of(trainer.get(draft), 200).select("#item-" + first + " .badge")).isEmpty();
    assertThat(trainer.post(draft + "/items", Map.of("does", "eat " + first)).statusCode())
        .isEqualTo(400);
  }

  private List<String> order(String draft) {
    return Page.of(trainer.get(draft), 200).select("li[id^=item-]").eachAttr("id").stream()
        .map(it -> it.replace("item-", ""))
        .toList();
  }

  @Test
  void whatTheDraftLeftOutCanBeTakenIn() {
    String topic =
        Page.of(trainer.get("/digests/new"), 200).select("[name=topic]").getFirst().val();
    String draft =
        Trainer.location(
            trainer.post(
                "/digests", Map.of("topic", topic, "first", "2025-04-01", "last", "2025-06-30")));
    Document left = Page.of(trainer.get(draft + "/left-out"), 200);
    Set<String> told =
        Set.copyOf(Page.of(trainer.get(draft), 200).select("li .citation").eachText());
    String change = left.select("button[name=change]").getFirst().val();
    String citation = left.select("li .citation").getFirst().text();
    assertThat(told).doesNotContain(citation);
    String item = Trainer.location(trainer.post(draft + "/left-out", Map.of("change", change)));
    assertThat(item).startsWith(draft + "/items/");
    assertThat(Page.of(trainer.get(item), 200).select("main .citation").text()).isEqualTo(citation);
    assertThat(
            Page.of(trainer.get(draft + "/left-out"), 200)
                .select("button[name=change]")
                .eachAttr("value"))
        .doesNotContain(change);
    assertThat(
            trainer
                .post(draft + "/left-out", Map.of("change", window.at("/changes/1").toString()))
                .statusCode())
        .as("by the address of its page")
        .isEqualTo(302);
    assertThat(trainer.post(draft + "/left-out", Map.of("change", "999999")).statusCode())
        .isEqualTo(400);
  }

  @Test
  void whatIsPublishedIsFrozenMailedOnceAndAcknowledged() throws Exception {
    String draft = trainer.draft();
    Trainer.location(
        trainer.post(
            draft + "/items/1",
            item(1, "Mind the **fee**; <script>alert(1)</script> [no](javascript:x).")));
    String report =
        Trainer.location(trainer.post(draft + "/publish", Map.of("person", "p-reader")));
    String page = report.replace("/reading", "");
    assertThat(page).matches("/digests/\\d{4}-\\d{2}");
    assertThat(trainer.post(draft + "/publish", Map.of("person", "p-reader")).statusCode())
        .isEqualTo(409);
    assertThat(trainer.post(draft + "/items/1", item(2, "Too late.")).statusCode())
        .isNotEqualTo(200);
    assertThat(mails(page)).as("mailed once").hasSize(1);

    Document shown = Page.of(reader.get(page), 200);
    assertThat(shown.select("main strong").eachText()).contains("fee", "Key points");
    assertThat(shown.select("main script, a[href^=javascript]")).isEmpty();
    assertThat(shown.text()).contains("<script>alert(1)</script>").doesNotContain("Too late.");
    assertThat(attorney.get(page).statusCode()).as("not for them").isEqualTo(404);
    assertThat(Page.of(reader.get("/"), 200).text()).contains("Digests to read");

    String field = shown.select("#questions input[type=radio]").first().attr("name");
    Trainer.location(reader.post(page + "/answers", Map.of(field, "thirty")));
    Trainer.location(reader.post(page + "/acknowledge", Map.of()));
    Document after = Page.of(reader.get(page), 200);
    assertThat(after.text()).contains("Right.", "You acknowledged it on");
    assertThat(Page.of(reader.get("/"), 200).text()).doesNotContain("Digests to read");
    Document stands = Page.of(trainer.get(report), 200);
    assertThat(stands.text()).contains("1 of 1 acknowledged it.", "1 of 1");
    assertThat(trainer.get(report + ".csv").body()).contains("Sample p-reader");
    assertThat(reader.get(report).statusCode()).isEqualTo(403);

    Trainer.location(trainer.post(page + "/corrections", Map.of("words", "It is *thirty* days.")));
    assertThat(Page.of(reader.get(page), 200).text())
        .contains("Corrected on", "It is thirty days.");
    everyFormSaysTheSame(page);
  }

  @Test
  void whoHasReadWhatIsSeenByPerson() {
    String page = trainer.publish(trainer.draft(), attorney.browser());
    attorney.get(page);
    attorney.post(page + "/acknowledge", Map.of());
    String person = attorney.browser().person().value();
    Document all = Page.of(trainer.get("/digests/reading?person=" + person), 200);
    String name = all.select("h2#of").text();
    assertThat(all.select("a[href$=person=" + person + "]").text()).isEqualTo(name);
    assertThat(all.select("section tbody tr").text())
        .contains(page.replace("/digests/", "") + ", Spring");
    assertThat(all.select("section tbody tr").first().text()).doesNotContain("no");
    assertThat(trainer.get("/digests/reading.csv").body())
        .contains(page.replace("/digests/", "") + ",Spring," + name);
    assertThat(attorney.get("/digests/reading").statusCode()).isEqualTo(403);
  }

  @Test
  void whoHasNotAcknowledgedIsRemindedOnce() {
    String draft = trainer.draft();
    String report =
        Trainer.location(trainer.post(draft + "/publish", Map.of("person", "p-reader")));
    String page = report.replace("/reading", "");
    Trainer.location(trainer.post(page + "/remind", Map.of()));
    Trainer.location(trainer.post(page + "/remind", Map.of()));
    assertThat(mails(page)).as("the digest and one reminder").hasSize(2);
  }

  private static List<String> mails(String page) {
    return window.port(Outbox.class).newest(100).stream()
        .map(it -> it.message().subject() + it.message().text())
        .filter(it -> it.contains(page + "\n"))
        .toList();
  }

  private void everyFormSaysTheSame(String page) throws Exception {
    for (String form : FORMS) {
      byte[] bytes;
      try (HttpClient http = HttpClient.newHttpClient()) {
        bytes =
            http.send(
                    reader
                        .browser()
                        .dress(HttpRequest.newBuilder(window.at(page + "/file?as=" + form)))
                        .build(),
                    HttpResponse.BodyHandlers.ofByteArray())
                .body();
      }
      assertThat(text(form, bytes).replaceAll("\\s+", " "))
          .as(form)
          .contains("Spring", "Sample item", "Mind the", "File early", "thirty");
    }
  }

  private static String text(String form, byte[] bytes) throws IOException {
    return switch (form) {
      case "pdf" -> {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
          yield new PDFTextStripper().getText(pdf);
        }
      }
      case "docx", "pptx" -> {
        StringBuilder all = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
          for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().endsWith(".xml")) {
              all.append(
                  new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]+>", ""));
            }
          }
        }
        yield all.toString();
      }
      default -> new String(bytes, StandardCharsets.UTF_8);
    };
  }
}
