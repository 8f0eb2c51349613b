package lexdelta.searchapi.command;

import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Whether the answer is for a program. */
final class JsonOption {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  @Option(names = "--json", description = "Answer in JSON, as docs/commands.md describes it.")
  boolean wanted;

  String write(Object answer) {
    return JSON.writeValueAsString(answer);
  }
}
