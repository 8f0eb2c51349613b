package lexdelta.crawler.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.redline.Redline;
import lexdelta.crawler.redline.RedlineText;
import lexdelta.crawler.redline.Summary;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * One file a case: the text before, the text after, the redline and the summary that we want. With
 * {@code -Dlexdelta.golden=rewrite} the last two are written instead of compared; read the diff
 * before you commit it.
 *
 * <p>A line is a paragraph; {@code # } makes it the document's heading, {@code {FOOTNOTE} } a
 * provision of another kind, a table's row with its cells parted by bars, {@code (absent)} means no
 * document.
 */
class GoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/lexdelta/crawler/compare/golden");
  private static final boolean REWRITE = "rewrite".equals(System.getProperty("lexdelta.golden"));
  private static final Pattern FILE =
      Pattern.compile(
          "(?s)(Sample\\. .*?\n)--- before\n(.*?)--- after\n(.*?)--- redline\n(.*?)--- summary\n(.*)");
  private static final Pattern KIND = Pattern.compile("\\{([A-Z_]+)} (.*)");

  @TestFactory
  List<DynamicTest> everyCaseReadsAsItShould() throws IOException {
    List<Path> cases;
    try (Stream<Path> files = Files.list(FOLDER)) {
      cases = files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    assertThat(cases).as("golden cases in %s", FOLDER).hasSizeGreaterThanOrEqualTo(25);
    return cases.stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)))
        .toList();
  }

  private static void check(Path file) throws IOException {
    String content = Files.readString(file);
    Matcher parts = FILE.matcher(content);
    assertThat(parts.matches()).as("%s has all its parts", file).isTrue();
    Optional<Reading> before = reading(parts.group(2));
    Optional<Reading> after = reading(parts.group(3));
    if (before.isPresent() && after.isPresent()) {
      Laws.compareLawfully(before.get(), after.get());
    }
    Comparison comparison = Comparer.compare(before, after);
    String wanted =
        parts.group(1)
            + ("--- before\n" + parts.group(2))
            + ("--- after\n" + parts.group(3))
            + ("--- redline\n" + RedlineText.plain(90).print(Redline.of(comparison).shortened(1)))
            + ("--- summary\n" + Summary.of(comparison) + "\n");
    if (REWRITE) {
      Files.writeString(file, wanted);
    } else {
      assertThat(content).isEqualTo(wanted);
    }
  }

  private static Optional<Reading> reading(String text) {
    if (text.strip().equals("(absent)")) {
      return Optional.empty();
    }
    String heading = "";
    List<Provision> provisions = new ArrayList<>();
    for (String line : text.split("\n")) {
      Matcher kind = KIND.matcher(line);
      if (line.startsWith("# ")) {
        heading = line.substring(2);
      } else if (kind.matches()) {
        provisions.add(provision(ProvisionKind.valueOf(kind.group(1)), kind.group(2)));
      } else {
        provisions.add(Provision.of(ProvisionKind.PARAGRAPH, line));
      }
    }
    return Optional.of(Samples.reading(heading, provisions));
  }

  private static Provision provision(ProvisionKind kind, String text) {
    List<String> cells =
        kind == ProvisionKind.TABLE_ROW ? List.of(text.split(" \\| ", -1)) : List.of();
    return new Provision(kind, text, List.of(), cells, "");
  }
}
