package lexdelta.searchapi.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lexdelta.alerts.subscription.EmailAddress;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.subscription.Subscription;
import lexdelta.alerts.subscription.Subscriptions;
import lexdelta.alerts.topic.TopicId;
import lexdelta.searchapi.accounts.ApiTokens;
import lexdelta.searchapi.accounts.Deed;
import lexdelta.searchapi.accounts.Role;
import lexdelta.searchapi.accounts.Scope;
import lexdelta.searchapi.accounts.Secret;
import lexdelta.searchapi.accounts.Sessions;
import lexdelta.searchapi.sample.SamplePeople;
import lexdelta.searchapi.sample.SampleWindow;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.RequestMapping;

/** Each address × each role, and whoever is not signed in: what the table says is what happens. */
class PermissionsTest {
  /** Addresses that no class of ours answers. */
  private static final Set<String> OF_THE_FRAMEWORK =
      Set.of(
          "GET /style.css",
          "GET /changes.js",
          "GET /suggest.js",
          "GET /reading.js",
          "GET /live.js",
          "GET /keep.js",
          "GET /mark.svg",
          "GET /actuator/health",
          "GET /actuator/health/{*path}",
          "GET /actuator/prometheus");

  private static final SampleWindow WINDOW = SampleWindow.shared();

  @Test
  void everyEndpointHasARowAndEveryRowAnEndpoint() {
    Set<String> rows =
        Rights.table().rows().stream().map(PermissionsTest::name).collect(Collectors.toSet());
    Set<String> endpoints = new TreeSet<>(endpoints());
    assertThat(endpoints).hasSizeGreaterThan(80);
    assertThat(rows).containsAll(endpoints);
    endpoints.addAll(OF_THE_FRAMEWORK);
    assertThat(endpoints).containsAll(rows);
  }

  private static String name(Rights.Row row) {
    return row.method() + " " + row.pattern();
  }

  /** What the annotations of all controllers offer, whether they are wired in a test or not. */
  private static List<String> endpoints() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
    List<String> found = new ArrayList<>();
    scanner.findCandidateComponents("lexdelta.searchapi").stream()
        .map(it -> ClassUtils.resolveClassName(String.valueOf(it.getBeanClassName()), null))
        .forEach(type ->
            ReflectionUtils.doWithMethods(
                type,
                method ->
                    Optional.ofNullable(
                            AnnotatedElementUtils.findMergedAnnotation(
                                method, RequestMapping.class))
                        .ifPresent(mapping -> found.addAll(endpoints(mapping)))));
    return found;
  }

  private static List<String> endpoints(RequestMapping mapping) {
    List<String> methods =
        mapping.method().length == 0
            ? List.of("GET")
            : Arrays.stream(mapping.method()).map(Enum::name).toList();
    return methods.stream()
        .flatMap(method -> Arrays.stream(mapping.path()).map(path -> method + " " + path))
        .toList();
  }

  /** The table for people is what the code says: rewritten with {@code -Dlexdelta.golden=rewrite}. */
  @Test
  void theDocumentedTableIsTheTable() throws IOException {
    Path page = Path.of("../docs/permissions.md");
    String text = Files.readString(page);
    int from = text.indexOf("<!-- table -->");
    int to = text.indexOf("<!-- end of table -->");
    assertThat(from).isPositive().isLessThan(to);
    String whole = text.substring(0, from) + "<!-- table -->\n" + table() + text.substring(to);
    if ("rewrite".equals(System.getProperty("lexdelta.golden"))) {
      Files.writeString(page, whole);
    }
    assertThat(Files.readString(page)).isEqualTo(whole);
  }

  private static String table() {
    StringBuilder table = new StringBuilder("| to do what | ");
    table.append(Stream.of(Role.values()).map(Role::title).collect(Collectors.joining(" | ")));
    table.append(" | token’s scope |\n|---|");
    table.append("---|".repeat(Role.values().length + 1)).append('\n');
    for (Deed deed : Deed.values()) {
      if (deed.roles().isEmpty()) {
        continue;
      }
      table.append("| ").append(deed.words()).append(" | ");
      for (Role role : Role.values()) {
        table.append(deed.roles().contains(role) ? "yes" : "").append(" | ");
      }
      table.append(deed.scope().map(it -> "`" + it.slug() + "`").orElse("no token")).append(" |\n");
    }
    table.append("\n| address | needs |\n|---|---|\n");
    Rights.table().rows().stream()
        .sorted(
            java.util.Comparator.comparing(Rights.Row::deed)
                .thenComparing(row -> row.pattern().toString())
                .thenComparing(Rights.Row::method))
        .forEach(row ->
            table
                .append("| `")
                .append(name(row).replace("|", "\\|"))
                .append("` | ")
                .append(row.deed().words())
                .append(" |\n"));
    return table.toString();
  }

  @Test
  void eachRoleReachesWhatTheTableSaysAndNothingElse() {
    List<String> wrong = new ArrayList<>();
    for (Rights.Row row : Rights.table().rows()) {
      for (Role role : Role.values()) {
        PersonId person = WINDOW.people().of(role).person();
        SamplePeople.Browser browser = WINDOW.people().another(person);
        var answer = WINDOW.sendAs(browser, request(row));
        boolean may = row.deed() == Deed.ENTER || row.deed().roles().contains(role);
        boolean right = row.deed() == Deed.COMMAND ? status(answer) == 404 : may == passed(answer);
        if (!right || (!may && row.deed() != Deed.COMMAND && status(answer) != 403)) {
          wrong.add("%s as %s: %s".formatted(name(row), role, status(answer)));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void whoeverIsNotSignedInReachesNothingButTheWayIn() {
    List<String> wrong = new ArrayList<>();
    for (Rights.Row row : Rights.table().rows()) {
      var answer = WINDOW.sendAsNobody(withFormProof(request(row), SamplePeople.formCookie()));
      if (!refused(row, answer)) {
        wrong.add("%s: %d %s".formatted(name(row), status(answer), location(answer)));
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static boolean refused(Rights.Row row, HttpResponse<String> answer) {
    boolean program = row.pattern().toString().matches("/(api|actuator)/.*");
    return switch (row.deed()) {
      case ENTER -> passed(answer);
      case COMMAND -> status(answer) == 404;
      default ->
          program
              ? status(answer) == 401 && answer.headers().firstValue("WWW-Authenticate").isPresent()
              : status(answer) == 303 && location(answer).startsWith("/sign-in");
    };
  }

  @Test
  void aPasswordWithoutTheSecondFactorReachesNothingButTheWayIn() {
    PersonId person = WINDOW.people().of(Role.ADMINISTRATOR).person();
    List<String> wrong = new ArrayList<>();
    for (Rights.Row row : Rights.table().rows()) {
      Secret half = WINDOW.port(Sessions.class).open(person, false, "", "127.0.0.1");
      var answer = WINDOW.sendAs(new SamplePeople.Browser(person, half), request(row));
      boolean program = row.pattern().toString().matches("/(api|actuator)/.*");
      boolean right =
          switch (row.deed()) {
            case ENTER -> passed(answer);
            case COMMAND -> status(answer) == 404;
            default ->
                program
                    ? status(answer) == 401
                    : status(answer) == 303 && location(answer).equals("/sign-in/code");
          };
      if (!right) {
        wrong.add("%s: %d %s".formatted(name(row), status(answer), location(answer)));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void aTokenReachesWhatItsScopesSayAndItsOwnersRolesAllow() {
    List<String> wrong = new ArrayList<>();
    for (Role role : List.of(Role.PARALEGAL, Role.ADMINISTRATOR)) {
      PersonId owner = WINDOW.people().of(role).person();
      for (Scope scope : Scope.values()) {
        Secret token =
            WINDOW
                .port(ApiTokens.class)
                .make(owner, "sample", EnumSet.of(scope), Instant.parse("2030-01-01T00:00:00Z"));
        for (Rights.Row row : Rights.table().rows()) {
          var answer =
              WINDOW.sendAsNobody(request(row).header("Authorization", "Bearer " + token.value()));
          boolean may =
              row.deed() == Deed.ENTER
                  || (row.deed().scope().equals(Optional.of(scope))
                      && row.deed().roles().contains(role));
          boolean right =
              row.deed() == Deed.COMMAND ? status(answer) == 404 : may == passed(answer);
          if (!right) {
            wrong.add("%s as %s with %s: %d".formatted(name(row), role, scope, status(answer)));
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void publicReadingOpensDocumentsAndSearchAndNothingElse() {
    try (SampleWindow open = SampleWindow.empty("--lexdelta.web.public-reading=true")) {
      List<String> wrong = new ArrayList<>();
      for (Rights.Row row : Rights.table().rows()) {
        var answer =
            open.sendAsNobody(withFormProof(request(open, row), SamplePeople.formCookie()));
        boolean right = row.deed() == Deed.READ ? passed(answer) : refused(row, answer);
        if (!right) {
          wrong.add("%s: %d".formatted(name(row), status(answer)));
        }
      }
      assertThat(wrong).isEmpty();
    }
  }

  @Test
  void whatBelongsToSomebodyElseIsNotThere() {
    PersonId other = WINDOW.people().of(Role.PARALEGAL).person();
    Subscription subscription =
        WINDOW
            .port(Subscriptions.class)
            .subscribe(other, new TopicId("sample-fees"), new EmailAddress("other@firm.example"));
    WINDOW
        .port(ApiTokens.class)
        .make(other, "sample", Set.of(Scope.READ), Instant.MAX.minusSeconds(1L << 55));
    long token = WINDOW.port(ApiTokens.class).of(other).getFirst().id();
    WINDOW.people().another(other);
    long session = WINDOW.port(Sessions.class).of(other).getFirst().id();
    SamplePeople.Browser me = WINDOW.people().another(WINDOW.people().of(Role.ATTORNEY).person());
    for (HttpRequest.Builder request :
        List.of(
            post(WINDOW, "/subscriptions/" + subscription.id() + "/cancel"),
            HttpRequest.newBuilder(WINDOW.at("/api/subscriptions/" + subscription.id())).GET(),
            HttpRequest.newBuilder(WINDOW.at("/api/subscriptions/" + subscription.id())).DELETE(),
            post(WINDOW, "/account/tokens/" + token + "/revoke"),
            post(WINDOW, "/account/sessions/" + session + "/close"))) {
      assertThat(status(WINDOW.sendAs(me, request)))
          .as(request.build().uri().toString())
          .isEqualTo(404);
    }
    assertThat(WINDOW.port(Subscriptions.class).of(other)).contains(subscription);
    assertThat(WINDOW.port(ApiTokens.class).of(other)).anyMatch(it -> it.id() == token);
    assertThat(WINDOW.port(Sessions.class).of(other)).anyMatch(it -> it.id() == session);
  }

  @Test
  void whatHasNoRowIsNotThere() {
    for (String path :
        List.of(
            "/nothing",
            "/actuator",
            "/actuator/env",
            "/h2-console",
            "/login",
            "/logout",
            "/error/x")) {
      assertThat(status(WINDOW.get(path))).as(path).isEqualTo(404);
    }
    var wrongMethod = WINDOW.send(HttpRequest.newBuilder(WINDOW.at("/search")).DELETE());
    assertThat(status(wrongMethod)).isEqualTo(405);
    assertThat(wrongMethod.headers().firstValue("Allow")).hasValue("GET");
  }

  private static HttpRequest.Builder request(Rights.Row row) {
    return request(WINDOW, row);
  }

  /** Something harmless: of nothing there is, with nothing filled in. */
  private static HttpRequest.Builder request(SampleWindow window, Rights.Row row) {
    String path =
        row.pattern()
            .toString()
            .replaceAll("\\{\\*[a-z]+}", "/x")
            .replaceAll("\\{title:[^}]*}", "title-1")
            .replaceAll("\\{section:[^}]*}", "section-1")
            .replaceAll("\\{(from|to|on)}", "2025-01-01")
            .replaceAll("\\{[a-z]+}", "999999")
            .replace("//", "/");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(window.at(path)).header("Sec-Fetch-Site", "same-origin");
    boolean json = path.startsWith("/api/");
    return switch (row.method()) {
      case "GET" -> request.GET();
      case "DELETE" -> request.DELETE();
      default ->
          request
              .header(
                  "Content-Type", json ? "application/json" : "application/x-www-form-urlencoded")
              .method(row.method(), HttpRequest.BodyPublishers.ofString(json ? "{}" : ""));
    };
  }

  private static HttpRequest.Builder post(SampleWindow window, String path) {
    return HttpRequest.newBuilder(window.at(path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.noBody());
  }

  private static HttpRequest.Builder withFormProof(HttpRequest.Builder request, String cookie) {
    return request.header("Cookie", cookie).header("X-XSRF-TOKEN", SamplePeople.formProof());
  }

  /** Whether the door let it through, whatever came of it then. */
  private static boolean passed(HttpResponse<String> answer) {
    int status = status(answer);
    return status < 500
        && status != 401
        && (status != 403 || answer.uri().getPath().startsWith("/sign-in"))
        && !(status == 303 && location(answer).startsWith("/sign-in"));
  }

  private static int status(HttpResponse<String> answer) {
    return answer.statusCode();
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }
}
