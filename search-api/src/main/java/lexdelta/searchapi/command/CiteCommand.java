package lexdelta.searchapi.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import lexdelta.crawler.citation.Citation;
import lexdelta.crawler.citation.CitationReader;
import lexdelta.crawler.citation.Context;
import lexdelta.crawler.citation.Found;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code cite}: the citations in a text. Needs no data folder. */
@Command(
    name = "cite",
    mixinStandardHelpOptions = true,
    description = "Finds the citations in a text on standard input: a line of JSON for each.",
    footer = {
      "",
      "Each line has text, start, end, kind, id, subsections; docs/commands.md says what they mean.",
      "The text is UTF-8; start and end count Unicode characters (code points) from 0."
    })
final class CiteCommand implements Callable<Integer> {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Spec private CommandSpec spec;

  @Option(
      names = "--context",
      paramLabel = "CITATION",
      description =
          "Where the text stands, such as «8 CFR 214.2(h)»: resolves «paragraph (b) of this section».")
  private @Nullable String context;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  CiteCommand() {}

  /** A line of the answer, its names in this order. */
  private record Line(
      String text, int start, int end, String kind, String id, List<String> subsections) {}

  @Override
  public Integer call() throws IOException {
    String text = read(System.in);
    PrintWriter out = spec.commandLine().getOut();
    print(text, CitationReader.read(text, context()), out);
    out.flush();
    return 0;
  }

  private Context context() {
    if (context == null) {
      return Context.NONE;
    }
    Citation place =
        CitationReader.alone(context)
            .orElseThrow(() ->
                new ParameterException(
                    spec.commandLine(),
                    "«%s» is no citation. Write where the text stands as «8 CFR 214.2(h)», «8 CFR part 214» or «INA 212(a)»."
                        .formatted(context)));
    return Context.in(place);
  }

  private static String read(InputStream in) throws IOException {
    byte[] bytes = in.readAllBytes();
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new CommandFailedException(
          "The text on standard input is no UTF-8. Convert it first, for example with iconv.", e);
    }
  }

  private static void print(String text, List<Found> all, PrintWriter out) {
    int at = 0;
    int characters = 0;
    for (Found found : all) {
      characters += text.codePointCount(at, found.start());
      int end = characters + text.codePointCount(found.start(), found.end());
      out.println(
          JSON.writeValueAsString(
              new Line(
                  found.text(),
                  characters,
                  end,
                  found.kind().word(),
                  found.id(),
                  found.subsections())));
      at = found.end();
      characters = end;
    }
  }
}
