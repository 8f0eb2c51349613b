package lexdelta.crawler.source.declared;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lexdelta.crawler.record.Source;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.source.declared.Declaration.Expectation;
import lexdelta.crawler.source.declared.Declaration.Kind;
import lexdelta.crawler.source.declared.Declaration.Selection;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector.SelectorParseException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Files of declarations, in YAML or JSON. {@code select}, {@code remove} and {@code ignore} may
 * stand at the top, with a publisher and with a source: what is to be removed and ignored adds up,
 * of what is selected the nearest counts. Read strictly: a key that is not known is an error.
 */
public final class Declarations {
  /** The file's name in the data folder. */
  public static final String FILE = "declared.yml";

  private static final Set<String> TOP = Set.of("publishers", "select", "remove", "ignore");
  private static final Set<String> PUBLISHER =
      Set.of("name", "sources", "select", "remove", "ignore");
  private static final Set<String> SOURCE =
      Set.of(
          "id",
          "title",
          "kind",
          "address",
          "select",
          "remove",
          "ignore",
          "cadence",
          "topics",
          "canary",
          "items",
          "edition",
          "watched",
          "proven-by");
  private static final Duration OFTENEST = Duration.ofMinutes(1);
  private static final Duration RAREST = Duration.ofDays(366);

  private final String file;
  private final List<Declaration> found = new ArrayList<>();
  private final Set<SourceId> ids = new HashSet<>();

  private Declarations(String file) {
    this.file = file;
  }

  /** What ships with Lexdelta: real pages, switched off until each is proven. */
  public static List<Declaration> shipped() {
    try (InputStream in = Declarations.class.getResourceAsStream("shipped.yml")) {
      return read("shipped.yml", Objects.requireNonNull(in, "shipped.yml").readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("shipped.yml cannot be read", e);
    }
  }

  /**
   * Reads a file; none when there is no such file.
   *
   * @throws BadDeclarationsException when it is not as it should be
   */
  public static List<Declaration> read(Path file) {
    try {
      return Files.exists(file) ? read(file.toString(), Files.readAllBytes(file)) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  /**
   * Reads declarations from bytes.
   *
   * @param name what to call them in messages
   * @throws BadDeclarationsException when they are not as they should be
   */
  public static List<Declaration> read(String name, byte[] bytes) {
    Declarations declarations = new Declarations(name);
    Node root = declarations.composed(bytes);
    if (root != null) {
      declarations.top(new DeclarationNode(name, root, TOP));
    }
    return List.copyOf(declarations.found);
  }

  @SuppressWarnings("NullAway") // the library answers null to an empty file
  private Node composed(byte[] bytes) {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(20);
    options.setNestingDepthLimit(20);
    Reader text = new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8);
    try {
      return new Yaml(options).compose(text);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      throw new BadDeclarationsException(
          "%s, line %d: this is neither YAML nor JSON: %s. Correct the file; nothing of it was taken."
              .formatted(file, line, e.getProblem()),
          e);
    } catch (YAMLException e) {
      throw new BadDeclarationsException(
          "%s is neither YAML nor JSON: %s. Correct the file; nothing of it was taken."
              .formatted(file, e.getMessage()),
          e);
    }
  }

  private void top(DeclarationNode top) {
    Selection all = selection(top, Selection.ALL);
    for (DeclarationNode publisher : top.blocks("publishers", PUBLISHER)) {
      String name = publisher.read("name");
      Selection theirs = selection(publisher, all);
      for (DeclarationNode source : publisher.blocks("sources", SOURCE)) {
        found.add(declaration(source, name, theirs));
      }
    }
  }

  private Declaration declaration(DeclarationNode source, String publisher, Selection inherited) {
    SourceId id = id(source);
    return new Declaration(
        new Source(id, publisher, source.find("title").orElse(id.value()), address(source)),
        kind(source),
        selection(source, inherited),
        new Expectation(
            cadence(source), source.find("canary").orElse("").strip(), number(source, "items", 1)),
        source.list("topics"),
        number(source, "edition", 1),
        yes(source, "watched"),
        source.find("proven-by").orElse(""));
  }

  private SourceId id(DeclarationNode source) {
    try {
      SourceId id = new SourceId(source.read("id"));
      if (!ids.add(id)) {
        throw source.bad("id", "The id «%s» is given twice".formatted(id));
      }
      return id;
    } catch (IllegalArgumentException e) {
      throw source.bad("id", String.valueOf(e.getMessage()).replaceFirst("\\.$", ""));
    }
  }

  private static Kind kind(DeclarationNode source) {
    String word = source.read("kind");
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .orElseThrow(() ->
            source.bad(
                "kind",
                "«%s» is no kind; kinds are %s"
                    .formatted(
                        word,
                        Arrays.stream(Kind.values())
                            .map(Kind::word)
                            .collect(Collectors.joining(", ")))));
  }

  private static URI address(DeclarationNode source) {
    String text = source.read("address");
    try {
      URI address = new URI(text);
      String scheme = String.valueOf(address.getScheme());
      if (address.getHost() != null && (scheme.equals("https") || scheme.equals("http"))) {
        return address;
      }
    } catch (URISyntaxException e) {
      // Told below, with every other address that is none.
    }
    throw source.bad(
        "address", "«%s» is no address of the web; write it from https:// on".formatted(text));
  }

  private static Duration cadence(DeclarationNode source) {
    String text = source.find("cadence").orElse("1d").strip();
    try {
      String upper = text.toUpperCase(java.util.Locale.ROOT);
      Duration cadence = Duration.parse(upper.matches("\\d+D") ? "P" + upper : "PT" + upper);
      if (cadence.compareTo(OFTENEST) >= 0 && cadence.compareTo(RAREST) <= 0) {
        return cadence;
      }
    } catch (DateTimeException e) {
      // Told below.
    }
    throw source.bad(
        "cadence",
        "«%s» is no cadence; write 30m, 6h or 1d, at least 1m and at most 366d".formatted(text));
  }

  private static int number(DeclarationNode source, String key, int otherwise) {
    String text = source.find(key).orElse(Integer.toString(otherwise)).strip();
    if (!text.matches("\\d{1,6}")) {
      throw source.bad(key, "«%s» should be a whole number, not «%s»".formatted(key, text));
    }
    return Integer.parseInt(text);
  }

  private static boolean yes(DeclarationNode source, String key) {
    String text = source.find(key).orElse("true");
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw source.bad(key, "«%s» should be true or false".formatted(key));
    };
  }

  private static Selection selection(DeclarationNode block, Selection inherited) {
    List<String> select = block.list("select");
    List<String> remove = block.list("remove");
    select.forEach(css -> checkCss(block, "select", css));
    remove.forEach(css -> checkCss(block, "remove", css));
    return new Selection(
        select.isEmpty() ? inherited.select() : select,
        Stream.concat(inherited.remove().stream(), remove.stream()).toList(),
        Stream.concat(
                inherited.ignore().stream(),
                block.list("ignore").stream().map(pattern -> pattern(block, pattern)))
            .toList());
  }

  private static void checkCss(DeclarationNode block, String key, String css) {
    try {
      QueryParser.parse(css);
    } catch (SelectorParseException | IllegalArgumentException e) {
      throw block.bad(key, "«%s» is no CSS selector: %s".formatted(css, e.getMessage()));
    }
  }

  private static Pattern pattern(DeclarationNode block, String text) {
    try {
      return Pattern.compile(text);
    } catch (PatternSyntaxException e) {
      throw block.bad("ignore", "«%s» is no pattern: %s".formatted(text, e.getDescription()));
    }
  }
}
