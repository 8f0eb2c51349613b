package lexdelta.searchapi.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lexdelta.alerts.subscription.EmailAddress;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.searchapi.accounts.Credentials;
import lexdelta.searchapi.accounts.People;
import lexdelta.searchapi.accounts.Person;
import lexdelta.searchapi.accounts.Role;
import lexdelta.searchapi.sample.Browsing;
import lexdelta.searchapi.sample.Page;
import lexdelta.searchapi.sample.SamplePeople;
import lexdelta.searchapi.sample.SampleProvider;
import lexdelta.searchapi.sample.SampleWindow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.web.util.UriComponentsBuilder;

/** Signing in at a real provider, all the way over HTTP. */
class OpenIdTest {
  private static final String BEGINNING = "/oauth2/authorization/firm";

  private static SampleProvider provider;
  private static SampleWindow window;

  private final Browsing browser = new Browsing();

  @BeforeAll
  static void open() {
    provider = SampleProvider.start();
    window =
        SampleWindow.empty(
            Clock.systemUTC(),
            "--lexdelta.sign-in.openid.issuer=" + provider.issuer(),
            "--lexdelta.sign-in.openid.client-id=" + SampleProvider.CLIENT,
            "--lexdelta.sign-in.openid.client-secret=" + SampleProvider.CLIENT_SECRET,
            "--lexdelta.sign-in.second-factor=everybody");
  }

  @AfterAll
  static void close() {
    window.close();
    provider.close();
  }

  private static Person invite(String name) {
    return window
        .port(People.class)
        .append(
            new PersonId("p-" + name),
            "Sample " + name,
            new EmailAddress(name + "@firm.example"),
            EnumSet.of(Role.READER));
  }

  private HttpResponse<String> signIn() {
    return browser.follow(browser.get(window.at(BEGINNING)));
  }

  private Optional<String> whoIsIn() {
    HttpResponse<String> account = browser.get(window.at("/account"));
    return account.statusCode() == 200
        ? Optional.of(Page.of(account, 200).select("#name").val())
        : Optional.empty();
  }

  private void refused(HttpResponse<String> last, String words) {
    assertThat(last.uri().getPath()).isEqualTo("/sign-in/failed");
    assertThat(Page.of(last, 200).select("#mistake").text()).contains(words);
    assertThat(whoIsIn()).isEmpty();
  }

  @Test
  void whoWasInvitedComesInAndIsKnownFromThenOnByTheProvidersNameForThem() {
    Person ana = invite("ana");
    provider.says("subject-of-ana", "Ana@Firm.example", true);
    HttpResponse<String> last = signIn();
    assertThat(last.uri()).isEqualTo(window.at("/"));
    assertThat(whoIsIn()).contains("Sample ana");
    assertThat(window.port(People.class).find(ana.id()).orElseThrow().active()).isTrue();

    provider.says("subject-of-ana", "married@elsewhere.example", false);
    Browsing later = new Browsing();
    later.follow(later.get(window.at(BEGINNING)));
    assertThat(later.get(window.at("/account")).body()).contains("Sample ana");
  }

  @Test
  void theWayThereCarriesStateNonceAndAProofKey() {
    provider.says("somebody", "somebody@firm.example", true);
    URI there = Browsing.next(browser.get(window.at(BEGINNING)));
    var asked = UriComponentsBuilder.fromUri(there).build().getQueryParams();
    assertThat(there.toString()).startsWith(provider.issuer() + "/oauth2/authorize?");
    assertThat(asked)
        .containsKeys("state", "nonce", "code_challenge")
        .containsEntry("code_challenge_method", List.of("S256"))
        .containsEntry("response_type", List.of("code"));
    assertThat(there.toString()).doesNotContain("secret");
  }

  @Test
  void anAddressThatTheProviderDidNotVerifyLetsNobodyIn() {
    Person bea = invite("bea");
    provider.says("subject-of-bea", "bea@firm.example", false);
    refused(signIn(), "nobody with its e-mail address was invited");
    assertThat(window.port(People.class).find(bea.id()).orElseThrow().active()).isFalse();
  }

  @Test
  void aStrangerIsToldSo() {
    provider.says("subject-of-a-stranger", "stranger@firm.example", true);
    refused(signIn(), "nobody with its e-mail address was invited");
  }

  @Test
  void whoWasRemovedDoesNotComeInAgain() {
    Person cleo = invite("cleo");
    provider.says("subject-of-cleo", "cleo@firm.example", true);
    signIn();
    assertThat(whoIsIn()).isPresent();
    window.port(People.class).remove(cleo.id());
    assertThat(whoIsIn()).isEmpty();
    refused(signIn(), "nobody with its e-mail address was invited");
  }

  @Test
  void whoComesAgainAfterARemovalIsInvitedAnew() {
    Person dora = invite("dora");
    provider.says("subject-of-dora", "dora@firm.example", true);
    signIn();
    window.port(People.class).remove(dora.id());
    window
        .port(People.class)
        .append(
            new PersonId("p-dora-2"),
            "Sample dora again",
            new EmailAddress("dora@firm.example"),
            EnumSet.of(Role.READER));
    signIn();
    assertThat(whoIsIn()).contains("Sample dora again");
  }

  @Test
  void whoGetsTheAddressOfSomebodyKnownIsNotThem() {
    invite("emil");
    provider.says("subject-of-emil", "emil@firm.example", true);
    signIn();
    assertThat(whoIsIn()).isPresent();
    provider.says("subject-of-the-next-emil", "emil@firm.example", true);
    Browsing next = new Browsing();
    HttpResponse<String> last = next.follow(next.get(window.at(BEGINNING)));
    assertThat(last.body()).contains("nobody with its e-mail address was invited");
    assertThat(next.get(window.at("/account")).statusCode()).isEqualTo(303);
  }

  @Test
  void whoWasSignedInBeforeIsOutAndTheCookieIsNew() {
    invite("fay");
    SamplePeople.Browser before = window.people().another(SamplePeople.ME);
    browser.put(window.at("/"), "lexdelta", before.session().value());
    provider.says("subject-of-fay", "fay@firm.example", true);
    signIn();
    assertThat(whoIsIn()).contains("Sample fay");
    assertThat(browser.cookie(window.at("/"), "lexdelta").orElseThrow())
        .isNotEqualTo(before.session().value());
    Browsing old = new Browsing();
    old.put(window.at("/"), "lexdelta", before.session().value());
    assertThat(old.get(window.at("/account")).statusCode()).isEqualTo(303);
  }

  @Test
  void theSecondFactorIsTheProvidersMatter() {
    Person gina = invite("gina");
    window.port(Credentials.class).setSecondFactor(gina.id(), Optional.of("AAAA"));
    provider.says("subject-of-gina", "gina@firm.example", true);
    assertThat(signIn().uri()).isEqualTo(window.at("/"));
    assertThat(whoIsIn()).contains("Sample gina");
  }

  @Test
  void anAnswerToAnotherQuestionIsRefused() {
    invite("hal");
    provider.says("subject-of-hal", "hal@firm.example", true);
    URI back = Browsing.next(browser.get(Browsing.next(browser.get(window.at(BEGINNING)))));
    URI other = URI.create(back.toString().replaceAll("state=[^&]+", "state=other"));
    refused(browser.follow(browser.get(other)), "did not succeed");
  }

  @Test
  void anAnswerGivenToOneBrowserIsOfNoUseInAnother() {
    invite("ida");
    provider.says("subject-of-ida", "ida@firm.example", true);
    Browsing victim = new Browsing();
    victim.get(window.at(BEGINNING));
    URI back = Browsing.next(browser.get(Browsing.next(browser.get(window.at(BEGINNING)))));
    assertThat(victim.follow(victim.get(back)).body()).contains("did not succeed");
    assertThat(victim.get(window.at("/account")).statusCode()).isEqualTo(303);
  }

  @Test
  void aCodeIsGoodOnce() {
    invite("jan");
    provider.says("subject-of-jan", "jan@firm.example", true);
    URI back = Browsing.next(browser.get(Browsing.next(browser.get(window.at(BEGINNING)))));
    browser.follow(browser.get(back));
    assertThat(whoIsIn()).isPresent();
    Browsing thief = new Browsing();
    URI there = Browsing.next(thief.get(window.at(BEGINNING)));
    String state = UriComponentsBuilder.fromUri(there).build().getQueryParams().getFirst("state");
    URI replayed = URI.create(back.toString().replaceAll("state=[^&]+", "state=" + state));
    assertThat(thief.follow(thief.get(replayed)).body()).contains("did not succeed");
    assertThat(thief.get(window.at("/account")).statusCode()).isEqualTo(303);
  }

  static Stream<Arguments> lies() {
    Instant lastYear = Instant.now().minusSeconds(365 * 86_400L);
    return Stream.of(
        lie("a nonce of another question", it -> it.claim("nonce", "other")),
        lie("no nonce", it -> it.claims(all -> all.remove("nonce"))),
        lie("another issuer", it -> it.issuer("https://evil.example")),
        lie("another client", it -> it.audience(List.of("another-client"))),
        lie(
            "several clients and none named",
            it ->
                it.audience(List.of("another-client", SampleProvider.CLIENT))
                    .claims(all -> all.remove("azp"))),
        lie("long over", it -> it.issuedAt(lastYear).expiresAt(lastYear.plusSeconds(300))),
        lie("not yet begun", it -> it.notBefore(Instant.now().plusSeconds(3_600))));
  }

  private static Arguments lie(String name, Consumer<JwtClaimsSet.Builder> lie) {
    return Arguments.of(name, lie);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lies")
  void aTokenThatSaysTheWrongThingIsRefused(String name, Consumer<JwtClaimsSet.Builder> lie) {
    provider.says("subject-of-me", "me@firm.example", true);
    provider.lies(lie);
    refused(signIn(), "did not succeed");
  }

  @Test
  void aTokenSignedBySomebodyElseIsRefused() {
    provider.says("subject-of-me", "me@firm.example", true);
    provider.isForged();
    refused(signIn(), "did not succeed");
  }

  @Test
  void anAnswerThatNobodyAskedForIsRefused() {
    refused(
        browser.follow(browser.get(window.at("/login/oauth2/code/firm?code=x&state=y"))),
        "did not succeed");
    refused(
        browser.follow(
            browser.get(window.at("/login/oauth2/code/firm?error=access_denied&state=y"))),
        "did not succeed");
    refused(browser.follow(browser.get(window.at("/oauth2/authorization/other"))), "");
  }
}
