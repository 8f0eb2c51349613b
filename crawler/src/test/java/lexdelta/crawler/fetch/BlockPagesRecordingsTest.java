package lexdelta.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import lexdelta.crawler.archive.Exchange;
import lexdelta.crawler.archive.Header;
import lexdelta.crawler.archive.RequestHead;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real answers: honest pages are never taken for blocks, and blocks never for content. */
@Tag("recordings")
@EnabledIfEnvironmentVariable(named = "LEXDELTA_RECORDINGS", matches = ".+")
class BlockPagesRecordingsTest {
  private static final Instant NOW = Instant.parse("2025-11-21T22:00:00Z");

  @Test
  void noPageOfAPublisherIsTakenForABlock() throws IOException {
    List<String> taken = new ArrayList<>();
    int pages = 0;
    for (Path file : files("html", "web", "noise/html")) {
      byte[] bytes = Files.readAllBytes(file);
      pages++;
      BlockPages.sign(exchange(200, List.of(new Header("Content-Type", "text/html"))), bytes)
          .ifPresent(sign -> taken.add(file.getFileName() + ": " + sign));
    }
    assertThat(pages).isGreaterThan(300);
    assertThat(taken).isEmpty();
  }

  @Test
  void noPageOfAPublisherIsTakenForAnErrorOrAForm() throws IOException {
    List<String> taken = new ArrayList<>();
    for (Path file : files("html", "web", "noise/html")) {
      NoContent.standIn(Files.readAllBytes(file))
          .ifPresent(sign -> taken.add(file.getFileName() + ": " + sign));
    }
    assertThat(taken).isEmpty();
  }

  /**
   * Of these only the head was recorded, with the page's title. How sure it is that an answer is
   * content stands in the file's name: 0.0 and 0.1 are blocks, 0.25 and 0.5 a refusal or an outage.
   */
  @Test
  void recordedAnswersAreTakenForWhatTheyAre() throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    for (Path file : files("json", "noise/block-pages")) {
      String name = file.getFileName().toString();
      String sureness = name.replaceFirst("__.*", "").replaceFirst(".*-", "");
      JsonNode answer = JsonMapper.shared().readTree(file.toFile()).get("data");
      FetchOutcome outcome = outcome(answer);
      String what = outcome.getClass().getSimpleName();
      counts.merge(sureness + " " + what, 1, Integer::sum);
      boolean right =
          switch (sureness) {
            case "0.0", "0.1" -> outcome instanceof FetchOutcome.Blocked;
            case "0.25", "0.5" ->
                outcome instanceof FetchOutcome.Refused
                    || outcome instanceof FetchOutcome.Unreachable;
            default -> !(outcome instanceof FetchOutcome.Blocked);
          };
      if (!right) {
        wrong.add(name + ": " + outcome.reason());
      }
    }
    System.out.println("Recorded answers: " + counts);
    assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThan(25);
    assertThat(wrong).isEmpty();
  }

  private static FetchOutcome outcome(JsonNode answer) {
    List<Header> headers = new ArrayList<>();
    answer
        .get("headers")
        .properties()
        .forEach(h -> headers.add(Header.received(h.getKey(), h.getValue().asString())));
    headers.removeIf(header -> header.named("Content-Encoding"));
    URI address = URI.create(answer.at("/source_metadata/redirected_url").asString(""));
    if (BlockPages.liveAt(address)) {
      return new FetchOutcome.Blocked("", 200, Optional.empty());
    }
    return new Verdict(1 << 20)
        .on(
            FetchRequest.of(exchange(200, List.of()).address()),
            exchange(answer.get("status").asInt(), headers));
  }

  private static List<Path> files(String type, String... folders) throws IOException {
    Path recordings = Path.of(System.getenv("LEXDELTA_RECORDINGS"));
    List<Path> files = new ArrayList<>();
    for (String folder : folders) {
      try (Stream<Path> found = Files.walk(recordings.resolve(folder))) {
        found.filter(f -> f.toString().endsWith("." + type)).forEach(files::add);
      }
    }
    return files;
  }

  private static Exchange exchange(int status, List<Header> headers) {
    return new Exchange(
        URI.create("https://www.example.gov/"),
        NOW,
        NOW,
        new RequestHead("GET", "/", List.of()),
        status,
        "",
        headers,
        new byte[] {'x'});
  }
}
