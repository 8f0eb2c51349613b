package lexdelta.searchapi.speed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lexdelta.indexer.query.Query;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The percolator of a real node of OpenSearch, asked over HTTP for all matches: their names, neither
 * scored nor with their sources. One shard, one segment.
 */
final class PercolatorStored implements StoredSide {
  private static final int AT_ONCE = 2_000;

  private static final String MAPPING =
      """
      {"settings": {"number_of_shards": 1, "number_of_replicas": 0, "refresh_interval": -1},
       "mappings": {"properties": {
         "query": {"type": "percolator"},
         "citation": {"type": "keyword"},
         "source": {"type": "keyword"},
         "form": {"type": "keyword"},
         "agency": {"type": "text", "analyzer": "english"},
         "heading": TEXT, "text": TEXT, "added": TEXT, "removed": TEXT}}}
      """
          .replace(
              "TEXT",
              """
              {"type": "text", "analyzer": "english",
               "fields": {"exact": {"type": "text", "analyzer": "standard"}}}\
              """);

  private final OpenSearchNode node;
  private final RawClient client = new RawClient(OpenSearchNode.PORT);

  PercolatorStored(Path folder) throws IOException, InterruptedException {
    this.node = OpenSearchNode.start(folder, "2g");
  }

  @Override
  public String name() {
    return "percolator";
  }

  @Override
  public void load(List<Query> queries) throws IOException {
    client.ask(OpenSearchNode.put("/searches", MAPPING.getBytes(StandardCharsets.UTF_8)));
    for (int i = 0; i < queries.size(); i += AT_ONCE) {
      String said =
          new String(
              client.ask(
                  RawClient.post(
                      "/searches/_bulk",
                      lines(queries.subList(i, Math.min(i + AT_ONCE, queries.size()))))),
              StandardCharsets.UTF_8);
      if (said.contains("\"errors\":true")) {
        throw new IOException(said.substring(said.indexOf("\"error\":")));
      }
    }
    client.ask(RawClient.post("/searches/_forcemerge?max_num_segments=1", new byte[0]));
    client.ask(RawClient.post("/searches/_refresh", new byte[0]));
  }

  private static byte[] lines(List<Query> queries) {
    StringBuilder lines = new StringBuilder();
    for (Query query : queries) {
      lines
          .append("{\"index\":{}}\n")
          .append(
              JsonMapper.shared().writeValueAsString(Map.of("query", PercolatorQuery.of(query))))
          .append('\n');
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public int match(ChangedSection section) throws IOException {
    byte[] answer = client.ask(RawClient.post("/searches/_search", question(section)));
    String text = new String(answer, StandardCharsets.UTF_8);
    return Engine.count(text, "\"_id\":");
  }

  private static byte[] question(ChangedSection section) {
    List<String> text = section.paragraphs();
    Map<String, Object> document =
        Map.of(
            "citation", section.reading().citation(),
            "source", LexdeltaStored.SOURCE.value(),
            "agency", String.join(" ", section.headings()).toLowerCase(Locale.ROOT),
            "heading", section.reading().heading(),
            "text", text,
            "added", text);
    return JsonMapper.shared()
        .writeValueAsBytes(
            Map.of(
                "size",
                10_000,
                "track_total_hits",
                true,
                "_source",
                false,
                "query",
                Map.of(
                    "constant_score",
                    Map.of(
                        "filter",
                        Map.of("percolate", Map.of("field", "query", "document", document))))));
  }

  @Override
  public String room() throws IOException {
    long disk = number("/searches/_stats/store", "/indices/searches/primaries/store/size_in_bytes");
    return "%,d MB on disk, in a heap of 2 GB".formatted(disk / 1_000_000);
  }

  private long number(String target, String pointer) throws IOException {
    JsonNode said = JsonMapper.shared().readTree(client.ask(RawClient.get(target)));
    return said.at(pointer).longValue();
  }

  @Override
  public long processorNanos() {
    return node.processorMillis() * 1_000_000;
  }

  @Override
  public void close() throws Exception {
    client.close();
    node.close();
  }
}
