package lexdelta.searchapi.digests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import lexdelta.alerts.delivery.Outbox;
import lexdelta.searchapi.accounts.Role;
import lexdelta.searchapi.sample.Page;
import lexdelta.searchapi.sample.SamplePeople;
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

  private final SamplePeople.Browser trainer = window.people().of(Role.TRAINER);
  private final SamplePeople.Browser reader = window.people().of(Role.READER);
  private final SamplePeople.Browser attorney = window.people().of(Role.ATTORNEY);

  @BeforeAll
  static void open() {
    window = SampleWindow.full();
  }

  @AfterAll
  static void close() {
    window.close();
  }

  private static HttpResponse<String> post(
      SamplePeople.Browser who, String path, Map<String, String> fields) {
    String form =
        fields.entrySet().stream()
            .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return window.sendAs(
        who,
        HttpRequest.newBuilder(window.at(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  private static HttpResponse<String> get(SamplePeople.Browser who, String path) {
    return window.sendAs(who, HttpRequest.newBuilder(window.at(path)).GET());
  }

  private static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    String to = answer.headers().firstValue("Location").orElseThrow();
    return to.substring(to.indexOf("/digests")).replaceFirst("[?#].*", "");
  }

  private String draft() {
    return location(
        post(
            trainer,
            "/digests",
            Map.of("title", "Spring", "first", "2025-04-01", "last", "2025-06-30")));
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
    Document page = Page.of(get(trainer, draft()), 200);
    assertThat(page.select("li[id^=item-] .citation").eachText()).contains("8 CFR 999.2");
    assertThat(page.text())
        .as("the sections of one part that came on one day are one event")
        .contains("8 CFR 998.100")
        .contains("New, with 29 more sections.")
        .doesNotContain("8 CFR 998.101");
    assertThat(page.select(".arranged h3").eachText()).hasSize(3).last().isEqualTo("Other changes");
    String later =
        location(post(trainer, "/digests", Map.of("first", "2026-01-01", "last", "2026-01-31")));
    assertThat(Page.of(get(trainer, later), 200).select("li[id^=item-]")).isEmpty();
    assertThat(
            post(trainer, "/digests", Map.of("first", "2025-04-01", "last", "2024-04-01"))
                .statusCode())
        .isEqualTo(400);
    assertThat(get(attorney, "/digests/new").statusCode()).isEqualTo(403);
  }

  @Test
  void whoWritesTooLateSeesBothTextsAndLosesNeither() {
    String draft = draft();
    assertThat(post(trainer, draft + "/items/1", item(1, "The first text.")).statusCode())
        .isEqualTo(302);
    Document late = Page.of(post(trainer, draft + "/items/1", item(1, "The late text.")), 412);
    assertThat(late.select("#yours").text()).isEqualTo("The late text.");
    assertThat(late.select("#commentary").text()).isEqualTo("The first text.");
    assertThat(post(trainer, draft + "/items/2", item(1, "Elsewhere.")).statusCode())
        .as("another item is another matter")
        .isEqualTo(302);
    Document history = Page.of(get(trainer, draft + "/items/1/history"), 200);
    assertThat(history.select("section.card")).hasSize(2);
    location(post(trainer, draft + "/items/1/restore", Map.of("revision", "1")));
    assertThat(Page.of(get(trainer, draft + "/items/1"), 200).select("#commentary").text())
        .isEmpty();
    assertThat(Page.of(get(trainer, draft + "/items/1/history"), 200).select("section.card"))
        .as("nothing is taken out")
        .hasSize(3);
  }

  @Test
  void twoWhoWriteInTwoFieldsOfAnItemAreBothKept() {
    String item = draft() + "/items/1";
    Document page = Page.of(get(trainer, item), 200);
    Map<String, String> fields = new HashMap<>(item(1, ""));
    for (String field : List.of("section", "place", "title")) {
      fields.put(field, page.select("[name=" + field + "]").val());
    }
    fields.put("points", "");
    fields.put("questions", "");
    Map<String, String> title = new HashMap<>(fields);
    title.put("title", "Another title");
    fields.put("commentary", "Written by somebody else.");
    location(post(trainer, item, title));
    location(post(trainer, item, fields));
    Document both = Page.of(get(trainer, item), 200);
    assertThat(both.select("h1").text()).isEqualTo("Another title");
    assertThat(both.select("#commentary").text()).isEqualTo("Written by somebody else.");
    assertThat(both.select("#look").text())
        .as("how it will look")
        .contains("Another title", "Written by somebody else.");
    assertThat(both.select("[name=revision]").val()).isEqualTo("3");
    location(post(trainer, item, fields));
    assertThat(Page.of(get(trainer, item), 200).select("[name=revision]").val())
        .as("what changes nothing is no revision")
        .isEqualTo("3");
  }

  @Test
  void itemsAreLeftOutTakenInAndMovedInTheList() {
    String draft = draft();
    List<String> before = order(draft);
    String first = before.getFirst();
    location(post(trainer, draft + "/items", Map.of("does", "section-down " + first)));
    assertThat(order(draft)).as("the whole section").hasSameSizeAs(before).isNotEqualTo(before);
    assertThat(order(draft).getFirst()).isNotEqualTo(first);
    location(post(trainer, draft + "/items", Map.of("does", "section-up " + first)));
    assertThat(order(draft)).isEqualTo(before);
    location(post(trainer, draft + "/items", Map.of("does", "drop " + first)));
    assertThat(Page.of(get(trainer, draft), 200).select("#item-" + first + " .badge").text())
        .isEqualTo("left out");
    location(post(trainer, draft + "/items", Map.of("does", "pick " + first)));
    assertThat(Page.of(get(trainer, draft), 200).select("#item-" + first + " .badge")).isEmpty();
    assertThat(post(trainer, draft + "/items", Map.of("does", "eat " + first)).statusCode())
        .isEqualTo(400);
  }

  private List<String> order(String draft) {
    return Page.of(get(trainer, draft), 200).select("li[id^=item-]").eachAttr("id").stream()
        .map(it -> it.replace("item-", ""))
        .toList();
  }

  @Test
  void whatTheDraftLeftOutCanBeTakenIn() {
    String topic =
        Page.of(get(trainer, "/digests/new"), 200).select("[name=topic]").getFirst().val();
    String draft =
        location(
            post(
                trainer,
                "/digests",
                Map.of("topic", topic, "first", "2025-04-01", "last", "2025-06-30")));
    Document left = Page.of(get(trainer, draft + "/left-out"), 200);
    Set<String> told =
        Set.copyOf(Page.of(get(trainer, draft), 200).select("li .citation").eachText());
    String change = left.select("button[name=change]").getFirst().val();
    String citation = left.select("li .citation").getFirst().text();
    assertThat(told).doesNotContain(citation);
    String item = location(post(trainer, draft + "/left-out", Map.of("change", change)));
    assertThat(item).startsWith(draft + "/items/");
    assertThat(Page.of(get(trainer, item), 200).select("main .citation").text())
        .isEqualTo(citation);
    assertThat(
            Page.of(get(trainer, draft + "/left-out"), 200)
                .select("button[name=change]")
                .eachAttr("value"))
        .doesNotContain(change);
    assertThat(
            post(trainer, draft + "/left-out", Map.of("change", window.at("/changes/1").toString()))
                .statusCode())
        .as("by the address of its page")
        .isEqualTo(302);
    assertThat(post(trainer, draft + "/left-out", Map.of("change", "999999")).statusCode())
        .isEqualTo(400);
  }

  @Test
  void whatIsPublishedIsFrozenMailedOnceAndAcknowledged() throws Exception {
    String draft = draft();
    location(
        post(
            trainer,
            draft + "/items/1",
            item(1, "Mind the **fee**; <script>alert(1)</script> [no](javascript:x).")));
    String report = location(post(trainer, draft + "/publish", Map.of("person", "p-reader")));
    String page = report.replace("/reading", "");
    assertThat(page).matches("/digests/\\d{4}-\\d{2}");
    assertThat(post(trainer, draft + "/publish", Map.of("person", "p-reader")).statusCode())
        .isEqualTo(409);
    assertThat(post(trainer, draft + "/items/1", item(2, "Too late.")).statusCode())
        .isNotEqualTo(200);
    assertThat(mails(page)).as("mailed once").hasSize(1);

    Document shown = Page.of(get(reader, page), 200);
    assertThat(shown.select("main strong").eachText()).contains("fee", "Key points");
    assertThat(shown.select("main script, a[href^=javascript]")).isEmpty();
    assertThat(shown.text()).contains("<script>alert(1)</script>").doesNotContain("Too late.");
    assertThat(get(attorney, page).statusCode()).as("not for them").isEqualTo(404);
    assertThat(Page.of(get(reader, "/"), 200).text()).contains("Digests to read");

    String field = shown.select("#questions input[type=radio]").first().attr("name");
    location(post(reader, page + "/answers", Map.of(field, "thirty")));
    location(post(reader, page + "/acknowledge", Map.of()));
    Document after = Page.of(get(reader, page), 200);
    assertThat(after.text()).contains("Right.", "You acknowledged it on");
    assertThat(Page.of(get(reader, "/"), 200).text()).doesNotContain("Digests to read");
    Document stands = Page.of(get(trainer, report), 200);
    assertThat(stands.text()).contains("1 of 1 acknowledged it.", "1 of 1");
    assertThat(get(trainer, report + ".csv").body()).contains("Sample p-reader");
    assertThat(get(reader, report).statusCode()).isEqualTo(403);

    location(post(trainer, page + "/corrections", Map.of("words", "It is *thirty* days.")));
    assertThat(Page.of(get(reader, page), 200).text())
        .contains("Corrected on", "It is thirty days.");
    everyFormSaysTheSame(page);
  }

  @Test
  void whoHasNotAcknowledgedIsRemindedOnce() {
    String draft = draft();
    String report = location(post(trainer, draft + "/publish", Map.of("person", "p-reader")));
    String page = report.replace("/reading", "");
    location(post(trainer, page + "/remind", Map.of()));
    location(post(trainer, page + "/remind", Map.of()));
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
