package lexdelta.alerts.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lexdelta.alerts.topic.Topic;
import lexdelta.alerts.topic.TopicId;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.SourceId;
import lexdelta.indexer.index.Analyzers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the language that search is held to, asked of the matcher: the same answers. */
class LanguageTest {
  private static final LocalDate DAY = LocalDate.parse("2025-06-01");

  record Row(String query, List<String> matching, List<String> near) {
    @Override
    public String toString() {
      return query;
    }
  }

  static Stream<Row> rows() throws IOException {
    Path file = Path.of("../indexer/src/test/resources/lexdelta/indexer/language.txt");
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("+ ")) {
        rows.getLast().matching().add(line.substring(2).replaceAll("[\\[\\]]", ""));
      } else if (line.startsWith("- ")) {
        rows.getLast().near().add(line.substring(2));
      } else if (!line.isEmpty() && !line.startsWith("//")) {
        rows.add(new Row(line, new ArrayList<>(), new ArrayList<>()));
      }
    }
    assertThat(rows).hasSizeGreaterThan(60);
    return rows.stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void findsWhatSearchFinds(Row row) {
    Topic topic = new Topic(new TopicId("sample"), "Sample", "", row.query(), List.of(), List.of());
    try (TopicMatcher matcher = TopicMatcher.of(List.of(topic), new Analyzers(), DAY)) {
      assertThat(matcher.problems()).isEmpty();
      for (String text : row.matching()) {
        assertThat(matcher.match(changed(text))).as(text).hasSize(1);
      }
      for (String text : row.near()) {
        assertThat(matcher.match(changed(text))).as(text).isEmpty();
      }
    }
  }

  private static ChangedText changed(String text) {
    Reading reading =
        new Reading(
            new DocumentId("/us/cfr/t8/s1.1"),
            DocumentKind.CFR_SECTION,
            "8 CFR 1.1",
            "Sample",
            List.of(),
            DAY,
            Optional.empty(),
            Stream.of(text.split(" // "))
                .map(it -> Provision.of(ProvisionKind.PARAGRAPH, it))
                .toList());
    return ChangedText.whole(new SourceId("ecfr-title-8"), reading);
  }
}
