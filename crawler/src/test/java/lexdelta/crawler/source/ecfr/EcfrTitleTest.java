package lexdelta.crawler.source.ecfr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import lexdelta.crawler.record.SampleRecords;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.source.Extraction;
import lexdelta.crawler.source.Lead;
import lexdelta.crawler.source.UnreadableSnapshotException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EcfrTitleTest {
  private static final URI BASE = URI.create("http://127.0.0.1:8099/");
  private static final String LIST = "http://127.0.0.1:8099/api/versioner/v1/titles.json";
  private static final String SECTION =
      "<ECFR><DIV1 N='8'><HEAD>Title 8</HEAD><DIV8 N='8.1'><HEAD>§ 8.1 Sample.</HEAD></DIV8></DIV1></ECFR>";

  private final EcfrTitle title = new EcfrTitle(8, BASE);

  @Test
  void checkBeginsAtTheListOfTitles() {
    assertThat(title.source().id()).hasToString("ecfr-title-8");
    assertThat(title.entrances()).containsExactly(URI.create(LIST));
    assertThat(new EcfrTitle(8).entrances())
        .containsExactly(URI.create("https://www.ecfr.gov/api/versioner/v1/titles.json"));
  }

  @ParameterizedTest
  @CsvSource({
    // issued, took effect, served up to → asked for
    "2025-06-30, 2025-06-27, 2025-07-03, 2025-06-30",
    "2025-06-30, 2025-06-27, 2025-07-31, 2025-06-30",
    "2021-06-11, 2021-06-14, 2021-07-01, 2021-06-14",
    "2021-06-11, 2021-06-14, 2021-06-12, 2021-06-12",
  })
  void listLeadsToTheNewestDayWithText(String issued, String amended, String served, String asked)
      throws Exception {
    String list = list(entry("8", issued, amended, served, "false"), "false");

    assertThat(follow(list))
        .extracting(lead -> lead.address().toString())
        .containsExactly(
            "http://127.0.0.1:8099/api/versioner/v1/full/%s/title-8.xml".formatted(asked));
  }

  @Test
  void numberWrittenAsTextIsUnderstood() throws Exception {
    String entry = entry("\"8\"", "2025-06-30", "2025-06-27", "2025-07-03", "false");
    assertThat(follow(list(entry, "false"))).hasSize(1);
  }

  @Test
  void listLeadsNowhereWhileThePublisherImports() throws Exception {
    String entry = entry("8", "2025-06-30", "2025-06-27", "2025-07-03", "false");
    assertThat(follow(list(entry, "true"))).isEmpty();
    assertThat(follow(list(entry.replace("}", ",\"processing_in_progress\":true}"), "false")))
        .isEmpty();
  }

  @Test
  void reservedTitleLeadsNowhere() throws Exception {
    String reserved =
        "{\"number\":8,\"latest_amended_on\":null,\"latest_issue_date\":null,"
            + "\"up_to_date_as_of\":null,\"reserved\":true}";
    assertThat(follow(list(reserved, "false"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>Request Access</html>",
        "[]",
        "null",
        "{\"titles\":[],\"meta\":{}}",
        "{\"titles\":[{\"number\":9}]}",
        "{\"titles\":[{\"number\":8,\"latest_issue_date\":null,\"latest_amended_on\":\"2025-06-27\",\"up_to_date_as_of\":\"2025-07-03\"}]}",
        "{\"titles\":[{\"number\":8,\"latest_issue_date\":\"soon\"}]}",
        "{\"titles\":[{\"number\":8,",
      })
  void listThatDoesNotSayWhichDayIsRefused(String list) {
    assertThatThrownBy(() -> follow(list))
        .isInstanceOf(UnreadableSnapshotException.class)
        .hasMessageContaining("list of titles")
        .hasMessageContaining("browser");
    assertThatThrownBy(() -> title.extract(snapshot(LIST), bytes(list)))
        .isInstanceOf(UnreadableSnapshotException.class);
  }

  @Test
  void fullTextIsTheWholeTitleOnTheDayOfItsAddress() throws Exception {
    String address = "http://127.0.0.1:8099/api/versioner/v1/full/2025-06-30/title-8.xml";

    Extraction extraction = title.extract(snapshot(address), bytes(SECTION));

    assertThat(extraction).isInstanceOf(Extraction.Whole.class);
    Extraction.Whole whole = (Extraction.Whole) extraction;
    assertThat(whole.scopes()).hasToString("[/us/cfr/t8/]");
    assertThat(whole.on()).isEqualTo(LocalDate.of(2025, 6, 30));
    assertThat(whole.readings()).hasSize(1);
    assertThat(title.follow(snapshot(address), bytes(SECTION))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"full/2025-02-30/title-8.xml", "full/title-8.xml", "agencies.json"})
  void addressWithoutADayIsRefused(String path) {
    Snapshot snapshot = snapshot("http://127.0.0.1:8099/api/versioner/v1/" + path);
    assertThatThrownBy(() -> title.extract(snapshot, bytes(SECTION)))
        .isInstanceOf(UnreadableSnapshotException.class)
        .hasMessageContaining(path);
  }

  @Test
  @Tag("recordings")
  @EnabledIfEnvironmentVariable(named = "LEXDELTA_RECORDINGS", matches = ".+")
  void unmovedTitleKeepsItsAddressThroughRecordedWeeks() throws Exception {
    Path folder = Path.of(System.getenv("LEXDELTA_RECORDINGS"), "web/ecfr.gov/titles");
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> lists = files.toList();
      assertThat(lists).hasSize(8);
      for (Path list : lists) {
        assertThat(title.follow(snapshot(LIST), Files.readAllBytes(list)))
            .extracting(lead -> lead.address().toString())
            .containsExactly("http://127.0.0.1:8099/api/versioner/v1/full/2025-06-30/title-8.xml");
        assertThat(new EcfrTitle(35).follow(snapshot(LIST), Files.readAllBytes(list))).isEmpty();
        assertThat(title.extract(snapshot(LIST), Files.readAllBytes(list)))
            .isInstanceOf(Extraction.Signpost.class);
      }
    }
  }

  private List<Lead> follow(String list) throws UnreadableSnapshotException {
    return title.follow(snapshot(LIST), bytes(list));
  }

  private static String list(String entry, String importing) {
    return "{\"titles\":[%s],\"meta\":{\"import_in_progress\":%s}}".formatted(entry, importing);
  }

  private static String entry(
      String number, String issued, String amended, String served, String reserved) {
    return """
    {"number":%s,"latest_issue_date":"%s","latest_amended_on":"%s","up_to_date_as_of":"%s","reserved":%s}\
    """
        .formatted(number, issued, amended, served, reserved);
  }

  private static Snapshot snapshot(String address) {
    return SampleRecords.snapshot(URI.create(address), SampleRecords.NOON, "");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
