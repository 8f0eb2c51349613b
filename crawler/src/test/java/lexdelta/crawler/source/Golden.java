package lexdelta.crawler.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.Reading;

/**
 * Cases beside the tests that use them: a page as published and, in {@code .txt}, what is read from
 * it. {@code -Dgolden.rewrite=true} writes the second anew; the difference is then reviewed.
 */
public final class Golden {
  private static final Path ROOT = Path.of("src/test/resources");

  private Golden() {}

  /** The cases of a test's package with this ending. An empty folder is a mistake. */
  public static List<Path> cases(Class<?> test, String ending) {
    Path folder = ROOT.resolve(test.getPackageName().replace('.', '/'));
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> cases = files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
      assertThat(cases).as("cases in " + folder).isNotEmpty();
      return cases;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compares with what is written beside the case. */
  public static void check(Path published, String read) throws IOException {
    String name = published.getFileName().toString();
    Path expected = published.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".txt");
    if (Boolean.getBoolean("golden.rewrite")) {
      Files.writeString(expected, read);
    }
    assertThat(expected).as("what should be read from " + name).exists();
    assertThat(read).isEqualTo(Files.readString(expected));
  }

  /** Readings in lines that people can review. */
  public static String print(List<Reading> readings) {
    StringBuilder out = new StringBuilder();
    for (Reading reading : readings) {
      out.append("= ").append(reading.document()).append(' ').append(reading.kind()).append('\n');
      out.append("  ").append(reading.citation()).append(" «").append(reading.heading());
      out.append("» ").append(reading.effectiveOn());
      reading.publishedOn().ifPresent(day -> out.append(" published ").append(day));
      out.append('\n');
      reading.hierarchy().forEach(division -> out.append("  in ").append(division).append('\n'));
      reading.provisions().forEach(provision -> print(provision, out));
    }
    return out.toString();
  }

  private static void print(Provision provision, StringBuilder out) {
    out.append("  ").append(provision.kind()).append(": ").append(provision.text()).append('\n');
    provision
        .emphasis()
        .forEach(e ->
            out.append("    ")
                .append(e.style())
                .append(" «")
                .append(provision.text(), e.start(), e.end())
                .append("»\n"));
    if (!provision.cells().isEmpty()) {
      out.append("    cells ").append(provision.cells()).append('\n');
    }
    if (!provision.link().isEmpty()) {
      out.append("    link ").append(provision.link()).append('\n');
    }
    provision
        .links()
        .forEach(
            link -> out.append("    «%s» leads to %s\n".formatted(link.words(), link.address())));
  }
}
