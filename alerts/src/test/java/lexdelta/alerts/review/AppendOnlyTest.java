package lexdelta.alerts.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No statement of the program changes or deletes what was said in a review or confirmed. */
class AppendOnlyTest {
  private static final Pattern CHANGES =
      Pattern.compile(
          "\\b(update|delete\\s+from|truncate\\s+table|merge\\s+into)\\s+(review_entry|checklist_confirmation)\\b",
          Pattern.CASE_INSENSITIVE);

  @Test
  void nothingThatWasSaidIsChangedOrTakenOut() {
    List<String> found;
    int looked;
    try (Stream<Path> sources =
        Stream.of("../alerts/src/main", "../search-api/src/main")
            .map(Path::of)
            .flatMap(AppendOnlyTest::walk)) {
      List<Path> files = sources.filter(it -> it.toString().matches(".*\\.(java|sql)")).toList();
      looked = files.size();
      found =
          files.stream()
              .filter(it -> CHANGES.matcher(text(it)).find())
              .map(Path::toString)
              .toList();
    }
    assertThat(looked).isGreaterThan(300);
    assertThat(found).isEmpty();
  }

  private static Stream<Path> walk(Path folder) {
    try {
      return Files.walk(folder).filter(Files::isRegularFile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
