package lexdelta.searchapi.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Set;
import lexdelta.alerts.subscription.EmailAddress;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.subscription.SubscriptionId;
import lexdelta.alerts.subscription.Subscriptions;
import lexdelta.alerts.subscription.Terms;
import lexdelta.alerts.wish.Wish;
import lexdelta.alerts.wish.WishKind;
import lexdelta.searchapi.accounts.Role;
import lexdelta.searchapi.sample.Page;
import lexdelta.searchapi.sample.SampleDays;
import lexdelta.searchapi.sample.SamplePeople;
import lexdelta.searchapi.sample.SampleWindow;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page of the calendar. */
class CalendarPageTest {
  private static SampleWindow window;

  @BeforeAll
  static void open() {
    window = SampleWindow.full();
    SampleDays.put(window);
  }

  @AfterAll
  static void close() {
    window.close();
  }

  private static Document page(SamplePeople.Browser who, String query, int status) {
    return Page.of(
        window.sendAs(who, HttpRequest.newBuilder(window.at("/calendar" + query)).GET()), status);
  }

  private static SamplePeople.Browser joined(String name, Role role) {
    return SamplePeople.join(window::port, new PersonId(name), Set.of(role));
  }

  @Test
  void aMonthIsATableOfWeeksWithItsDaysLinked() {
    Document page = page(joined("p-month", Role.READER), "", 200);
    assertThat(page.select("#month-title").text()).isEqualTo("July 2025");
    assertThat(page.select("table.month thead th[scope=col] .visually-hidden").eachText())
        .startsWith("Sunday")
        .hasSize(7);
    // The first of July 2025 was a Tuesday.
    assertThat(page.select("table.month tbody tr").first().select("td.beyond")).hasSize(2);
    assertThat(page.select("td[aria-current=date]").text()).contains("Tuesday, July 1", "today");
    assertThat(page.select("td:has(time[datetime=2025-07-10]) li").eachText())
        .containsExactly("Takes effect: 8 CFR 999.2", "Comments close: 8 CFR 999.4");
    assertThat(page.select("td:has(time[datetime=2025-07-31]) li").text())
        .isEqualTo("Taken back: Takes effect: 8 CFR 999.5");
    assertThat(page.select("td:has(time[datetime=2025-07-10]) a").attr("href"))
        .isEqualTo("/title-8/section-999.2");
    assertThat(page.select("a[rel=next]").attr("href")).contains("month=2025-08", "of=all");
  }

  @Test
  void theListHasTheSameDaysAndAKindNarrows() {
    SamplePeople.Browser reader = joined("p-list", Role.READER);
    Document list = page(reader, "?view=list", 200);
    assertThat(list.select("table tbody tr")).hasSize(3);
    assertThat(list.select("#on-2025-07-10")).hasSize(1);
    assertThat(page(reader, "?view=list&kind=COMMENTS_CLOSE", 200).select("tbody tr").eachText())
        .singleElement()
        .asString()
        .contains("8 CFR 999.4");
    assertThat(page(reader, "?view=list&month=2025-09", 200).select(".notice").text())
        .contains("No stated day falls into this month");
  }

  @Test
  void anEmptyMonthLeadsToTheNearestWithDays() {
    SamplePeople.Browser reader = joined("p-nearest", Role.READER);
    assertThat(page(reader, "?month=2025-09", 200).select(".notice a").attr("href"))
        .startsWith("/calendar?month=2025-08&of=all");
    Document before = page(reader, "?month=2025-06&kind=COMPLIANCE", 200);
    assertThat(before.select(".notice a[href*=month=2025-08]").text()).isEqualTo("August 2025");
    assertThat(page(reader, "?month=2020-01", 200).select(".notice").text())
        .isEqualTo("No stated day falls into this month.");
  }

  @Test
  void neighbouringMonthsAreNamedInWords() {
    Document page = page(joined("p-words", Role.READER), "?month=2025-12", 200);
    assertThat(page.select("a[rel=prev], a[rel=next]").eachText())
        .containsExactly("← November 2025", "January 2026 →");
  }

  @Test
  void whatOneFollowsIsShownAtFirstAndChangesWithTheSubscriptions() {
    SamplePeople.Browser ana = joined("p-own", Role.PARALEGAL);
    EmailAddress mail = new EmailAddress("own@firm.example");
    Subscriptions subscriptions = window.port(Subscriptions.class);
    SubscriptionId first =
        subscriptions
            .subscribe(ana.person(), Terms.plain(Wish.of(WishKind.PROVISION, "8 CFR 999.2"), mail))
            .id();
    assertThat(days(ana, "")).containsExactly("8 CFR 999.2");
    assertThat(days(ana, "&of=all")).hasSize(3);
    subscriptions.subscribe(
        ana.person(), Terms.plain(Wish.of(WishKind.PROVISION, "8 CFR 999.4"), mail));
    assertThat(days(ana, "")).containsExactly("8 CFR 999.2", "8 CFR 999.4");
    subscriptions.pause(ana.person(), first, true);
    assertThat(days(ana, "")).containsExactly("8 CFR 999.4");
  }

  private static List<String> days(SamplePeople.Browser who, String more) {
    return page(who, "?view=list&month=2025-07" + more, 200).select("tbody a").eachText();
  }

  @Test
  void whatIsNoMonthIsRefusedInWords() {
    SamplePeople.Browser reader = joined("p-refused", Role.READER);
    assertThat(page(reader, "?month=2025-13", 400).text()).contains("is not a month");
    assertThat(page(reader, "?month=9999-01", 400).text()).contains("from 1900 to 2199");
    assertThat(page(reader, "?of=mine", 400).text()).contains("followed or all");
    assertThat(page(reader, "?kind=x", 400).text()).contains("is no kind of day");
  }
}
