package lexdelta.crawler.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lexdelta.crawler.compare.Comparer;
import lexdelta.crawler.compare.Samples;
import lexdelta.crawler.record.Link;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * One file a case: the text before, the text after, and what the difference means: the sentence of
 * the whole, then of each change its weight, its kinds, its sentence and its reasons. With {@code
 * -Dlexdelta.golden=rewrite} the last is written instead of compared; read the diff before you commit
 * it.
 *
 * <p>A line is a paragraph; {@code # } makes it the document's heading, {@code {FOOTNOTE} } a
 * provision of another kind, {@code {LINK https://…} } one that leads somewhere; {@code (absent)}
 * means no document.
 */
class MeaningGoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/lexdelta/crawler/meaning/golden");
  private static final boolean REWRITE = "rewrite".equals(System.getProperty("lexdelta.golden"));
  private static final Pattern FILE =
      Pattern.compile("(?s)(Sample\\. .*?\n)--- before\n(.*?)--- after\n(.*?)--- meaning\n(.*)");
  private static final Pattern KIND = Pattern.compile("\\{([A-Z_]+)(?: (\\S+))?} (.*)");

  @TestFactory
  List<DynamicTest> everyCaseMeansWhatItShould() throws IOException {
    return files().stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)))
        .toList();
  }

  @Test
  void everyKindHasACase() throws IOException {
    Set<Kind> missing = EnumSet.allOf(Kind.class);
    for (Path file : files()) {
      missing.removeAll(meaning(file).kinds());
    }
    assertThat(missing).isEmpty();
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Path> all = files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
      assertThat(all).as("golden cases in %s", FOLDER).hasSizeGreaterThanOrEqualTo(30);
      return all;
    }
  }

  private static Meaning meaning(Path file) throws IOException {
    Matcher parts = parts(file);
    return Meaning.of(Comparer.compare(reading(parts.group(2)), reading(parts.group(3))));
  }

  private static Matcher parts(Path file) throws IOException {
    Matcher parts = FILE.matcher(Files.readString(file));
    assertThat(parts.matches()).as("%s has all its parts", file).isTrue();
    return parts;
  }

  private static void check(Path file) throws IOException {
    Matcher parts = parts(file);
    String wanted =
        parts.group(1)
            + ("--- before\n" + parts.group(2))
            + ("--- after\n" + parts.group(3))
            + ("--- meaning\n" + printed(meaning(file)));
    if (REWRITE) {
      Files.writeString(file, wanted);
    } else {
      assertThat(Files.readString(file)).isEqualTo(wanted);
    }
  }

  private static String printed(Meaning meaning) {
    StringBuilder printed = new StringBuilder();
    printed.append("%.2f %s%n".formatted(meaning.weight(), meaning.sentence()));
    for (ProvisionMeaning change : meaning.changes()) {
      printed.append(
          "%n%.2f %s: %s%n"
              .formatted(
                  change.weight(),
                  String.join(", ", change.kinds().stream().map(Kind::code).toList()),
                  change.sentence()));
      change.reasons().forEach(reason -> printed.append("  ").append(reason).append('\n'));
    }
    return printed.toString();
  }

  private static Optional<Reading> reading(String text) {
    if (text.strip().equals("(absent)")) {
      return Optional.empty();
    }
    String heading = "";
    List<Provision> provisions = new ArrayList<>();
    for (String line : text.split("\n")) {
      if (line.startsWith("# ")) {
        heading = line.substring(2);
      } else {
        provisions.add(provision(line));
      }
    }
    return Optional.of(Samples.reading(heading, provisions));
  }

  private static Provision provision(String line) {
    Matcher kind = KIND.matcher(line);
    if (!kind.matches()) {
      return Provision.of(ProvisionKind.PARAGRAPH, line);
    }
    String text = kind.group(3);
    return switch (kind.group(1)) {
      case "LINK" ->
          new Provision(
              ProvisionKind.PARAGRAPH,
              text,
              List.of(),
              List.of(),
              "",
              List.of(new Link(text, kind.group(2))),
              0);
      case "LEVEL" ->
          new Provision(
              ProvisionKind.HEADING,
              text,
              List.of(),
              List.of(),
              "",
              List.of(),
              Integer.parseInt(kind.group(2).toLowerCase(Locale.ROOT)));
      case "TABLE_ROW" ->
          new Provision(
              ProvisionKind.TABLE_ROW, text, List.of(), Arrays.asList(text.split(" \\| ", -1)), "");
      default -> Provision.of(ProvisionKind.valueOf(kind.group(1)), text);
    };
  }
}
