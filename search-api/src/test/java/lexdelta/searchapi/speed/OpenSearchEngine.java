package lexdelta.searchapi.speed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real {@link OpenSearchNode} with a heap of 1 GB. One shard, no replica, English analyzer, offsets
 * kept for its highlighter.
 */
public final class OpenSearchEngine implements Engine {
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

  private final OpenSearchNode node;
  private final LocalDate day;

  private OpenSearchEngine(OpenSearchNode node, LocalDate day) {
    this.node = node;
    this.day = day;
  }

  /** Starts a node in an empty folder and gives it the passages. */
  public static OpenSearchEngine start(Path folder, List<Corpus.Kept> passages, LocalDate day)
      throws IOException, InterruptedException {
    OpenSearchEngine engine = new OpenSearchEngine(OpenSearchNode.start(folder, "1g"), day);
    fill(passages);
    return engine;
  }

  private static void fill(List<Corpus.Kept> passages) throws IOException {
    try (RawClient client = new RawClient(OpenSearchNode.PORT)) {
      client.ask(OpenSearchNode.put("/passages", MAPPING.getBytes(StandardCharsets.UTF_8)));
      for (int i = 0; i < passages.size(); i += AT_ONCE) {
        client.ask(
            RawClient.post(
                "/passages/_bulk",
                lines(passages.subList(i, Math.min(i + AT_ONCE, passages.size())))));
      }
      client.ask(RawClient.post("/passages/_refresh", new byte[0]));
    }
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
    return OpenSearchNode.PORT;
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
    node.close();
  }
}
