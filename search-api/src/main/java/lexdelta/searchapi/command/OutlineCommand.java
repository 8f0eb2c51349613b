package lexdelta.searchapi.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import lexdelta.crawler.CrawlerConfiguration;
import lexdelta.crawler.outline.Place;
import lexdelta.crawler.outline.Places;
import lexdelta.crawler.outline.Unit;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.FileFormat;
import lexdelta.indexer.query.Citations;
import lexdelta.indexer.query.Query;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code outline}: the texts of a file as trees of their labels. Needs no data folder. */
@Command(
    name = "outline",
    mixinStandardHelpOptions = true,
    description = "Shows the texts of a file as trees of their labels: (a), (1), (i), (A).",
    footer = {"", "Without --kind the file itself is looked at; a text has a paragraph a line."})
final class OutlineCommand implements Callable<Integer> {
  private static final int SHOWN = 90;

  @Mixin private JsonOption json;
  @Spec private CommandSpec spec;

  @Option(
      names = "--kind",
      converter = Kinds.class,
      description = "What the file is, such as ecfr, ecfr-bulk, text.")
  private @Nullable FileFormat kind;

  @Option(
      names = "--citation",
      paramLabel = "CITATION",
      description = "Only what this citation names, such as «8 CFR 214.2» or «8 CFR 214.2(h)(13)».")
  private @Nullable String citation;

  @Parameters(index = "0", paramLabel = "FILE", description = "The file.")
  private Path file;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  OutlineCommand() {}

  @Override
  public Integer call() {
    FileFormat format = kind == null ? recognised(file) : kind;
    List<Reading> documents =
        switch (Kinds.made(format, file, LocalDate.EPOCH, Optional.empty())) {
          case Kinds.Made.Read(List<Reading> read) -> wanted(read);
          case Kinds.Made.Blocked(String why) -> throw new CommandFailedException(why);
          case Kinds.Made.Unreadable(String why) -> throw new CommandFailedException(why);
        };
    PrintWriter out = spec.commandLine().getOut();
    if (json.wanted) {
      out.println(json.write(OutlineJson.of(format.kind(), file, documents, labels())));
    } else {
      documents.forEach(document -> print(out, document, labels()));
    }
    return 0;
  }

  private static FileFormat recognised(Path file) {
    byte[] bytes = Kinds.bytes(file);
    return CrawlerConfiguration.fileFormats().stream()
        .filter(format -> format.recognises(bytes))
        .findFirst()
        .orElseThrow(() ->
            new CommandFailedException(
                "%s is of no kind that is known. Name its kind with --kind.".formatted(file)));
  }

  private List<Reading> wanted(List<Reading> documents) {
    if (citation == null) {
      return documents;
    }
    String whole = Citations.find(citation).map(Query.Citation::citation).orElse(citation);
    List<Reading> cited =
        documents.stream().filter(document -> document.citation().equalsIgnoreCase(whole)).toList();
    if (cited.isEmpty()) {
      throw new CommandFailedException(
          "%s has no document %s; it has %d, such as %s."
              .formatted(file, whole, documents.size(), documents.getFirst().citation()));
    }
    return cited;
  }

  private List<String> labels() {
    return Optional.ofNullable(citation)
        .flatMap(Citations::find)
        .map(Query.Citation::labels)
        .orElse(List.of());
  }

  /** The outermost places to show: all, or the one cited. */
  static List<Place> shown(Reading document, Places places, List<String> labels) {
    if (labels.isEmpty()) {
      return places.all().stream().filter(place -> place.depth() == 1).toList();
    }
    return List.of(
        places
            .find(labels)
            .orElseThrow(() ->
                new CommandFailedException(
                    "%s has no provision %s, or more than one. The nearest is %s."
                        .formatted(
                            document.citation(),
                            String.join("/", labels),
                            places
                                .nearest(labels)
                                .map(Place::citation)
                                .orElse("the whole of it")))));
  }

  private static void print(PrintWriter out, Reading document, List<String> labels) {
    Places places = Places.of(document);
    out.println((document.citation() + "  " + document.heading()).strip());
    shown(document, places, labels).forEach(place -> print(out, document, places, place));
    out.println();
  }

  private static void print(PrintWriter out, Reading document, Places places, Place place) {
    String text = words(document, place.unit());
    String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN - 1) + "…";
    out.println("  ".repeat(place.depth()) + shown);
    places.within(Optional.of(place)).forEach(within -> print(out, document, places, within));
  }

  /** A unit's own words. */
  static String words(Reading document, Unit unit) {
    String text = document.provisions().get(unit.provision()).text();
    return text.substring(unit.start(), unit.end()).strip();
  }
}
