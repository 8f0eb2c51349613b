package lexdelta.searchapi.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lexdelta.alerts.calendar.Calendar;
import lexdelta.alerts.calendar.CalendarEntry;
import lexdelta.alerts.calendar.EntryKind;
import lexdelta.alerts.catchup.Alert;
import lexdelta.alerts.catchup.AlertLog;
import lexdelta.alerts.delivery.Recipient;
import lexdelta.alerts.event.EventId;
import lexdelta.alerts.subscription.EmailAddress;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.subscription.Subscription;
import lexdelta.alerts.subscription.Subscriptions;
import lexdelta.alerts.subscription.Terms;
import lexdelta.alerts.wish.Wish;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Sha256;
import lexdelta.searchapi.accounts.Role;
import lexdelta.searchapi.sample.Page;
import lexdelta.searchapi.sample.SamplePeople;
import lexdelta.searchapi.sample.SampleWindow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Private feeds as programs read them. */
class FeedsTest {
  private static final Instant NOW = Instant.parse("2025-07-01T15:04:00Z");
  private static final EmailAddress MAIL = new EmailAddress("sample@example.org");

  private static SampleWindow window;

  private final SamplePeople.Browser ana =
      window.people().another(window.people().of(Role.PARALEGAL).person());

  @BeforeAll
  static void open() {
    window = SampleWindow.full();
  }

  @AfterAll
  static void close() {
    window.close();
  }

  /** Makes the address of a feed on the page and takes it from there. */
  private String made(FeedKind kind) {
    HttpResponse<String> page =
        window.sendAs(
            ana,
            HttpRequest.newBuilder(window.at("/feeds"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString("kind=" + kind.name())));
    String address = Page.of(page, 200).select("#made").attr("value");
    return address.substring(address.indexOf("/feeds/"));
  }

  /** As a program does that nobody signed in. */
  private static HttpResponse<String> read(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(window.at(path)).GET();
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return window.sendAsNobody(request);
  }

  private static SyndFeed feed(HttpResponse<String> answer) throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    return new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(bytes), true, "UTF-8"));
  }

  private void alerted(PersonId person) {
    Subscription subscription =
        window
            .port(Subscriptions.class)
            .subscribe(person, Terms.plain(new Wish.Searched("sample"), MAIL));
    AlertLog log = window.port(AlertLog.class);
    List<Alert> alerts =
        window.port(Changes.class).after(0, 500).stream()
            .map(change -> alert(change, subscription, person))
            .toList();
    long cursor = log.cursor();
    assertThat(log.append(cursor, cursor, new AlertLog.Telling(alerts, List.of()))).isTrue();
  }

  private static Alert alert(Change change, Subscription subscription, PersonId person) {
    return new Alert(
        change.number(),
        subscription.id(),
        new Recipient(person, "email", MAIL.value()),
        change.snapshot(),
        new EventId(Sha256.of("sample " + change.number()).hex()),
        "“sample” in what changed",
        0.5,
        Set.of(),
        Alert.Outcome.TOLD,
        NOW,
        Optional.of(NOW),
        Optional.of(NOW),
        "");
  }

  @Test
  void aFeedReaderGetsEachChangeOnceUnderANameThatStays() throws Exception {
    alerted(ana.person());
    String address = made(FeedKind.CHANGES);
    HttpResponse<String> answer = read(address);
    SyndFeed feed = feed(answer);
    assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
    assertThat(feed.getEntries()).hasSizeBetween(1, 40);
    assertThat(feed.getEntries())
        .allSatisfy(entry -> {
          assertThat(entry.getUri()).matches("tag:[a-z.]+,2026:change/[0-9a-f]{64}");
          assertThat(entry.getLink()).contains("/changes/");
          assertThat(entry.getUpdatedDate()).isEqualTo(java.util.Date.from(NOW));
          assertThat(entry.getContents().getFirst().getType()).isEqualTo("html");
        });
    assertThat(feed.getEntries().stream().map(it -> it.getUri())).doesNotHaveDuplicates();
    assertThat(answer.body()).doesNotContain(ana.person().value());

    String etag = answer.headers().firstValue("ETag").orElseThrow();
    assertThat(read(address, "If-None-Match", etag).statusCode()).isEqualTo(304);
    assertThat(read(address).body()).isEqualTo(answer.body());
  }

  @Test
  void aNewAddressEndsTheOldOneAndARevokedOneOpensNothing() {
    String first = made(FeedKind.CHANGES);
    String second = made(FeedKind.CHANGES);
    assertThat(read(first).statusCode()).isEqualTo(404);
    assertThat(read(second).statusCode()).isEqualTo(200);
    assertThat(read(second.replace("changes.atom", "days.ics")).statusCode()).isEqualTo(404);
    window.sendAs(
        ana,
        HttpRequest.newBuilder(window.at("/feeds/revoke"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(HttpRequest.BodyPublishers.ofString("kind=CHANGES")));
    assertThat(read(second).statusCode()).isEqualTo(404);
  }

  @Test
  void aCalendarHasTheDaysOfWhatIsFollowedAndNoOthers() {
    Change change = window.port(Changes.class).after(0, 500).getFirst();
    window
        .port(Subscriptions.class)
        .subscribe(ana.person(), Terms.plain(new Wish.OfSource(change.source()), MAIL));
    put(change.document(), 2, false, LocalDate.of(2025, 8, 1));
    put(new DocumentId("/us/fr/2099-00001"), 0, false, LocalDate.of(2025, 8, 2));
    HttpResponse<String> answer = read(made(FeedKind.DAYS));
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/calendar");
    List<VEvent> events = Biweekly.parse(answer.body()).first().getEvents();
    assertThat(events).hasSize(1);
    VEvent event = events.getFirst();
    assertThat(event.getSequence().getValue()).isEqualTo(2);
    assertThat(event.getStatus().isConfirmed()).isTrue();
    assertThat(answer.body())
        .contains("DTSTART;VALUE=DATE:20250801", "DTEND;VALUE=DATE:20250802", "REFRESH-INTERVAL");
    put(change.document(), 3, true, LocalDate.of(2025, 8, 1));
    List<VEvent> later = Biweekly.parse(read(made(FeedKind.DAYS)).body()).first().getEvents();
    assertThat(later.getFirst().getStatus().isCancelled()).isTrue();
    assertThat(later.getFirst().getUid()).isEqualTo(event.getUid());
  }

  private static void put(DocumentId document, int sequence, boolean cancelled, LocalDate on) {
    Calendar calendar = window.port(Calendar.class);
    long cursor = calendar.cursor();
    calendar.follow(
        cursor,
        cursor,
        List.of(
            new CalendarEntry(
                Sha256.of(document.value()).hex(),
                document,
                EntryKind.EFFECTIVE,
                "",
                on,
                on,
                sequence,
                cancelled,
                "",
                NOW)));
  }
}
