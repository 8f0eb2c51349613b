package lexdelta.searchapi.speed;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real node of OpenSearch with a heap of 1 GB, a process of its own with the class path that
 * {@code src/test/opensearch/pom.xml} names, which Maven resolves. One shard, no replica, English
 * analyzer, offsets kept for its highlighter.
 */
public final class OpenSearchEngine implements Engine {
  /** The runner gives the first node the port after the one it is told. */
  private static final int PORT = 9270 + 1;

  private static final int AT_ONCE = 2_000;

  private static final String MAPPING =
      """
      {"settings": {"number_of_shards": 1, "number_of_replicas": 0},
       "mappings": {"properties": {
         "citation": {"type": "keyword"},
         "heading": {"type": "text", "analyzer": "english"},
         "text": {"type": "text", "analyzer": "english", "index_options": "offsets"},
         "from": {"type": "date"},
         "until": {"type": "date"}}}}
      """;

  private final Process process;
  private final LocalDate day;

  private OpenSearchEngine(Process process, LocalDate day) {
    this.process = process;
    this.day = day;
  }

  /** Starts a node in an empty folder and gives it the passages. */
  public static OpenSearchEngine start(Path folder, List<Corpus.Kept> passages, LocalDate day)
      throws IOException, InterruptedException {
    Path classpath = folder.resolveSibling("opensearch.classpath");
    resolve(classpath);
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xms1g",
                "-Xmx1g",
                "--add-modules",
                "jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                Files.readString(classpath).strip(),
                "org.codelibs.opensearch.runner.OpenSearchRunner",
                "-basePath",
                folder.toString(),
                "-numOfNode",
                "1",
                "-baseHttpPort",
                "" + (PORT - 1),
                "-clusterName",
                "beside")
            .redirectErrorStream(true)
            .redirectOutput(new File("/dev/null"))
            .start();
    OpenSearchEngine engine = new OpenSearchEngine(process, day);
    Waiting.until(Duration.ofMinutes(2), PORT, RawClient.get("/_cluster/health"), process);
    engine.fill(passages);
    return engine;
  }

  private static void resolve(Path classpath) throws IOException, InterruptedException {
    int ended =
        new ProcessBuilder(
                "./mvnw",
                "-B",
                "-ntp",
                "-q",
                "-f",
                "search-api/src/test/opensearch/pom.xml",
                "dependency:build-classpath",
                "-Dmdep.outputFile=" + classpath)
            .inheritIO()
            .start()
            .waitFor();
    if (ended != 0) {
      throw new IllegalStateException("The class path of OpenSearch cannot be resolved.");
    }
  }

  private void fill(List<Corpus.Kept> passages) throws IOException {
    try (RawClient client = new RawClient(PORT)) {
      client.ask(put("/passages", MAPPING.getBytes(StandardCharsets.UTF_8)));
      for (int i = 0; i < passages.size(); i += AT_ONCE) {
        client.ask(
            RawClient.post(
                "/passages/_bulk",
                lines(passages.subList(i, Math.min(i + AT_ONCE, passages.size())))));
      }
      client.ask(RawClient.post("/passages/_refresh", new byte[0]));
    }
  }

  private static byte[] put(String target, byte[] body) {
    String post = new String(RawClient.post(target, body), StandardCharsets.UTF_8);
    return post.replaceFirst("POST", "PUT").getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] lines(List<Corpus.Kept> passages) {
    StringBuilder lines = new StringBuilder();
    for (Corpus.Kept passage : passages) {
      lines
          .append("{\"index\":{}}\n")
          .append(
              JsonMapper.shared()
                  .writeValueAsString(
                      Map.of(
                          "citation", passage.citation(),
                          "heading", passage.heading(),
                          "text", passage.text(),
                          "from", passage.from().toString(),
                          "until", passage.until().orElse(LocalDate.of(9999, 1, 1)).toString())))
          .append('\n');
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String name() {
    return "OpenSearch";
  }

  @Override
  public int port() {
    return PORT;
  }

  @Override
  public byte[] request(Question question) {
    Map<String, Object> body =
        Map.of(
            "size",
            10,
            "_source",
            List.of("citation", "heading", "from", "until"),
            "query",
            Map.of(
                "bool",
                Map.of(
                    "must",
                    musts(question),
                    "filter",
                    List.of(
                        Map.of("range", Map.of("from", Map.of("lte", day.toString()))),
                        Map.of("range", Map.of("until", Map.of("gt", day.toString())))))),
            "highlight",
            Map.of(
                "fields", Map.of("text", Map.of("number_of_fragments", 1, "fragment_size", 300))));
    return RawClient.post("/passages/_search", JsonMapper.shared().writeValueAsBytes(body));
  }

  private static List<Object> musts(Question question) {
    return switch (question) {
      case Question.Words words ->
          List.of(
              Map.of(
                  "multi_match",
                  Map.of(
                      "query",
                      String.join(" ", words.words()),
                      "fields",
                      List.of("heading^2", "text"),
                      "minimum_should_match",
                      "60%")));
      case Question.Connected it -> List.of(together(it.first(), it.second()), phrase(it.phrase()));
      case Question.Phrase phrase -> List.of(phrase(phrase.words()));
      case Question.Prefix it -> {
        List<Object> musts = new ArrayList<>();
        musts.add(Map.of("prefix", Map.of("text", it.root())));
        if (!it.beside().isEmpty()) {
          musts.add(Map.of("match", Map.of("text", it.beside())));
        }
        yield musts;
      }
    };
  }

  private static Object phrase(List<String> words) {
    return Map.of("match_phrase", Map.of("text", String.join(" ", words)));
  }

  /** It knows no sentences; so near is the nearest to it. */
  private static Object together(String first, String second) {
    return Map.of(
        "intervals",
        Map.of(
            "text",
            Map.of(
                "match", Map.of("query", first + " " + second, "max_gaps", 25, "ordered", false))));
  }

  @Override
  public int hits(String answer) {
    return Engine.count(answer, "\"_source\":");
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }
}
