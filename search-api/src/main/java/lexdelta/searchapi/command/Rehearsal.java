package lexdelta.searchapi.command;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.Changes;
import lexdelta.searchapi.accounts.Role;
import lexdelta.searchapi.web.Addresses;

/**
 * Asks for the pages of a demonstration over and over, as a browser does, so that the virtual machine
 * learns what it takes to answer (JEP 483, 515): what it has learned is at hand at the next start.
 */
final class Rehearsal {
  private static final int ROUNDS = 40;
  private static final int TEXTS = 12;

  private static final List<String> PAGES =
      List.of(
          "/",
          "/search?q=permit",
          "/search?q=%22sample+permit%22+%2Fs+fee",
          "/search?q=keep%21+and+regist%21&asOf=2025-01-02",
          "/api/search?q=permit",
          "/api/suggestions?q=perm",
          "/changes",
          "/topics",
          "/subscriptions",
          "/subscriptions/new",
          "/review",
          "/calendar",
          "/folders",
          "/saved-searches",
          "/history",
          "/sources",
          "/account",
          "/people",
          "/administration",
          "/administration/jobs",
          "/administration/settings",
          "/sign-in");

  private final Installation service;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .proxy(HttpClient.Builder.NO_PROXY)
          .cookieHandler(new CookieManager())
          .build();

  Rehearsal(Installation service) {
    this.service = service;
  }

  /** As the firm's administrator. What is not answered well is as much worth learning. */
  void run(SampleFirm firm) throws InterruptedException {
    List<String> pages = new ArrayList<>(PAGES);
    texts().forEach(pages::add);
    try (http) {
      send(
          HttpRequest.newBuilder(at("/sign-in"))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(firm.signIn(Role.ADMINISTRATOR))));
      for (int i = 0; i < ROUNDS; i++) {
        for (String page : pages) {
          send(HttpRequest.newBuilder(at(page)).header("Accept-Encoding", "gzip"));
        }
      }
    } catch (IOException e) {
      throw new CommandFailedException("The pages do not answer: " + e.getMessage(), e);
    }
  }

  private Stream<String> texts() {
    return service.part(Changes.class).newest(TEXTS).stream().flatMap(this::pagesOf);
  }

  private Stream<String> pagesOf(Change change) {
    return Stream.of(
        Addresses.page(change.document()),
        Addresses.page(change.document(), change.effectiveOn()),
        "/changes/" + change.number());
  }

  private URI at(String path) {
    return service.address().resolve(path);
  }

  private void send(HttpRequest.Builder request) throws IOException, InterruptedException {
    http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
  }
}
