package lexdelta.crawler.source.uscis.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.FactKind;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.Reading;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Chapters of the Policy Manual as text. */
@Tag("recordings")
@EnabledIfEnvironmentVariable(named = "LEXDELTA_RECORDINGS", matches = ".+")
class RecordedChaptersTest {
  @Test
  void everyChapterIsReadWordForWordAndCourtOrdersAreSeen() throws Exception {
    Map<String, List<Fact>> standing = new TreeMap<>();
    int chapters = 0;
    int provisions = 0;
    try (Stream<Path> files =
        Files.list(Path.of(System.getenv("LEXDELTA_RECORDINGS"), "text/policy-manual"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        byte[] bytes = Files.readAllBytes(file);
        Reading chapter = new ChapterText().read(bytes, LocalDate.of(2026, 8, 9)).getFirst();
        chapters++;
        provisions += chapter.provisions().size();
        assertThat(
                chapter.provisions().stream()
                    .map(Provision::text)
                    .collect(Collectors.joining())
                    .replaceAll("[\\s\\p{Z}|]", ""))
            .as(file.toString())
            .isEqualTo(
                Files.readString(file)
                    .replaceAll("(?m)^#{1,6}\\s|^\\s*- |^\\|[-:| ]+\\|$|[\\s\\p{Z}|]", ""));
        List<Fact> said =
            chapter.facts().stream().filter(f -> f.kind() == FactKind.STANDING).toList();
        if (!said.isEmpty()) {
          standing.put(file.getFileName().toString(), said);
        }
      }
    }
    System.out.println(chapters + " chapters, " + provisions + " provisions");
    standing.forEach((file, facts) ->
        facts.forEach(f ->
            System.out.println(
                "  " + file + ": " + f.about() + " " + f.value() + " <- " + f.words())));
    assertThat(chapters).isEqualTo(79);
    assertThat(standing).isNotEmpty();
  }
}
