package lexdelta.searchapi.command;

import static lexdelta.searchapi.command.ReplayedSample.APRIL;
import static lexdelta.searchapi.command.ReplayedSample.JUNE;
import static lexdelta.searchapi.command.ReplayedSample.MARCH;
import static lexdelta.searchapi.command.ReplayedSample.MAY;
import static lexdelta.searchapi.command.ReplayedSample.REISSUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.replay.ReplayingPublisher;
import lexdelta.indexer.index.SearchIndex;
import lexdelta.indexer.index.SearchRequest;
import lexdelta.indexer.index.SearchResult;
import lexdelta.indexer.query.QueryLanguage;
import lexdelta.indexer.query.QuerySyntaxException;
import lexdelta.searchapi.folder.FolderInUseException;
import lexdelta.searchapi.folder.ServiceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole service in one process: real files, real HTTP, replayed publishers. */
class ServiceTest {
  @TempDir Path folder;

  @Test
  void playsTheSampleIndexesItAndTellsTheAttorney() throws Exception {
    try (var replayed = new ReplayedSample(folder, MARCH)) {
      SampleFirm.followEverything(replayed.service);
      Changes changes = replayed.service.part(Changes.class);

      assertWell(replayed, MARCH);
      long first = changes.head();
      assertThat(mails()).as("a first watch tells of nothing but recent updates").isLessThan(2);
      assertWell(replayed, APRIL);
      assertThat(changes.head()).isGreaterThan(first);
      assertThat(mails()).isPositive();
      assertWell(replayed, MAY);

      long before = changes.head();
      long mails = mails();
      assertWell(replayed, REISSUE);
      assertThat(changes.head()).as("typography is no change").isEqualTo(before);
      assertThat(mails()).isEqualTo(mails);

      assertWell(replayed, JUNE);
      assertThat(mails()).isGreaterThan(mails);
      secondLookIsNothingButNotModified(replayed);
      deletedIndexComesBack(replayed.service);
      commandsSpeakToTheRunningService(replayed.service);
    }
    commandsOpenTheFolderThemselves();
  }

  private void assertWell(ReplayedSample replayed, java.time.Instant now) throws Exception {
    var round = replayed.round(now);
    assertThat(round.trouble()).isEmpty();
    assertThat(round.watched()).allMatch(report -> report.trouble().isEmpty());
  }

  private void secondLookIsNothingButNotModified(ReplayedSample replayed) throws Exception {
    replayed.publisher.forgetRequests();
    long head = replayed.service.part(Changes.class).head();
    assertWell(replayed, JUNE);
    assertThat(replayed.publisher.requests())
        .filteredOn(request -> !request.address().getPath().equals("/robots.txt"))
        .isNotEmpty()
        .extracting(ReplayingPublisher.Request::status)
        .containsOnly(304);
    assertThat(replayed.service.part(Changes.class).head()).isEqualTo(head);
  }

  private void deletedIndexComesBack(Installation service) throws Exception {
    SearchIndex index = service.part(SearchIndex.class);
    long passages = index.passages();
    List<SearchResult> answers = answers(index);
    assertThat(answers.getFirst().total()).isPositive();
    delete(folder.resolve("index"));
    assertThat(service.part(lexdelta.searchapi.jobs.Publish.class).run()).isEmpty();
    assertThat(index.passages()).isEqualTo(passages);
    // Weights count passages replaced but not yet merged away, so they may differ a little.
    assertThat(answers(index))
        .usingRecursiveComparison()
        .ignoringFields("hits.score")
        .ignoringCollectionOrderInFields("hits")
        .isEqualTo(answers);
    assertThat(folder.resolve("index")).isNotEmptyDirectory();
  }

  private static List<SearchResult> answers(SearchIndex index) throws QuerySyntaxException {
    List<SearchResult> answers = new java.util.ArrayList<>();
    for (String query : List.of("fee", "asylum or refugee", "\"may file\"", "natural!")) {
      for (String day : List.of("2025-03-10", "2025-06-30")) {
        answers.add(
            index.search(
                new SearchRequest(QueryLanguage.parse(query), LocalDate.parse(day), 0, 50)));
      }
    }
    return answers;
  }

  private void commandsSpeakToTheRunningService(Installation service) throws Exception {
    try (Connection connection = Connection.to(folder)) {
      assertThat(connection.shared()).isTrue();
    }
    Called search = Called.lexdelta("search", "--data", folder.toString(), "--json", "fee");
    assertThat(search.exitCode()).as(search.err()).isZero();
    assertThat(search.out()).contains("\"citation\"").contains("8 CFR");
    Called crawl = Called.lexdelta("crawl", "--data", folder.toString(), "--once");
    assertThat(crawl.exitCode()).as(crawl.err() + crawl.out()).isZero();
    assertThat(crawl.out()).contains("ecfr-title-8: 2 address(es) looked at, 0 change(s)");
    Called rebuild = Called.lexdelta("rebuild-index", "--data", folder.toString());
    assertThat(rebuild.exitCode()).as(rebuild.err()).isZero();
    assertThat(rebuild.out()).contains("passages, up to change");
    Called unknown =
        Called.lexdelta("crawl", "--data", folder.toString(), "--source", "ecfr-title-99");
    assertThat(unknown.exitCode()).isEqualTo(1);
    assertThat(unknown.err()).contains("ecfr-title-99").contains("ecfr-title-8");
    Called badQuery = Called.lexdelta("search", "--data", folder.toString(), "\"unclosed");
    assertThat(badQuery.exitCode()).isEqualTo(1);
    assertThat(badQuery.err()).contains("character").doesNotContain("Exception");
    assertThatThrownBy(() -> Installation.start(folder, Installation.Plan.quiet()))
        .isInstanceOf(FolderInUseException.class);
    onlyTheOwnerOfTheTokenIsObeyed(service);
  }

  private void onlyTheOwnerOfTheTokenIsObeyed(Installation service) throws Exception {
    try (var http = java.net.http.HttpClient.newHttpClient()) {
      for (String bearer : List.of("", "Bearer ", "Bearer " + "0".repeat(64))) {
        var request =
            java.net.http.HttpRequest.newBuilder(
                    service.file().address().resolve("/control/rebuild-index"))
                .POST(java.net.http.HttpRequest.BodyPublishers.noBody());
        if (!bearer.isEmpty()) {
          request.header("Authorization", bearer);
        }
        var answer = http.send(request.build(), java.net.http.HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(401);
      }
    }
    Path file = folder.resolve("service.json");
    assertThat(Files.getPosixFilePermissions(file))
        .containsOnly(
            java.nio.file.attribute.PosixFilePermission.OWNER_READ,
            java.nio.file.attribute.PosixFilePermission.OWNER_WRITE);
  }

  /** As after a kill: the file of a service that died is there, and nobody answers. */
  private void commandsOpenTheFolderThemselves() {
    assertThat(folder.resolve("service.json")).doesNotExist();
    new ServiceFile(URI.create("http://127.0.0.1:1/"), "dead", 1).write(folder);
    try (Connection connection = Connection.to(folder)) {
      assertThat(connection.shared()).isFalse();
      assertThat(
              connection
                  .ask("/api/search", "q", "fee", "asOf", "2025-06-30")
                  .path("total")
                  .asLong())
          .isPositive();
    }
    assertThat(folder.resolve("service.json")).doesNotExist();
  }

  private long mails() {
    try (Stream<Path> files = Files.list(folder.resolve("mail"))) {
      return files.filter(file -> file.toString().endsWith(".eml")).count();
    } catch (java.nio.file.NoSuchFileException e) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
