package lexdelta.searchapi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lexdelta.searchapi.sample.SampleWindow;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The description of the API says what the endpoints are. Its structure is rewritten from the code
 * with {@code -Dlexdelta.golden=rewrite}; its words are written by hand in the file, and stay.
 */
class OpenApiTest {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final Path FILE =
      Path.of("src/main/resources/lexdelta/searchapi/web/openapi.json");

  @Test
  void theDescriptionIsThatOfTheEndpoints() throws IOException {
    ObjectNode described =
        Files.exists(FILE)
            ? (ObjectNode) JSON.readTree(Files.readString(FILE))
            : JSON.createObjectNode();
    ObjectNode wanted = new OpenApiOfCode(JSON).document();
    keepWords(described, wanted);
    String text = JSON.writeValueAsString(wanted).replace("\r\n", "\n") + "\n";
    if ("rewrite".equals(System.getProperty("lexdelta.golden"))) {
      Files.createDirectories(FILE.getParent());
      Files.writeString(FILE, text);
    }
    assertThat(Files.readString(FILE)).isEqualTo(text);
  }

  /** What people wrote is kept: texts, and what stands above the paths. */
  private static void keepWords(JsonNode from, ObjectNode to) {
    for (String words : List.of("summary", "description")) {
      if (from.path(words).isString()) {
        to.put(words, from.get(words).asString());
      }
    }
    to.properties()
        .forEach(each -> {
          JsonNode before = from.path(each.getKey());
          JsonNode now = each.getValue();
          if (now instanceof ObjectNode object && before.isObject()) {
            keepWords(before, object);
          } else if (now.isArray() && each.getKey().equals("parameters")) {
            now.forEach(parameter ->
                before.forEach(old -> {
                  if (old.path("name").equals(parameter.path("name"))) {
                    keepWords(old, (ObjectNode) parameter);
                  }
                }));
          }
        });
  }

  @Test
  void everyOperationAndEveryParameterIsExplained() throws IOException {
    List<String> unexplained = new ArrayList<>();
    JsonNode described = JSON.readTree(Files.readString(FILE));
    described
        .get("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(operation -> {
                  String name = operation.getKey() + " " + path.getKey();
                  if (operation.getValue().path("summary").asString("").isBlank()) {
                    unexplained.add(name);
                  }
                  operation
                      .getValue()
                      .path("parameters")
                      .forEach(parameter -> {
                        if (parameter.path("description").asString("").isBlank()) {
                          unexplained.add(name + " " + parameter.path("name").asString());
                        }
                      });
                }));
    assertThat(unexplained).isEmpty();
  }

  @Test
  void programsGetIt() throws IOException {
    var answer = SampleWindow.shared().get("/api/openapi");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(answer.body()).isEqualTo(Files.readString(FILE));
    assertThat(JSON.readTree(answer.body()).get("openapi").asString()).startsWith("3.1");
  }
}
