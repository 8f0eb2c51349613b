package lexdelta.searchapi.command;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code search}: the search box on the command line. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = "Searches the record.",
    footer = {
      "",
      "Plain words or a citation; or exactly: and, or, but not, \"phrase\", a /5 b, a /s b, a /p b,",
      "root!, wom*n, #word, atleast3(…), ti(…), ci(…), eff(…), added(…). The page /search/help has all",
      "of the language. Put the query into quotation marks of the shell."
    })
final class SearchCommand implements Callable<Integer> {
  @Mixin private FolderOption data;
  @Mixin private JsonOption json;
  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "QUERY", description = "What to search for.")
  private List<String> query;

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      description = "Search the law as of this day, such as 2019-06-30. Default: today.")
  private @Nullable LocalDate asOf;

  @Option(names = "--limit", defaultValue = "10", description = "How many hits, 1 to 100.")
  private int limit;

  @Option(
      names = "--spacing",
      defaultValue = "and",
      paramLabel = "and|or",
      description = "What a space means where connectors are used. Default: ${DEFAULT-VALUE}.")
  private String spacing;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  SearchCommand() {}

  @Override
  public Integer call() {
    try (Connection service = Connection.to(data.path())) {
      JsonNode found =
          service.ask(
              "/api/search",
              "q",
              String.join(" ", query),
              "asOf",
              asOf == null ? "" : asOf.toString(),
              "spacing",
              spacing,
              "limit",
              Integer.toString(limit));
      PrintWriter out = spec.commandLine().getOut();
      if (json.wanted) {
        out.println(json.write(found));
      } else {
        print(found, out);
      }
      return 0;
    }
  }

  private static void print(JsonNode found, PrintWriter out) {
    out.println("Read as: " + found.path("interpretation").asString(""));
    out.printf(
        "%,d %s as of %s%n",
        found.path("total").asLong(),
        found.path("unit").asString(""),
        found.path("asOf").asString(""));
    String note = found.path("note").asString("");
    if (!note.isEmpty()) {
      out.println(note);
    }
    for (JsonNode hit : found.path("hits")) {
      print(out, hit);
    }
  }

  private static void print(PrintWriter out, JsonNode hit) {
    out.println();
    out.println(hit.path("citation").asString("") + "  " + hit.path("heading").asString(""));
    out.println("  " + hit.path("context").asString(""));
    StringBuilder snippet = new StringBuilder("  ");
    for (JsonNode fragment : hit.path("snippet")) {
      String text = fragment.path("text").asString("");
      snippet.append(fragment.path("matched").asBoolean() ? "[" + text + "]" : text);
    }
    out.println(snippet);
    String until = hit.path("validUntil").asString("");
    out.println(
        "  stands from "
            + hit.path("validFrom").asString("")
            + (until.isEmpty() ? "" : " until " + until + " (not included)"));
  }
}
