package lexdelta.searchapi.digests;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import lexdelta.alerts.delivery.Outbox;
import lexdelta.alerts.digest.Schedule;
import lexdelta.alerts.digest.Schedules;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a firm makes of digests: its template, schedules, certificates, feed and programs. */
class FirmTest {
  private static SampleWindow window;

  private final Trainer trainer = new Trainer(window, window.people().of(Role.TRAINER));
  private final Trainer attorney = new Trainer(window, window.people().of(Role.ATTORNEY));

  @BeforeAll
  static void open() {
    window = SampleWindow.full();
  }

  @AfterAll
  static void close() {
    window.close();
  }

  private static byte[] picture() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(60, 20, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }

  private Map<String, String> template(String firm) {
    Map<String, String> fields = new HashMap<>();
    fields.put(
        "revision", Page.of(trainer.get("/digests/template"), 200).select("[name=revision]").val());
    fields.put("firm", firm);
    fields.put("alt", firm);
    fields.put("opening", "What changed, and **what to do**.");
    fields.put("closing", "Questions go to the sample desk.");
    fields.put("sections", "Other changes");
    return fields;
  }

  private static byte[] bytes(Trainer who, String path) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
              who.browser().dress(HttpRequest.newBuilder(window.at(path))).build(),
              HttpResponse.BodyHandlers.ofByteArray())
          .body();
    }
  }

  @Test
  void aTemplateGivesNameLogoWordingAndOrder() throws Exception {
    Map<String, String> wanted = template("Sample & Partners");
    assertThat(trainer.post("/digests/template", wanted, "logo", picture()).statusCode())
        .isEqualTo(302);
    assertThat(trainer.post("/digests/template", wanted, "logo", new byte[0]).statusCode())
        .as("of a revision that is no longer the newest")
        .isEqualTo(412);
    String draft = trainer.draft();
    Document editor = Page.of(trainer.get(draft), 200);
    assertThat(editor.select("#opening").text()).contains("what to do");
    assertThat(editor.select("#closing").text()).contains("sample desk");
    assertThat(editor.select(".arranged h3").first().text()).isEqualTo("Other changes");

    String page = trainer.publish(draft, attorney.browser());
    Document shown = Page.of(attorney.get(page), 200);
    assertThat(shown.select("main").text()).contains("of Sample & Partners", "sample desk");
    assertThat(shown.select(".logo img").attr("alt")).isEqualTo("Sample & Partners");
    assertThat(bytes(attorney, page + "/logo")).isEqualTo(picture());
    String html = attorney.get(page + "/file?as=html").body();
    assertThat(html).contains("alt=\"Sample &amp; Partners\"", "data:image/png;base64,");
    try (PDDocument pdf = Loader.loadPDF(bytes(attorney, page + "/file?as=pdf"))) {
      assertThat(pdf.getPage(0).getResources().getXObjectNames()).as("the logo").isNotEmpty();
    }

    Map<String, String> bare = template("Another sample");
    bare.put("bare", "1");
    trainer.post("/digests/template", bare, "logo", new byte[0]);
    assertThat(Page.of(attorney.get(page), 200).select(".logo img").attr("alt"))
        .as("what was published stays")
        .isEqualTo("Sample & Partners");
    String next = trainer.publish(trainer.draft(), attorney.browser());
    assertThat(Page.of(attorney.get(next), 200).select(".logo img")).isEmpty();
    assertThat(Page.of(attorney.get(next), 200).select("main").text())
        .contains("of Another sample");
    assertThat(attorney.get("/digests/template").statusCode()).isEqualTo(403);
  }

  @Test
  void whatIsNoPictureIsNoLogo() throws IOException {
    Map<String, String> wanted = template("Sample");
    HttpResponse<String> text =
        trainer.post(
            "/digests/template", wanted, "logo", "no picture".getBytes(StandardCharsets.UTF_8));
    assertThat(Page.of(text, 400).text()).contains("PNG or JPEG");
    HttpResponse<String> large =
        trainer.post("/digests/template", wanted, "logo", new byte[1_500_000]);
    assertThat(large.statusCode()).as(large.body()).isIn(400, 413);
    wanted.put("alt", "");
    assertThat(Page.of(trainer.post("/digests/template", wanted, "logo", picture()), 400).text())
        .contains("those who do not see it");
  }

  @Test
  void aScheduleDraftsEachPeriodOnceAndTellsItsOwner() {
    assertThat(trainer.post("/digests/schedules", Map.of("cadence", "hourly")).statusCode())
        .isEqualTo(400);
    trainer.post("/digests/schedules", Map.of("cadence", "monthly"));
    Document page = Page.of(trainer.get("/digests/schedules"), 200);
    assertThat(page.select("li.card").text()).contains("Every month, of everything", "next on");
    assertThat(attorney.get("/digests/schedules").statusCode()).isEqualTo(403);

    ScheduledDrafts drafts = window.port(ScheduledDrafts.class);
    assertThat(drafts.run()).as("no month was over since it was made").isZero();
    Schedules schedules = window.port(Schedules.class);
    Schedule old =
        schedules.append(
            trainer.browser().person(),
            Schedule.Cadence.WEEKLY,
            List.of(),
            List.of(),
            Instant.parse("2020-01-01T00:00:00Z"));
    assertThat(drafts.run()).as("of years of weeks the last").isOne();
    assertThat(drafts.run()).as("once").isZero();
    assertThat(window.port(Outbox.class).newest(100))
        .filteredOn(it -> it.message().subject().startsWith("[Lexdelta] Drafted: Changes: "))
        .singleElement()
        .satisfies(it -> assertThat(it.message().text()).contains("/digests/drafts/"));
    String drafted =
        Page.of(trainer.get("/digests"), 200).select("a[href^=/digests/drafts/]").attr("href");
    assertThat(Page.of(trainer.get(drafted), 200).select("h1").text()).startsWith("Changes: 20");
    trainer.post(drafted + "/remove", Map.of());
    assertThat(drafts.run()).as("removed is not undone").isZero();

    String path = "/digests/schedules/" + old.id();
    trainer.post(path + "/switch", Map.of());
    assertThat(schedules.find(old.id()).orElseThrow().active()).isFalse();
    trainer.post(path + "/switch", Map.of("active", "1"));
    assertThat(schedules.find(old.id()).orElseThrow().active()).isTrue();
    Trainer.location(trainer.post(path + "/remove", Map.of()));
    assertThat(schedules.find(old.id())).isEmpty();
    assertThat(trainer.post(path + "/remove", Map.of()).statusCode()).isEqualTo(404);
  }

  private String withAQuestion() {
    String draft = trainer.draft();
    Document editor = Page.of(trainer.get(draft), 200);
    trainer.post(
        draft,
        Map.of(
            "revision",
            editor.select("#write [name=revision]").val(),
            "title",
            "Spring",
            "minutes",
            "90"));
    Document item = Page.of(trainer.get(draft + "/items/1"), 200);
    Map<String, String> fields = new HashMap<>();
    for (String field : List.of("revision", "section", "place", "title")) {
      fields.put(field, item.select("#write [name=" + field + "]").val());
    }
    fields.put("picked", "1");
    fields.put("questions", "How many days?\n* thirty\n- sixty");
    Trainer.location(trainer.post(draft + "/items/1", fields));
    return trainer.publish(draft, attorney.browser());
  }

  @Test
  void whoReadAndAnsweredRightlyHasACertificate() throws Exception {
    String page = withAQuestion();
    String certificate = page + "/certificate";
    assertThat(attorney.get(certificate).statusCode()).as("not read yet").isEqualTo(404);
    attorney.post(page + "/acknowledge", Map.of());
    assertThat(attorney.get(certificate).statusCode()).as("not answered yet").isEqualTo(404);
    String field =
        Page.of(attorney.get(page), 200)
            .select("#questions input[type=radio]")
            .first()
            .attr("name");
    attorney.post(page + "/answers", Map.of(field, "sixty"));
    assertThat(attorney.get(certificate + ".pdf").statusCode()).as("wrongly").isEqualTo(404);
    attorney.post(page + "/answers", Map.of(field, "thirty"));
    assertThat(Page.of(attorney.get(page), 200).select("a[href$=/certificate]")).hasSize(1);
    String shown = Page.of(attorney.get(certificate), 200).select("main").text();
    assertThat(shown)
        .contains(
            "Sample p-attorney read the digest " + page.replace("/digests/", "") + ", “Spring”",
            "2025-04-01 to 2025-06-30",
            "its question was answered rightly",
            "1.5 hours (90 minutes)",
            "Published by Sample p-trainer");
    try (PDDocument pdf = Loader.loadPDF(bytes(attorney, certificate + ".pdf"))) {
      assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
          .contains("Certificate of reading", "Sample p-attorney", "1.5 hours (90 minutes)");
    }
    assertThat(trainer.get(certificate).statusCode()).as("it was not for them").isEqualTo(404);
  }

  @Test
  void aFeedHasTheDigestsPublishedForOne() throws Exception {
    String page = trainer.publish(trainer.draft(), attorney.browser());
    String number = page.replace("/digests/", "");
    Document made = Page.of(attorney.post("/feeds", Map.of("kind", "DIGESTS")), 200);
    String address = made.select("#made").val();
    HttpResponse<String> answer =
        window.sendAsNobody(
            HttpRequest.newBuilder(window.at(address.substring(address.indexOf("/feeds/")))).GET());
    assertThat(answer.statusCode()).isEqualTo(200);
    Trainer reader = new Trainer(window, window.people().of(Role.READER));
    Document feeds = Page.of(reader.get("/feeds"), 200);
    assertThat(feeds.select("section.card h2").eachText())
        .as("who follows nothing has digests all the same")
        .containsExactly("Feed of digests");
    assertThat(feeds.select("main a[href=/subscriptions]")).isEmpty();
    assertThat(reader.post("/feeds", Map.of("kind", "DIGESTS")).statusCode()).isEqualTo(200);
    assertThat(reader.post("/feeds", Map.of("kind", "CHANGES")).statusCode()).isEqualTo(400);
    SyndFeed feed =
        new SyndFeedInput()
            .build(
                new XmlReader(
                    new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8))));
    assertThat(feed.getTitle()).isEqualTo("Lexdelta: digests for you");
    SyndEntry entry =
        feed.getEntries().stream()
            .filter(it -> it.getTitle().startsWith("Digest " + number))
            .findFirst()
            .orElseThrow();
    assertThat(entry.getLink()).endsWith(page);
    assertThat(entry.getUri()).endsWith("digest/" + number);
    assertThat(
            window
                .sendAsNobody(HttpRequest.newBuilder(window.at("/feeds/no-key/digests.atom")).GET())
                .statusCode())
        .isEqualTo(404);
  }

  private static JsonNode json(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return new JsonMapper().readTree(answer.body());
  }

  @Test
  void aProgramDraftsWritesAndPublishes() {
    HttpResponse<String> made =
        trainer.json(
            "POST", "/api/digests/drafts", "{\"first\": \"2025-04-01\", \"last\": \"2025-04-30\"}");
    JsonNode draft = json(made, 201);
    assertThat(draft.get("title").asString()).isEqualTo("Changes: April 2025");
    String path = made.headers().firstValue("Location").orElseThrow();
    assertThat(json(trainer.json("GET", path, ""), 200).get("items").size()).isPositive();

    HttpResponse<String> item = trainer.json("GET", path + "/items/1", "");
    String etag = item.headers().firstValue("ETag").orElseThrow();
    JsonNode written =
        json(
            trainer.json(
                "PUT", path + "/items/1", "{\"commentary\": \"By a program.\"}", "If-Match", etag),
            200);
    assertThat(written.at("/text/commentary").asString()).isEqualTo("By a program.");
    assertThat(written.at("/text/title").asString())
        .as("what is left out stays")
        .isEqualTo(json(item, 200).at("/text/title").asString());
    json(
        trainer.json("PUT", path + "/items/1", "{\"commentary\": \"Late.\"}", "If-Match", etag),
        412);
    json(trainer.json("PUT", path + "/items/99", "{}"), 404);
    json(trainer.json("POST", "/api/digests/drafts", "{\"first\": \"2025-04-01\"}"), 400);
    json(attorney.json("GET", path, ""), 403);

    String people = "{\"people\": [\"%s\"]}".formatted(attorney.browser().person().value());
    JsonNode edition = json(trainer.json("POST", path + "/publish", people), 201);
    json(trainer.json("POST", path + "/publish", people), 409);
    String number = edition.get("number").asString();
    assertThat(
            json(attorney.json("GET", "/api/digests/" + number, ""), 200)
                .at("/items/0/commentary")
                .asString())
        .isEqualTo("By a program.");
    assertThat(
            json(attorney.json("POST", "/api/digests/" + number + "/acknowledge", ""), 200)
                .get("acknowledgedAt")
                .asString())
        .isNotEmpty();
    assertThat(
            json(trainer.json("GET", "/api/digests/" + number + "/reading", ""), 200)
                .at("/readers/0/person")
                .asString())
        .isEqualTo(attorney.browser().person().value());
    assertThat(json(attorney.json("GET", "/api/digests", ""), 200).get("drafts").size()).isZero();
    SamplePeople.Browser reader = window.people().of(Role.READER);
    json(new Trainer(window, reader).json("GET", "/api/digests/" + number, ""), 404);
  }
}
