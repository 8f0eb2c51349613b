package lexdelta.searchapi.research;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import lexdelta.crawler.replay.MovableClock;
import lexdelta.searchapi.accounts.Belongings;
import lexdelta.searchapi.accounts.Role;
import lexdelta.searchapi.accounts.Team;
import lexdelta.searchapi.accounts.Teams;
import lexdelta.searchapi.sample.Browsing;
import lexdelta.searchapi.sample.Page;
import lexdelta.searchapi.sample.SamplePeople;
import lexdelta.searchapi.sample.SampleWindow;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people keep of their research, for themselves and for their teams. */
class ResearchTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String SEARCH = "q=fee+and+waiver&kind=CFR_SECTION";

  private static final MovableClock CLOCK = MovableClock.at(Instant.parse("2025-07-01T15:04:00Z"));

  private static SampleWindow window;
  private static Team team;

  private SamplePeople.Browser ana;
  private SamplePeople.Browser ben;
  private SamplePeople.Browser administrator;

  @BeforeAll
  static void open() {
    window = SampleWindow.full(CLOCK);
    team = window.port(Teams.class).append("Sample team");
  }

  @AfterAll
  static void close() {
    window.close();
  }

  @BeforeEach
  void begin() {
    signIn();
    window.port(Teams.class).setMembers(team.id(), List.of(ana.person(), ben.person()));
    for (SamplePeople.Browser each : List.of(ana, ben, administrator)) {
      window.port(OwnedSearches.class).close(each.person());
      window.port(OwnedFolders.class).close(each.person());
      window.port(History.class).keep(each.person());
    }
  }

  /** Sessions end when the clock moves far. */
  private void signIn() {
    ana = window.people().another(window.people().of(Role.PARALEGAL).person());
    ben = window.people().another(window.people().of(Role.ATTORNEY).person());
    administrator = window.people().another(window.people().of(Role.ADMINISTRATOR).person());
  }

  @Test
  void aSavedSearchIsItsOwnersAloneUntilItIsShared() {
    assertThat(
            post(ana, "/saved-searches", "name=For+Doe&parameters=" + encoded(SEARCH)).statusCode())
        .isEqualTo(302);
    Document mine = page(ana, "/saved-searches");
    assertThat(mine.select(".card h2 a").attr("href")).isEqualTo("/search?" + SEARCH);
    assertThat(mine.select(".card").text())
        .contains("For Doe", "fee and waiver", "Only you see it");
    assertThat(page(ben, "/saved-searches").text()).doesNotContain("For Doe");
    assertThat(page(administrator, "/saved-searches").text()).doesNotContain("For Doe");
    String form = mine.select(".card form").first().attr("action");
    assertThat(post(ben, form, "name=Mine+now").statusCode()).isEqualTo(404);
    assertThat(post(ben, form + "/remove", "").statusCode()).isEqualTo(404);

    assertThat(post(ana, form, "name=For+Doe+2&team=" + team.id()).statusCode()).isEqualTo(302);
    Document shared = page(ben, "/saved-searches");
    assertThat(shared.select(".card").text()).contains("For Doe 2", "Shared with Sample team");
    assertThat(shared.select(".card form")).as("only its owner changes it").isEmpty();
    assertThat(post(ben, form + "/remove", "").statusCode()).isEqualTo(404);
    assertThat(page(administrator, "/saved-searches").text()).doesNotContain("For Doe");

    window.port(Teams.class).setMembers(team.id(), List.of(ana.person()));
    assertThat(page(ben, "/saved-searches").text()).doesNotContain("For Doe");
    assertThat(post(ana, form + "/remove", "").statusCode()).isEqualTo(302);
    assertThat(page(ana, "/saved-searches").select(".card")).isEmpty();
  }

  @Test
  void nobodySharesWithATeamThatIsNotTheirs() {
    var answer = post(administrator, "/saved-searches", "parameters=q%3Dx&team=" + team.id());
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("You are not in such a team");
  }

  @Test
  void whatIsNoSearchIsNotSaved() {
    for (String bad : List.of("", "javascript:alert(1)", "q=a b", "q=%zz", "q=a\r\nX: y")) {
      var answer = post(ana, "/saved-searches", "name=x&parameters=" + encoded(bad));
      assertThat(answer.statusCode()).as(bad).isEqualTo(400);
    }
  }

  @Test
  void searchesAreInTheHistoryOfWhoMadeThemOnceEach() {
    page(ana, "/search?q=hardship");
    CLOCK.moveTo(CLOCK.instant().plus(Duration.ofMinutes(1)));
    page(ana, "/search?q=permit&asOf=2025-06-01");
    CLOCK.moveTo(CLOCK.instant().plus(Duration.ofMinutes(1)));
    page(ana, "/search?q=hardship");
    page(ana, "/search?q=plural&page=2");
    assertThat(page(ana, "/history").select("li.card a").eachText())
        .containsExactly("hardship", "permit");
    assertThat(page(administrator, "/history").select("li.card")).isEmpty();
  }

  @Test
  void historyIsSwitchedOffDeletedAndForgottenAfterNinetyDays() {
    page(ana, "/search?q=hardship");
    post(ana, "/history/keep", "kept=no");
    page(ana, "/search?q=permit");
    assertThat(page(ana, "/history").select("li.card a").eachText()).containsExactly("hardship");
    post(ana, "/history/keep", "kept=yes");
    CLOCK.moveTo(CLOCK.instant().plus(Duration.ofDays(89)));
    signIn();
    page(ana, "/search?q=permit");
    assertThat(page(ana, "/history").select("li.card a").eachText())
        .containsExactly("permit", "hardship");
    CLOCK.moveTo(CLOCK.instant().plus(Duration.ofDays(2)));
    signIn();
    assertThat(page(ana, "/history").select("li.card a").eachText()).containsExactly("permit");
    String forget = page(ana, "/history").select("form[action~=\\d+/remove]").attr("action");
    post(ben, forget, "");
    assertThat(page(ana, "/history").select("li.card")).as("not another's to forget").hasSize(1);
    post(ana, forget, "");
    assertThat(page(ana, "/history").select("li.card")).isEmpty();
    page(ana, "/search?q=permit");
    post(ana, "/history/remove", "");
    assertThat(page(ana, "/history").select("li.card")).isEmpty();
  }

  @Test
  void aTextOfADayGoesIntoAFolderWithANoteAndIsMovedAndTakenOut() {
    Document text = page(ana, "/on/2025-04-15/title-8/section-999.2/a/1");
    var form = text.select("details.keep form").first();
    assertThat(form.attr("action")).isEqualTo("/folders/items");
    String fields =
        "document="
            + encoded(form.select("[name=document]").val())
            + "&path="
            + encoded(form.select("[name=path]").val())
            + "&asOf="
            + form.select("[name=asOf]").val();
    String folder =
        location(
            post(ana, "/folders/items", fields + "&newFolder=Doe&note=Ask+%3Cb%3Eher%3C/b%3E"));
    Document inside = page(ana, folder);
    assertThat(inside.select(".card h2 a").attr("href"))
        .isEqualTo("/on/2025-04-15/title-8/section-999.2/a/1");
    assertThat(inside.select(".card h2").text()).startsWith("8 CFR 999.2(a)(1) Sample permits");
    assertThat(inside.select(".own-words").text()).isEqualTo("Ask <b>her</b>");
    assertThat(page(ana, inside.select(".card h2 a").attr("href")).text()).contains("seven years");

    String other = location(post(ana, "/folders", "name=Other"));
    String item = inside.select(".card form").first().attr("action");
    String otherId = other.replaceAll("\\D+(\\d+).*", "$1");
    assertThat(post(ana, item, "note=Asked.").statusCode()).isEqualTo(302);
    assertThat(page(ana, folder).select(".own-words").text()).isEqualTo("Asked.");
    assertThat(post(ben, item, "note=Not+mine").statusCode()).isEqualTo(404);
    assertThat(post(ana, item + "/move", "folder=" + otherId).statusCode()).isEqualTo(302);
    assertThat(page(ana, folder).select(".card h2")).isEmpty();
    String moved = page(ana, other).select(".card form").first().attr("action");
    assertThat(post(ana, moved + "/remove", "").statusCode()).isEqualTo(302);
    assertThat(page(ana, other).select(".card h2")).isEmpty();
  }

  @Test
  void aTextThatDoesNotStandThatDayIsNotPutIn() {
    String folder = location(post(ana, "/folders", "name=Doe")).replaceAll("\\D+(\\d+).*", "$1");
    for (String fields :
        List.of(
            "document=/us/cfr/t8/s999.2&asOf=2020-01-01",
            "document=/us/cfr/t8/s1.1&asOf=2025-06-01",
            "document=/us/cfr/t8/s999.2&path=z/9&asOf=2025-06-01")) {
      assertThat(post(ana, "/folders/items", "folder=" + folder + "&" + fields).statusCode())
          .as(fields)
          .isEqualTo(404);
    }
  }

  @Test
  void aSharedFolderIsTheTeamsToFillAndItsOwnersToRemove() {
    String folder =
        location(post(ana, "/folders", "name=Team+work&team=" + team.id())).replace("?done=1", "");
    String id = folder.replaceAll("\\D+", "");
    assertThat(
            post(ben, "/folders/items", "folder=" + id + "&parameters=" + encoded(SEARCH))
                .statusCode())
        .isEqualTo(302);
    Document seen = page(ana, folder);
    assertThat(seen.select(".card").text())
        .contains("Search: fee and waiver", "by Sample p-attorney");
    assertThat(page(ben, folder).select("#this")).isEmpty();
    assertThat(post(ben, folder, "name=Taken").statusCode()).isEqualTo(404);
    assertThat(post(ben, folder + "/remove", "").statusCode()).isEqualTo(404);
    Page.of(get(administrator, folder), 404);
    assertThat(
            post(administrator, "/folders/items", "folder=" + id + "&parameters=q%3Dx")
                .statusCode())
        .isEqualTo(404);
    assertThat(post(ana, folder + "/remove", "").statusCode()).isEqualTo(302);
    Page.of(get(ben, folder), 404);
  }

  @Test
  void whoGoesLeavesFoldersAndSearchesToAnHeirAndHistoryToNobody() {
    post(ana, "/saved-searches", "name=Left&parameters=" + encoded(SEARCH));
    post(ana, "/folders", "name=Left+folder");
    page(ana, "/search?q=hardship");
    List<Belongings> all =
        List.of(window.port(OwnedSearches.class), window.port(OwnedFolders.class));
    assertThat(
            all.stream()
                .filter(it -> it.count(ana.person()) > 0)
                .map(it -> it.inWords(it.count(ana.person()))))
        .contains("1 saved search", "1 folder");
    all.forEach(it -> it.handOver(ana.person(), ben.person()));
    assertThat(page(ben, "/saved-searches").text()).contains("Left");
    assertThat(page(ben, "/folders").text()).contains("Left folder");
    assertThat(page(ben, "/history").select("li.card")).isEmpty();
    assertThat(window.port(History.class).of(ana.person(), 10)).isEmpty();
    all.forEach(it -> it.close(ben.person()));
    assertThat(page(ben, "/saved-searches").select("li.card")).isEmpty();
    assertThat(page(ben, "/folders").select("li.card")).isEmpty();
  }

  @Test
  void theLogNeverSaysWhatItIsAbout() {
    post(ana, "/saved-searches", "name=SecretName&parameters=" + encoded("q=secretquery"));
    String folder =
        location(post(ana, "/folders", "name=SecretFolder")).replaceAll("\\D+(\\d+).*", "$1");
    post(ana, "/folders/items", "folder=" + folder + "&note=secretnote&parameters=q%3Dsecretquery");
    page(ana, "/search?q=secretquery");
    String log = get(administrator, "/audit.csv").body();
    assertThat(log)
        .contains("saved a search", "made a folder", "put something into a folder")
        .doesNotContainIgnoringCase("secret");
  }

  @Test
  void programsKeepTheSame() {
    var made =
        json(
            ana,
            "POST",
            "/api/saved-searches",
            "{\"name\":\"A\",\"parameters\":\"" + SEARCH + "\"}");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    String saved = made.headers().firstValue("Location").orElseThrow();
    assertThat(
            tree(json(ana, "PUT", saved, "{\"name\":\"B\",\"team\":" + team.id() + "}"))
                .get("name")
                .asString())
        .isEqualTo("B");
    assertThat(tree(get(ben, saved)).get("query").asString()).isEqualTo("fee and waiver");
    assertThat(json(ben, "DELETE", saved, "").statusCode()).isEqualTo(404);
    assertThat(get(administrator, saved).statusCode()).isEqualTo(404);

    var folder = json(ana, "POST", "/api/folders", "{\"name\":\"F\"}");
    String path = folder.headers().firstValue("Location").orElseThrow();
    var item =
        json(
            ana,
            "POST",
            path + "/items",
            "{\"document\":\"/us/cfr/t8/s999.2\",\"path\":\"a/1\",\"asOf\":\"2025-06-01\",\"note\":\"N\"}");
    assertThat(item.statusCode()).as(item.body()).isEqualTo(201);
    long number = JSON.readTree(item.body()).get("id").asLong();
    assertThat(json(ana, "PUT", path + "/items/" + number, "{\"note\":\"M\"}").statusCode())
        .isEqualTo(204);
    JsonNode inside = tree(get(ana, path));
    assertThat(inside.get("items").get(0).get("note").asString()).isEqualTo("M");
    assertThat(inside.get("items").get(0).get("title").asString()).startsWith("8 CFR 999.2(a)(1)");
    assertThat(get(ben, path).statusCode()).isEqualTo(404);
    assertThat(json(ana, "DELETE", path + "/items/" + number, "").statusCode()).isEqualTo(204);
    assertThat(json(ana, "DELETE", path, "").statusCode()).isEqualTo(204);
    assertThat(json(ana, "POST", "/api/folders", "{}").body()).contains("\"pointer\":\"/name\"");

    page(ana, "/search?q=hardship");
    assertThat(tree(get(ana, "/api/history")).get("searches").get(0).get("query").asString())
        .isEqualTo("hardship");
    get(ana, "/api/search?q=permit");
    assertThat(tree(json(ana, "PUT", "/api/history", "{\"kept\":false}")).get("searches"))
        .hasSize(1);
    assertThat(json(ana, "DELETE", "/api/history", "").statusCode()).isEqualTo(204);
    assertThat(tree(get(ana, "/api/history")).get("searches")).isEmpty();
  }

  private static String encoded(String text) {
    return Browsing.encoded(text);
  }

  private static JsonNode tree(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private HttpResponse<String> get(SamplePeople.Browser who, String path) {
    return window.sendAs(who, HttpRequest.newBuilder(window.at(path)).GET());
  }

  private Document page(SamplePeople.Browser who, String path) {
    return Page.of(get(who, path), 200);
  }

  private HttpResponse<String> post(SamplePeople.Browser who, String path, String form) {
    return window.sendAs(
        who,
        HttpRequest.newBuilder(window.at(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  private HttpResponse<String> json(
      SamplePeople.Browser who, String method, String path, String body) {
    return window.sendAs(
        who,
        HttpRequest.newBuilder(window.at(path))
            .header("Content-Type", "application/json")
            .header("Sec-Fetch-Site", "same-origin")
            .method(method, HttpRequest.BodyPublishers.ofString(body)));
  }

  private static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceFirst("^https?://[^/]+", "");
  }
}
