package lexdelta.searchapi.attack;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lexdelta.searchapi.accounts.Role;
import lexdelta.searchapi.accounts.Secret;
import lexdelta.searchapi.door.ControlToken;
import lexdelta.searchapi.door.SignInSettings;
import lexdelta.searchapi.sample.Browsing;
import lexdelta.searchapi.sample.SamplePeople;
import lexdelta.searchapi.sample.SampleWindow;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is secret is not said where others read: in the log, in the log of deeds, in words. */
class SilenceTest {
  private static final String CHOSEN = "chosen words that nobody reads";

  private final SampleWindow window = Attacked.window();
  private final LoggerContext logs = (LoggerContext) LoggerFactory.getILoggerFactory();
  private final Logger root = logs.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Logger ours = logs.getLogger("lexdelta");
  private final ListAppender<ILoggingEvent> heard = new ListAppender<>();
  private final List<String> secrets = new ArrayList<>();
  private Level before = Level.ERROR;

  @BeforeEach
  void listen() {
    Attacked.letAttemptsBeForgotten();
    before = root.getLevel();
    heard.start();
    root.addAppender(heard);
    root.setLevel(Level.INFO);
    ours.setLevel(Level.TRACE);
  }

  @AfterEach
  void stop() {
    root.detachAppender(heard);
    root.setLevel(before);
    ours.setLevel(null);
  }

  private String said() {
    return heard.list.stream()
        .flatMap(it -> Stream.of(it.getFormattedMessage(), words(it.getThrowableProxy())))
        .collect(Collectors.joining("\n"));
  }

  private static String words(IThrowableProxy thrown) {
    return thrown == null ? "" : thrown.getMessage() + "\n" + words(thrown.getCause());
  }

  @Test
  void noSecretIsEverLogged() {
    Browsing administrator = Attacked.at(Attacked.somebody(Role.ADMINISTRATOR));
    HttpResponse<String> invited =
        administrator.submit(
            window.at("/people"),
            window.at("/people"),
            "name",
            "Sample Silent",
            "email",
            "silent@firm.example",
            "role",
            "reader");
    String link = linkIn(invited);
    secrets.add(link.substring(link.lastIndexOf('/') + 1));
    Browsing browser = new Browsing();
    browser.submit(window.at(link), window.at(link), "password", "short", "again", "short");
    browser.submit(window.at(link), window.at(link), "password", CHOSEN, "again", CHOSEN);
    Attacked.signIn(new Browsing(), "silent@firm.example", "wrong words typed by somebody");
    tokenAndFactor(browser);
    secrets.addAll(List.of(CHOSEN, "wrong words typed by somebody"));
    browser.cookie(window.at("/"), "lexdelta").ifPresent(secrets::add);
    failing(secrets.getFirst());
    assertThat(said()).contains("failed.").doesNotContain(secrets.toArray(String[]::new));
    assertThat(get("/audit").body()).doesNotContain(secrets.toArray(String[]::new));
    assertThat(get("/api/audit?limit=1000").body()).doesNotContain(secrets.toArray(String[]::new));
    assertThat(tables()).doesNotContain(secrets.toArray(String[]::new));
  }

  private static String linkIn(HttpResponse<String> page) {
    java.util.regex.Matcher link =
        java.util.regex.Pattern.compile("/links/[A-Za-z0-9_-]{43}").matcher(page.body());
    assertThat(link.find()).as(page.body()).isTrue();
    return link.group();
  }

  private void tokenAndFactor(Browsing browser) {
    URI account = window.at("/account");
    Document made =
        Jsoup.parse(
            browser
                .submit(account, window.at("/account/tokens"), "name", "silent", "scope", "read")
                .body());
    String token = made.select("#made").val();
    assertThat(token).startsWith("lxd_");
    secrets.add(token);
    window.sendAsNobody(
        HttpRequest.newBuilder(window.at("/api/me"))
            .header("Authorization", "Bearer " + token)
            .GET());
    URI factor = window.at("/account/second-factor");
    String proposed = Jsoup.parse(browser.get(factor).body()).select("input[name=secret]").val();
    secrets.add(proposed);
    Document codes =
        Jsoup.parse(
            browser
                .submit(
                    factor,
                    factor,
                    "secret",
                    proposed,
                    "current",
                    CHOSEN,
                    "code",
                    new lexdelta.searchapi.sample.Authenticator(proposed)
                        .code(Attacked.CLOCK.instant()))
                .body());
    assertThat(codes.select(".codes code")).hasSize(10);
    secrets.addAll(codes.select(".codes code").eachText());
  }

  /** Something breaks while a link is looked at. */
  private void failing(String secret) {
    JdbcClient jdbc = window.port(JdbcClient.class);
    jdbc.sql("alter table one_time_link rename to put_away").update();
    try {
      assertThat(get("/links/" + secret).statusCode()).isEqualTo(500);
    } finally {
      jdbc.sql("alter table put_away rename to one_time_link").update();
    }
  }

  /** All that lies in the tables of people, as a thief of the database would read it. */
  private String tables() {
    JdbcClient jdbc = window.port(JdbcClient.class);
    return Stream.of(
            "person",
            "recovery_code",
            "web_session",
            "one_time_link",
            "api_token",
            "failed_sign_in",
            "audit_entry")
        .flatMap(table -> jdbc.sql("select * from " + table).query().listOfRows().stream())
        .map(Object::toString)
        .collect(Collectors.joining("\n"));
  }

  @Test
  void whatHoldsASecretDoesNotSayIt() {
    SignInSettings settings =
        new SignInSettings(
            Duration.ofHours(1),
            Duration.ofDays(1),
            SignInSettings.SecondFactorFor.OPTIONAL,
            Path.of("x"),
            new SignInSettings.OpenId(
                URI.create("https://provider.example"),
                "client",
                CHOSEN,
                Duration.ofSeconds(1),
                "title"));
    assertThat(
            List.of(
                settings,
                settings.openid(),
                new Secret(CHOSEN),
                new ControlToken(CHOSEN),
                new SamplePeople.Browser(SamplePeople.ME, new Secret(CHOSEN))))
        .extracting(Object::toString)
        .noneMatch(it -> it.contains(CHOSEN));
  }

  private HttpResponse<String> get(String path) {
    return window.sendAs(Attacked.me(), HttpRequest.newBuilder(window.at(path)).GET());
  }
}
