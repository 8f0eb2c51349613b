package lexdelta.crawler.source.uscis.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import lexdelta.crawler.record.Reading;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists of the newsroom as recorded. */
@Tag("recordings")
@EnabledIfEnvironmentVariable(named = "LEXDELTA_RECORDINGS", matches = ".+")
class RecordedNewsTest {
  private static final DateTimeFormatter IN_WORDS =
      DateTimeFormatter.ofPattern("MMMM dd, uuuu", Locale.US);

  @ParameterizedTest
  @ValueSource(strings = {"alerts_2025-07-06T1410.html", "all-news_2025-07-06T1347.html"})
  void everyListedItemIsADocumentOfItsDay(String file) throws Exception {
    byte[] bytes =
        Files.readAllBytes(Path.of(System.getenv("LEXDELTA_RECORDINGS"), "web/uscis.gov", file));
    String raw = new String(bytes, StandardCharsets.UTF_8);
    String list = raw.substring(raw.indexOf("views-row"));
    List<String> days =
        Pattern.compile("class=\"datetime\">([A-Z][a-z]+ \\d{2}, 2025)<")
            .matcher(list)
            .results()
            .map(m -> m.group(1))
            .toList();

    List<Reading> items = new NewsroomFile().read(bytes, LocalDate.of(2025, 7, 6));
    items.forEach(i ->
        System.out.println(
            i.effectiveOn()
                + " "
                + i.document()
                + " «"
                + i.heading()
                + "» "
                + i.provisions().size()));
    assertThat(items).hasSize(10).hasSameSizeAs(days);
    assertThat(items).extracting(i -> IN_WORDS.format(i.effectiveOn())).isEqualTo(days);
    assertThat(items).allMatch(i -> i.provisions().size() > 1);
  }
}
