package lexdelta.searchapi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Set;
import lexdelta.searchapi.accounts.Role;
import lexdelta.searchapi.sample.Page;
import lexdelta.searchapi.sample.SamplePeople;
import lexdelta.searchapi.sample.SampleWindow;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service in whose record nothing is yet: every page of a list says so, and what to do. */
class EmptyServiceTest {
  /** What an empty page says it with. */
  private static final String SAYS =
      "main .notice, main ol li a, main form, main .button, main tbody tr, main dl dt, main section a";

  private static SampleWindow window;

  @BeforeAll
  static void open() {
    window = SampleWindow.empty();
  }

  @AfterAll
  static void close() {
    window.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search",
        "/search?q=permit",
        "/changes",
        "/review",
        "/calendar",
        "/folders",
        "/saved-searches",
        "/history",
        "/digests",
        "/checklists",
        "/topics",
        "/subscriptions",
        "/visa-bulletin",
        "/sources",
        "/feeds",
        "/webhooks",
        "/teams",
        "/people",
        "/administration",
        "/administration/jobs",
        "/administration/archive",
        "/administration/settings",
        "/audit"
      })
  void anEmptyPageSaysWhatToDo(String path) {
    for (Role role : List.of(Role.ADMINISTRATOR, Role.PARALEGAL)) {
      SamplePeople.Browser who = window.people().of(role);
      var answer = window.sendAs(who, HttpRequest.newBuilder(window.at(path)).GET());
      assertThat(answer.statusCode()).as("%s as %s", path, role).isIn(Set.of(200, 403));
      if (answer.statusCode() == 200) {
        Document page = Page.of(answer, 200);
        assertThat(page.select(SAYS)).as("%s as %s", path, role).isNotEmpty();
        assertThat(page.select("main table tbody:not(:has(tr)), main ul:empty, main ol:empty"))
            .as("%s as %s: no frame around nothing", path, role)
            .isEmpty();
      }
    }
  }
}
