package lexdelta.searchapi.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import lexdelta.alerts.calendar.Calendar;
import lexdelta.alerts.calendar.CalendarEntry;
import lexdelta.alerts.calendar.EntryKind;
import lexdelta.alerts.catchup.Alert;
import lexdelta.alerts.catchup.AlertLog;
import lexdelta.alerts.delivery.Recipient;
import lexdelta.alerts.event.EventId;
import lexdelta.alerts.subscription.EmailAddress;
import lexdelta.alerts.subscription.NewsKind;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.subscription.Subscription;
import lexdelta.alerts.subscription.Subscriptions;
import lexdelta.alerts.subscription.Terms;
import lexdelta.alerts.wish.Wish;
import lexdelta.alerts.wish.WishKind;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Sha256;
import lexdelta.crawler.record.SnapshotId;
import lexdelta.searchapi.accounts.Role;
import lexdelta.searchapi.research.FolderItem;
import lexdelta.searchapi.research.Folders;
import lexdelta.searchapi.research.SavedSearches;
import lexdelta.searchapi.research.SearchParameters;
import lexdelta.searchapi.sample.Page;
import lexdelta.searchapi.sample.SamplePeople;
import lexdelta.searchapi.sample.SampleWindow;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Home as people of each role see it. */
class HomeTest {
  private static final Instant NOON = Instant.parse("2025-07-01T15:04:00Z");

  private static SampleWindow window;

  @BeforeAll
  static void open() {
    window = SampleWindow.full();
  }

  @AfterAll
  static void close() {
    window.close();
  }

  private static Document home(SamplePeople.Browser who) {
    return Page.of(window.sendAs(who, HttpRequest.newBuilder(window.at("/")).GET()), 200);
  }

  private static SamplePeople.Browser joined(String name, Role role) {
    return SamplePeople.join(window::port, new PersonId(name), Set.of(role));
  }

  private static void told(PersonId person, Instant at, double weight, long... changes) {
    EmailAddress mail = new EmailAddress(person.value() + "@firm.example");
    Subscription subscription =
        window
            .port(Subscriptions.class)
            .subscribe(person, Terms.plain(new Wish.Searched("permit"), mail));
    AlertLog log = window.port(AlertLog.class);
    List<Alert> alerts =
        java.util.Arrays.stream(changes)
            .mapToObj(change ->
                new Alert(
                    change,
                    subscription.id(),
                    new Recipient(person, "email", mail.value()),
                    new SnapshotId(1),
                    new EventId(Sha256.of(person + " " + weight).hex()),
                    "“permit” in what changed",
                    weight,
                    Set.of(NewsKind.AMENDMENT_EFFECTIVE),
                    Alert.Outcome.TOLD,
                    at,
                    Optional.of(at),
                    Optional.of(at),
                    ""))
            .toList();
    long cursor = log.cursor();
    assertThat(log.append(cursor, cursor, new AlertLog.Telling(alerts, List.of()))).isTrue();
  }

  private static HttpResponse<String> markSeen(SamplePeople.Browser who, String until) {
    return window.sendAs(
        who,
        HttpRequest.newBuilder(window.at("/home/seen"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "until=" + URLEncoder.encode(until, StandardCharsets.UTF_8))));
  }

  @Test
  void whatChangedStandsThereByWeightUntilItIsMarkedAsSeen() {
    SamplePeople.Browser ana = joined("p-home", Role.PARALEGAL);
    told(ana.person(), NOON.minusSeconds(600), 0.2, 1, 2);
    told(ana.person(), NOON.minusSeconds(300), 0.9, 6);
    Document page = home(ana);
    assertThat(page.select("#news-title").text()).isEqualTo("What changed for you");
    assertThat(page.select("section[aria-labelledby=news-title] .what a").eachAttr("href"))
        .hasSize(2)
        .startsWith("/changes/6");
    assertThat(page.select("section[aria-labelledby=news-title]").text())
        .contains("8 CFR 999.2", "weight 0.90", "amendment in effect", "“permit” in what changed")
        .contains("the same in 1 further place");

    String until = page.select("input[name=until]").attr("value");
    assertThat(until).isEqualTo(NOON.minusSeconds(300).toString());
    assertThat(markSeen(ana, until).statusCode()).isEqualTo(302);
    assertThat(home(ana).text()).contains("Nothing of what you follow changed");

    told(ana.person(), NOON.minusSeconds(60), 0.4, 3);
    assertThat(home(ana).select("section[aria-labelledby=news-title] .what")).hasSize(1);
    // An older page cannot bring back what was seen, nor a forged one hide what is to come.
    markSeen(ana, NOON.minusSeconds(900).toString());
    assertThat(home(ana).select("section[aria-labelledby=news-title] .what")).hasSize(1);
    markSeen(ana, "2999-01-01T00:00:00Z");
    assertThat(window.port(Seen.class).until(ana.person())).contains(NOON);
    assertThat(markSeen(ana, "yesterday").statusCode()).isEqualTo(400);
  }

  @Test
  void whatIsNotListedIsMarkedOnlyByAButtonThatSaysSo() {
    SamplePeople.Browser ana = joined("p-home-many", Role.PARALEGAL);
    for (int change = 10; change < 37; change++) {
      told(ana.person(), NOON.minusSeconds(100), change / 100.0, change);
    }
    Document page = home(ana);
    assertThat(page.select("section[aria-labelledby=news-title] .what")).hasSize(25);
    assertThat(page.select("section[aria-labelledby=news-title] details li a").eachAttr("href"))
        .containsExactly("/changes/11", "/changes/10");
    assertThat(page.select("form[action=/home/seen] button").text()).isEqualTo("Mark all as seen");
    told(ana.person(), NOON.minusSeconds(50), 0.95, 5);
    told(ana.person(), NOON.minusSeconds(50), 0.9, LongStream.rangeClosed(40, 240).toArray());
    assertThat(home(ana).select("form[action=/home/seen] button").text())
        .isEqualTo("Mark all as seen, also what is not listed here");
  }

  @Test
  void nobodySeesWhatConcernsAnother() {
    SamplePeople.Browser ana = joined("p-home-own", Role.PARALEGAL);
    told(ana.person(), NOON.minusSeconds(60), 0.7, 5);
    SamplePeople.Browser ben = joined("p-home-other", Role.ADMINISTRATOR);
    assertThat(home(ben).select("#news-title").text()).isEqualTo("What changed lately");
    assertThat(home(ben).text()).doesNotContain("“permit” in what changed");
  }

  @Test
  void whoFollowsNothingIsToldWhatToDoFirst() {
    SamplePeople.Browser paralegal = joined("p-home-new", Role.PARALEGAL);
    assertThat(home(paralegal).select(".notice ol a").eachAttr("href"))
        .containsExactly("/topics", "/subscriptions/preferences");
    SamplePeople.Browser reader = joined("p-home-reader", Role.READER);
    Document page = home(reader);
    assertThat(page.select(".notice").text()).contains("Your role reads and does not follow");
    assertThat(page.select("form[action=/home/seen]")).isEmpty();
    assertThat(page.select("section[aria-labelledby=news-title] .what")).isNotEmpty();
  }

  @Test
  void whatTakesEffectSoonIsOfWhatOneFollows() {
    LocalDate on = LocalDate.parse("2025-07-10");
    Calendar calendar = window.port(Calendar.class);
    long cursor = calendar.cursor();
    calendar.follow(cursor, cursor, List.of(entry("/us/cfr/t8/s999.2", on, false)));
    calendar.follow(cursor, cursor, List.of(entry("/us/cfr/t8/s999.4", on, false)));
    calendar.follow(cursor, cursor, List.of(entry("/us/cfr/t8/s999.5", on, true)));
    SamplePeople.Browser ana = joined("p-home-soon", Role.PARALEGAL);
    assertThat(home(ana).select("section[aria-labelledby=soon-title] .what").eachText())
        .hasSize(2)
        .anyMatch(it -> it.contains("999.4"));
    window
        .port(Subscriptions.class)
        .subscribe(
            ana.person(),
            Terms.plain(
                Wish.of(WishKind.PROVISION, "8 CFR 999.2"), new EmailAddress("soon@firm.example")));
    assertThat(home(ana).select("section[aria-labelledby=soon-title] .what").eachText())
        .singleElement()
        .asString()
        .contains("2025-07-10", "8 CFR 999.2");
  }

  @Test
  void whatIsNewInASavedSearchAndWhatWasPutIntoFoldersStandsThere() {
    SamplePeople.Browser ana = joined("p-home-work", Role.READER);
    assertThat(home(ana).text()).contains("You have saved none", "folders are empty");
    SavedSearches searches = window.port(SavedSearches.class);
    searches.append(
        ana.person(), "Updates", new SearchParameters("q=sample+update"), Optional.empty());
    searches.append(
        ana.person(), "Of old", new SearchParameters("q=permit&asOf=2024-06-01"), Optional.empty());
    searches.append(
        ana.person(), "Broken", new SearchParameters("q=top%28gone%29"), Optional.empty());
    Folders folders = window.port(Folders.class);
    folders.put(
        folders.append(ana.person(), "Doe", Optional.empty()),
        new FolderItem.Search(new SearchParameters("q=permit")),
        "Search: permit",
        "Ask about <b>fees</b>",
        ana.person());
    Document page = home(ana);
    String fresh =
        page.select("a:contains(seen anew since 2025-06-01):contains(Updates)").attr("href");
    assertThat(fresh).contains("obs");
    Document found =
        Page.of(window.sendAs(ana, HttpRequest.newBuilder(window.at(fresh)).GET()), 200);
    assertThat(found.select("#hits .citation")).isNotEmpty();
    assertThat(page.select("section[aria-labelledby=work-title] li").eachText())
        .anyMatch(it -> it.startsWith("Of old nothing seen anew"))
        .anyMatch(it -> it.startsWith("Broken nothing seen anew"));
    assertThat(page.select(".own-words").text()).isEqualTo("Ask about <b>fees</b>");
    SamplePeople.Browser ben = joined("p-home-work-other", Role.ADMINISTRATOR);
    assertThat(home(ben).text()).doesNotContain("Updates", "Doe");
  }

  private static CalendarEntry entry(String document, LocalDate on, boolean cancelled) {
    return new CalendarEntry(
        Sha256.of(document + on).hex(),
        new DocumentId(document),
        EntryKind.EFFECTIVE,
        "",
        on,
        on,
        0,
        cancelled,
        "",
        NOON);
  }

  @Test
  void aSearchAtTheRootIsAnsweredAsEver() {
    assertThat(Page.of(window.get("/?q=permit"), 200).select("#hits")).isNotEmpty();
  }
}
