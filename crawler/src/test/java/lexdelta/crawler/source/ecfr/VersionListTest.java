package lexdelta.crawler.source.ecfr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.SampleRecords;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.source.Extraction;
import lexdelta.crawler.source.Lead;
import lexdelta.crawler.source.UnreadableSnapshotException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionListTest {
  private static final String API = "http://127.0.0.1:8099/api/versioner/v1/";
  private static final String YEAR =
      API + "versions/title-8.json?issue_date%5Bgte%5D=2025-01-01&issue_date%5Blte%5D=2025-06-30";

  private final EcfrTitle title =
      new EcfrTitle(
          8,
          URI.create("http://127.0.0.1:8099"),
          new Lookback(true, Optional.of(LocalDate.parse("2024-01-01")), 7));

  @Test
  void movedTitleLeadsToItsWholeTextOnceAWeekAndToAListAYear() throws Exception {
    String titles =
        """
        {"titles":[{"number":8,"latest_issue_date":"2025-06-30","latest_amended_on":"2025-06-27",
        "up_to_date_as_of":"2025-07-03","reserved":false}],"meta":{"import_in_progress":false}}
        """;
    assertThat(title.follow(snapshot(API + "titles.json"), bytes(titles)))
        .containsExactly(
            Lead.current(URI.create(API + "full/2025-07-03/title-8.xml")),
            Lead.settled(URI.create(YEAR + "&page=1")),
            Lead.settled(
                URI.create(
                    API
                        + "versions/title-8.json?issue_date%5Bgte%5D=2024-01-01"
                        + "&issue_date%5Blte%5D=2024-12-31&page=1")),
            Lead.history(URI.create(API + "full/2024-01-01/title-8.xml")));
  }

  @Test
  void rowsLeadToEachPartOnEachDayOnceTheNewestFirstInTheirOrder() throws Exception {
    String list =
        list(
            row("214.2", "214", "2025-03-03", "2025-03-03", "false"),
            row("214.3", "214", "2025-03-03", "2025-03-03", "false"),
            row("245a.1", "245a", "2025-02-03", "2025-04-01", "false"),
            row("300.1", "300", "2025-05-01", "2025-05-01", "true"),
            row("1.1", "1", "2025-06-30", "2025-06-30", "false"),
            row("2.1", "2", "2025-06-27", "2025-06-27", "false"),
            row("3.1", "3", "2025-07-10", "2025-06-30", "false"));
    assertThat(title.follow(snapshot(YEAR + "&page=1"), bytes(list)))
        .containsExactly(
            Lead.settled(URI.create(API + "full/2025-06-27/title-8.xml?part=2")),
            Lead.settled(URI.create(API + "full/2025-06-30/title-8.xml?part=1")),
            Lead.history(URI.create(API + "full/2025-05-01/title-8.xml")),
            Lead.history(URI.create(API + "full/2025-04-01/title-8.xml?part=245a")),
            Lead.history(URI.create(API + "full/2025-03-03/title-8.xml?part=214")));
  }

  @Test
  void fullPageLeadsToTheNextAndIsNotTheEndOfTheList() throws Exception {
    String row = row("214.2", "214", "2025-03-03", "2025-03-03", "false");
    String full = list(Collections.nCopies(1000, row).toArray(String[]::new));
    assertThat(title.follow(snapshot(YEAR + "&page=1"), bytes(full)))
        .first()
        .isEqualTo(Lead.settled(URI.create(YEAR + "&page=2")));
    assertThat(stated(full).complete()).isFalse();
    assertThat(stated(list()).complete()).isTrue();
  }

  @Test
  void truthValuesAndNumbersMayComeAsText() throws Exception {
    var statement =
        stated(list(row("214.2", "214", "2025-03-03", "2025-04-01", "\"true\"")))
            .statements()
            .getFirst();
    assertThat(statement.document()).hasToString("/us/cfr/t8/s214.2");
    assertThat(statement.removed()).isTrue();
    assertThat(statement.appearsOn()).isEqualTo("2025-04-01");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>Request Access</html>",
        "{}",
        "{\"content_versions\":[{\"title\":\"9\"}]}",
        "{\"content_versions\":[{\"title\":\"8\",\"identifier\":\"1.1\",\"date\":\"soon\"}]}",
        "{\"content_versions\":[{\"title\":\"8\",\"identifier\":\"\",\"date\":\"2025-01-01\"}]}"
      })
  void listThatIsNoneIsRefused(String list) {
    assertThatThrownBy(() -> stated(list))
        .isInstanceOf(UnreadableSnapshotException.class)
        .hasMessageContaining("list of versions");
  }

  private Extraction.Stated stated(String list) throws UnreadableSnapshotException {
    return (Extraction.Stated) title.extract(snapshot(YEAR + "&page=1"), bytes(list));
  }

  private static String list(String... rows) {
    return "{\"content_versions\":[" + String.join(",", List.of(rows)) + "],\"meta\":{}}";
  }

  private static String row(
      String identifier, String part, String date, String issued, String removed) {
    return """
    {"date":"%s","amendment_date":"%s","issue_date":"%s","identifier":"%s","part":"%s",\
    "substantive":true,"removed":%s,"subpart":null,"title":"8","type":"section"}\
    """
        .formatted(date, date, issued, identifier, part, removed);
  }

  private static Snapshot snapshot(String address) {
    return SampleRecords.snapshot(URI.create(address), SampleRecords.NOON, "");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
