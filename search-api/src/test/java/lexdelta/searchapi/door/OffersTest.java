package lexdelta.searchapi.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lexdelta.searchapi.accounts.Deed;
import lexdelta.searchapi.accounts.Role;
import lexdelta.searchapi.sample.Paths;
import lexdelta.searchapi.sample.SampleDays;
import lexdelta.searchapi.sample.SamplePeople;
import lexdelta.searchapi.sample.SampleReview;
import lexdelta.searchapi.sample.SampleWindow;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.server.PathContainer;

/** What a page offers, whoever sees it may do, and a link leads somewhere. */
class OffersTest {
  private static final String LINK = "LINK";

  /** Of a part that the sample window is without. */
  private static final String NOT_HERE = "/declarations/preview";

  private static final Set<URI> THERE = new HashSet<>();

  private static SampleWindow window;

  @BeforeAll
  static void open() {
    window = SampleReview.open();
    SampleDays.put(window);
  }

  @AfterAll
  static void close() {
    window.close();
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void noPageOffersWhatItsReaderMayNotDo(Role role) {
    SamplePeople.Browser who = window.people().of(role);
    Map<String, String> offers = new TreeMap<>();
    for (String path : Paths.GOOD) {
      HttpResponse<String> answer = get(who, path);
      if (answer.statusCode() == 200) {
        Jsoup.parse(answer.body(), answer.uri().toString())
            .select("a[href], form[action], button[formaction]")
            .forEach(it -> offers.putIfAbsent(offer(it), path));
      }
    }
    assertThat(offers).hasSizeGreaterThan(50);
    assertThat(
            offers.entrySet().stream()
                .filter(offer -> !leads(who, role, offer.getKey()))
                .map(offer -> offer.getKey() + " on " + offer.getValue())
                .toList())
        .isEmpty();
  }

  /** A method and an address; a link is followed, so that it is told from a form that asks first. */
  private static String offer(Element it) {
    if (it.is("a")) {
      return LINK + " " + it.absUrl("href").replaceFirst("#.*", "");
    }
    if (it.is("button")) {
      return "POST " + it.absUrl("formaction");
    }
    return it.attr("method").toUpperCase(Locale.ROOT) + " " + it.absUrl("action");
  }

  private static boolean leads(SamplePeople.Browser who, Role role, String offer) {
    String method = offer.substring(0, offer.indexOf(' '));
    URI address = URI.create(offer.substring(method.length() + 1));
    return !address.getAuthority().equals(window.at("/").getAuthority())
        || may(role, method.replace(LINK, "GET"), address)
            && (!method.equals(LINK) || isThere(who, address));
  }

  /** Whether a page comes; asked once, since who may is said by {@link #may}. */
  private static boolean isThere(SamplePeople.Browser who, URI address) {
    return NOT_HERE.equals(address.getPath())
        || THERE.contains(address)
        || get(who, address) < 400 && THERE.add(address);
  }

  private static boolean may(Role role, String method, URI address) {
    return Rights.table()
        .find(method, PathContainer.parsePath(address.getRawPath()))
        .filter(row -> row.deed() == Deed.ENTER || row.deed().isFor(Set.of(role)))
        .isPresent();
  }

  private static int get(SamplePeople.Browser who, URI address) {
    return window.sendAs(who, HttpRequest.newBuilder(address).GET()).statusCode();
  }

  private static HttpResponse<String> get(SamplePeople.Browser who, String path) {
    return window.sendAs(who, HttpRequest.newBuilder(window.at(path)).GET());
  }
}
