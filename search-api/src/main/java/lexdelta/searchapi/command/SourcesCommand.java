package lexdelta.searchapi.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code sources}: everything that can be watched. */
@Command(
    name = "sources",
    mixinStandardHelpOptions = true,
    description = "Lists every source that can be watched: what ships and what is declared.",
    subcommands = SourcesTestCommand.class,
    footer = {
      "",
      "Says of each its addresses, how often it is looked at, whether it is on, what proved its",
      "reader, and how it is covered. A reader that nothing proved is off until you switch it on.",
      "With «test» the sources are looked at once, and nothing is recorded."
    })
final class SourcesCommand implements Callable<Integer> {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Mixin private FolderOption data;
  @Mixin private JsonOption json;
  @Spec private CommandSpec spec;

  @Option(names = "--on", description = "Only those that are switched on.")
  private boolean on;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  SourcesCommand() {}

  /** A source as the service lists it. */
  record Listed(
      String id,
      String publisher,
      String title,
      String kind,
      List<String> addresses,
      Duration cadence,
      boolean on,
      String provenBy,
      String proof,
      @Nullable String state,
      @Nullable String stateReason) {}

  /** The answer, as docs/commands.md describes it. */
  record Listing(List<Listed> sources) {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Connection service = Connection.to(data.path())) {
      JsonNode answer = service.ask("/api/catalogue");
      List<Listed> sources =
          answer
              .path("sources")
              .valueStream()
              .map(node -> JSON.treeToValue(node, Listed.class))
              .filter(source -> !on || source.on())
              .toList();
      if (json.wanted) {
        out.println(json.write(new Listing(sources)));
      } else {
        print(sources, out);
      }
    }
    return 0;
  }

  private static void print(List<Listed> sources, PrintWriter out) {
    for (Listed source : sources) {
      out.println(
          "%-34s %-4s %-9s %-10s %s"
              .formatted(
                  source.id(),
                  source.on() ? "on" : "off",
                  source.kind(),
                  "every " + words(source.cadence()),
                  source.title()));
      out.println("    " + source.publisher());
      source.addresses().forEach(address -> out.println("    " + address));
      String proof = source.provenBy().isEmpty() ? source.proof() : "proven by: " + source.proof();
      out.println("    " + proof);
      if (source.state() != null) {
        out.println(
            "    %s. %s"
                .formatted(
                    source.state().toLowerCase(java.util.Locale.ROOT), source.stateReason()));
      }
    }
    out.println(
        "%d source(s), %d of them on."
            .formatted(sources.size(), sources.stream().filter(Listed::on).count()));
  }

  private static String words(Duration cadence) {
    if (cadence.toHours() >= 24 && cadence.toHours() % 24 == 0) {
      return cadence.toDays() + "d";
    }
    return cadence.toMinutes() % 60 == 0 ? cadence.toHours() + "h" : cadence.toMinutes() + "m";
  }
}
