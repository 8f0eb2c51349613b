package lexdelta.searchapi.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.stream.Stream;
import lexdelta.searchapi.accounts.Deed;
import lexdelta.searchapi.accounts.Role;
import lexdelta.searchapi.audit.AuditLog;
import lexdelta.searchapi.door.Rights;
import lexdelta.searchapi.sample.SamplePeople;
import lexdelta.searchapi.sample.SampleWindow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A page of somebody else makes a browser of ours ask for changes: each address × each trick. */
class ForgedFormsTest {
  private final SampleWindow window = Attacked.window();

  /** What the other page can make a browser send, and what it cannot. */
  private enum Forgery {
    WITHOUT_A_TOKEN {
      @Override
      HttpRequest.Builder dress(HttpRequest.Builder request) {
        return request;
      }
    },
    WITH_A_TOKEN_OF_ITS_OWN {
      @Override
      HttpRequest.Builder dress(HttpRequest.Builder request) {
        return request.header("X-XSRF-TOKEN", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
      }
    },
    WITH_THE_COOKIES_WORDS_AS_TOKEN {
      @Override
      HttpRequest.Builder dress(HttpRequest.Builder request) {
        return request.header("X-XSRF-TOKEN", "undefined").header("X-CSRF-TOKEN", "lexdelta-form");
      }
    },
    WITH_A_FORM_AS_PLAIN_TEXT {
      @Override
      HttpRequest.Builder dress(HttpRequest.Builder request) {
        return request.setHeader("Content-Type", "text/plain");
      }
    },
    FROM_ANOTHER_SITE {
      @Override
      HttpRequest.Builder dress(HttpRequest.Builder request) {
        return proven(request).header("Sec-Fetch-Site", "cross-site");
      }
    },
    FROM_A_SISTER_SITE {
      @Override
      HttpRequest.Builder dress(HttpRequest.Builder request) {
        return proven(request).header("Sec-Fetch-Site", "same-site");
      }
    },
    OF_FOREIGN_ORIGIN {
      @Override
      HttpRequest.Builder dress(HttpRequest.Builder request) {
        return proven(request).header("Origin", "https://evil.example");
      }
    },
    OF_NO_ORIGIN {
      @Override
      HttpRequest.Builder dress(HttpRequest.Builder request) {
        return proven(request).header("Origin", "null");
      }
    };

    abstract HttpRequest.Builder dress(HttpRequest.Builder request);

    private static HttpRequest.Builder proven(HttpRequest.Builder request) {
      return request.header("X-XSRF-TOKEN", SamplePeople.formProof());
    }
  }

  private static Stream<Rights.Row> changing() {
    return Rights.table().rows().stream()
        .filter(row -> !row.method().equals("GET"))
        .filter(row -> row.deed() != Deed.COMMAND)
        .filter(row -> !row.pattern().getPatternString().startsWith("/unsubscribe/"));
  }

  static Stream<Arguments> forgeries() {
    return changing()
        .flatMap(row ->
            Arrays.stream(Forgery.values()).map(it -> Arguments.of(row.method(), path(row), it)));
  }

  static Stream<Arguments> addresses() {
    return changing().map(row -> Arguments.of(row.method(), path(row)));
  }

  private static String path(Rights.Row row) {
    return row.pattern().getPatternString().replaceAll("\\{[^}]+}", "4711");
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("forgeries")
  void nothingIsChangedByAForeignPage(String method, String path, Forgery forgery) {
    long before = window.port(AuditLog.class).head();
    HttpResponse<String> answer = send(forgery.dress(request(method, path)));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().firstValue("Set-Cookie").filter(it -> it.startsWith("lexdelta=")))
        .isEmpty();
    assertThat(answer.body()).containsAnyOf("form-expired", "no longer good", "another site");
    assertThat(window.port(AuditLog.class).head()).isEqualTo(before);
  }

  /** That the same is let through with everything in order shows that it was the forgery. */
  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("addresses")
  void ourOwnPagesAreHeard(String method, String path) {
    HttpResponse<String> answer =
        send(
            request(method, path).header("X-XSRF-TOKEN", SamplePeople.formProof()),
            Attacked.somebody(Role.ADMINISTRATOR, Role.ATTORNEY, Role.TRAINER, Role.PARALEGAL));
    assertThat(answer.body()).doesNotContain("form-expired", "no longer good", "another site");
  }

  private HttpRequest.Builder request(String method, String path) {
    return HttpRequest.newBuilder(window.at(path))
        .header(
            "Content-Type",
            path.startsWith("/api/") ? "application/json" : "application/x-www-form-urlencoded")
        .method(method, HttpRequest.BodyPublishers.ofString(path.startsWith("/api/") ? "{}" : ""));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, Attacked.me());
  }

  private HttpResponse<String> send(HttpRequest.Builder request, SamplePeople.Browser victim) {
    return window.sendAsNobody(
        request.header(
            "Cookie", "lexdelta=" + victim.session().value() + "; " + SamplePeople.formCookie()));
  }
}
