package lexdelta.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lexdelta.crawler.archive.Exchange;
import lexdelta.crawler.archive.Header;
import lexdelta.crawler.archive.RequestHead;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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

  /** Of these only the head was recorded. */
  @ParameterizedTest
  @MethodSource("blocks")
  void noRecordedBlockIsContent(Path recording) {
    JsonNode answer = JsonMapper.shared().readTree(recording.toFile()).get("data");
    List<Header> headers = new ArrayList<>();
    answer
        .get("headers")
        .properties()
        .forEach(h -> headers.add(Header.received(h.getKey(), h.getValue().asString())));
    headers.removeIf(header -> header.named("Content-Encoding"));
    URI address = URI.create(answer.at("/source_metadata/redirected_url").asString(""));
    boolean away = BlockPages.liveAt(address);
    FetchOutcome outcome =
        new Verdict(1 << 20)
            .on(
                FetchRequest.of(exchange(200, List.of()).address()),
                exchange(answer.get("status").asInt(), headers));
    assertThat(away || !(outcome instanceof FetchOutcome.Fetched)).isTrue();
  }

  static List<Path> blocks() throws IOException {
    return files("json", "noise/block-pages").stream()
        .filter(file -> file.getFileName().toString().contains("-0.0__"))
        .filter(file -> !file.getFileName().toString().contains("b47ca1d6")) // a filter's own page
        .toList();
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
