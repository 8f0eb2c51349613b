package lexdelta.searchapi.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.searchapi.accounts.ApiTokens;
import lexdelta.searchapi.accounts.People;
import lexdelta.searchapi.accounts.Role;
import lexdelta.searchapi.accounts.Scope;
import lexdelta.searchapi.accounts.Secret;
import lexdelta.searchapi.sample.Browsing;
import lexdelta.searchapi.sample.SamplePeople;
import lexdelta.searchapi.sample.SampleWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens that were found, kept, guessed, or sent where they do not belong. */
class TokensTest {
  private final SampleWindow window = Attacked.window();

  private Secret token(PersonId owner, Set<Scope> scopes) {
    return window
        .port(ApiTokens.class)
        .make(owner, "sample", scopes, Attacked.CLOCK.instant().plus(Duration.ofDays(90)));
  }

  private HttpResponse<String> ask(String path, String header) {
    return window.sendAsNobody(
        HttpRequest.newBuilder(window.at(path)).header("Authorization", header).GET());
  }

  private int me(Secret token) {
    return ask("/api/me", "Bearer " + token.value()).statusCode();
  }

  @Test
  void aTokenOfWhoWasRemovedIsDead() {
    SamplePeople.Browser somebody = Attacked.somebody(Role.READER);
    Secret token = token(somebody.person(), EnumSet.of(Scope.READ));
    assertThat(me(token)).isEqualTo(200);
    window.port(People.class).remove(somebody.person());
    assertThat(me(token)).isIn(401, 429);
  }

  @Test
  void aTokenThatExpiredOrWasRevokedIsDead() {
    SamplePeople.Browser somebody = Attacked.somebody(Role.READER);
    Secret revoked = token(somebody.person(), EnumSet.of(Scope.READ));
    Secret expiring = token(somebody.person(), EnumSet.of(Scope.READ));
    ApiTokens tokens = window.port(ApiTokens.class);
    tokens.revoke(somebody.person(), tokens.find(revoked).orElseThrow().id());
    assertThat(me(revoked)).isIn(401, 429);
    assertThat(me(expiring)).isEqualTo(200);
    Attacked.CLOCK.advance(Duration.ofDays(90));
    assertThat(me(expiring)).isIn(401, 429);
  }

  @ParameterizedTest
  @EnumSource(Scope.class)
  void aTokenDoesWhatItsScopeSaysAndNoMore(Scope scope) {
    SamplePeople.Browser all = Attacked.somebody(Role.ADMINISTRATOR, Role.ATTORNEY);
    String token = "Bearer " + token(all.person(), EnumSet.of(scope)).value();
    assertThat(ask("/api/search?q=permit", token).statusCode())
        .isEqualTo(scope == Scope.READ ? 200 : 403);
    assertThat(ask("/api/audit", token).statusCode()).isEqualTo(scope == Scope.AUDIT ? 200 : 403);
    assertThat(ask("/api/subscriptions", token).statusCode())
        .isEqualTo(scope == Scope.SUBSCRIPTIONS ? 200 : 403);
    assertThat(ask("/audit", token).statusCode()).isEqualTo(scope == Scope.AUDIT ? 200 : 403);
    for (String path : List.of("/people", "/teams", "/account", "/declarations/preview")) {
      assertThat(ask(path, token).statusCode()).as(path).isEqualTo(403);
    }
  }

  @Test
  void aTokenDoesNoMoreThanItsOwnerMay() {
    SamplePeople.Browser reader = Attacked.somebody(Role.READER);
    String token = "Bearer " + token(reader.person(), EnumSet.allOf(Scope.class)).value();
    for (String path : List.of("/api/audit", "/api/subscriptions", "/people", "/audit.csv")) {
      assertThat(ask(path, token).statusCode()).as(path).isEqualTo(403);
    }
  }

  @Test
  void aTokenIsTakenFromItsHeaderAndNowhereElse() {
    Secret token = token(Attacked.somebody(Role.READER).person(), EnumSet.of(Scope.READ));
    for (String name : List.of("token", "access_token", "api_key", "Authorization")) {
      assertThat(
              window
                  .sendAsNobody(
                      HttpRequest.newBuilder(
                              window.at("/api/me?%s=%s".formatted(name, token.value())))
                          .GET())
                  .statusCode())
          .as(name)
          .isEqualTo(401);
    }
    Browsing browser = new Browsing();
    browser.put(window.at("/"), "lexdelta", token.value());
    browser.put(window.at("/"), "token", token.value());
    Attacked.isOut(browser);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer",
        "Bearer ",
        "Bearer lxd_",
        "Bearer lxd_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "bearer lxd_x",
        "Basic YWRtaW46YWRtaW4=",
        "Basic bWVAZmlybS5leGFtcGxlOnNhbXBsZSB3b3JkcyBpbiBhIHJvdw==",
        "Digest username=me",
        "Bearer ' or 1=1 --"
      })
  void whoShowsAWrongTokenIsNobodyWhateverCookieComesAlong(String header) {
    HttpResponse<String> answer =
        window.sendAsNobody(
            HttpRequest.newBuilder(window.at("/api/me"))
                .header("Authorization", header)
                .header("Cookie", "lexdelta=" + Attacked.me().session().value())
                .GET());
    assertThat(answer.statusCode()).isIn(401, 429);
  }

  @Test
  void guessingTokensIsSlowedDown() {
    try (SampleWindow own = SampleWindow.empty()) {
      int last = 0;
      for (int i = 0; i < 25; i++) {
        last =
            own.sendAsNobody(
                    HttpRequest.newBuilder(own.at("/api/me"))
                        .header("Authorization", "Bearer lxd_guess" + i)
                        .GET())
                .statusCode();
      }
      assertThat(last).isEqualTo(429);
      assertThat(own.get("/api/me").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aSecretOfCommandsIsNothingAtThePages() {
    HttpResponse<String> answer =
        window.sendAsNobody(
            HttpRequest.newBuilder(window.at("/control/crawl"))
                .POST(HttpRequest.BodyPublishers.noBody()));
    assertThat(answer.statusCode()).isIn(403, 404);
    assertThat(
            window
                .sendAs(
                    Attacked.me(),
                    HttpRequest.newBuilder(window.at("/control/crawl"))
                        .POST(HttpRequest.BodyPublishers.noBody()))
                .statusCode())
        .isEqualTo(404);
  }
}
