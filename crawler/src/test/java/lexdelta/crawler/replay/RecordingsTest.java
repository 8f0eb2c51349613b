package lexdelta.crawler.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordingsTest {
  private static final String PAGE = "https://www.uscis.gov/policy-manual/updates";

  @TempDir Path folder;
  private RecordingFolder recording;

  @BeforeEach
  void begin() {
    recording = new RecordingFolder(folder);
  }

  @Test
  void namesAddressesInstantsAndTitles() {
    Recordings recordings =
        recording
            .add(PAGE, "2025-04-03T12:00:00Z", "text/html", "later")
            .add(PAGE, "2025-03-05T12:00:00Z", "text/html", "earlier")
            .title(8, "Aliens", "2025-03-03", "2025-03-05T12:00:00Z", "a")
            .title(20, "Benefits", "2025-03-03", "2025-03-06T12:00:00Z", "b")
            .open();

    assertThat(recordings.instants())
        .containsExactly(
            Instant.parse("2025-03-05T12:00:00Z"),
            Instant.parse("2025-03-06T12:00:00Z"),
            Instant.parse("2025-04-03T12:00:00Z"));
    assertThat(recordings.addresses()).hasSize(3).contains(URI.create(PAGE));
    assertThat(recordings.ecfrTitles()).containsExactly(8, 20);
    assertThat(recordings.all()).hasSize(4);
    assertThat(recordings.all().getFirst().observedAt()).isEqualTo("2025-03-05T12:00:00Z");
    assertThat(recordings.has(URI.create(PAGE))).isTrue();
    assertThat(recordings.has(URI.create(PAGE + "?page=2"))).isFalse();
    assertThat(recordings.has(URI.create("/policy-manual/updates"))).isFalse();
  }

  @Test
  void readsABodyAsItWasReceived() {
    Recordings recordings =
        recording.add(PAGE, "2025-04-03T12:00:00Z", "text/html", "déjà vu\n").open();
    assertThat(recordings.body(recordings.all().getFirst())).asString().isEqualTo("déjà vu\n");
  }

  @Test
  void takesATitleOnlyFromAnAddressOfTheApi() {
    Recordings recordings =
        recording
            .add(
                "https://www.govinfo.gov/bulkdata/ECFR/title-6/ECFR-title6.xml",
                "2025-04-03T12:00:00Z",
                "application/xml",
                "<DLPSTEXTCLASS/>")
            .add(
                "https://www.ecfr.gov/api/versioner/v1/full/2025-02-30/title-9.xml",
                "2025-04-03T12:00:00Z",
                "application/xml",
                "<ECFR/>")
            .add(
                "https://www.ecfr.gov/api/versioner/v1/full/2025-02-28/title-9.xml?part=1",
                "2025-04-03T12:00:00Z",
                "application/xml",
                "<ECFR/>")
            .open();
    assertThat(recordings.ecfrTitles()).isEmpty();
  }

  @Test
  void passesOverEmptyLinesAndRemarks() {
    Recordings recordings =
        recording
            .line("")
            .line("# a remark")
            .add(PAGE, "2025-04-03T12:00:00Z", "text/html", "x")
            .open();
    assertThat(recordings.all()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "https://h/p|2025-03-05T12:00:00Z|200|text/html|there; 5 columns instead of 6",
        "/p|2025-03-05T12:00:00Z|200|text/html|there|captured; not a web address: '/p'",
        "ftp://h/p|2025-03-05T12:00:00Z|200|text/html|there|captured; not a web address",
        "https://h/a b|2025-03-05T12:00:00Z|200|text/html|there|captured; bad url",
        "https://h/p|yesterday|200|text/html|there|captured; not an instant: 'yesterday'",
        "https://h/p|2025-03-05|200|text/html|there|captured; not an instant: '2025-03-05'",
        "https://h/p|2025-03-05T12:00:00Z|ok|text/html|there|captured; not an HTTP status: 'ok'",
        "https://h/p|2025-03-05T12:00:00Z|99|text/html|there|captured; not an HTTP status: '99'",
        "https://h/p|2025-03-05T12:00:00Z|200||there|captured; content_type is empty",
        "https://h/p|2025-03-05T12:00:00Z|200|text/html|gone|captured; no readable file 'gone'",
        "https://h/p|2025-03-05T12:00:00Z|200|text/html||captured; outside the folder",
        "https://h/p|2025-03-05T12:00:00Z|200|text/html|../x|captured; outside the folder",
        "https://h/p|2025-03-05T12:00:00Z|200|text/html|a/../../x|captured; outside the folder",
        "https://h/p|2025-03-05T12:00:00Z|200|text/html|/etc/hosts|captured; outside the folder",
      })
  void tellsWhatIsWrongWithALineAndWhere(String line, String complaint) {
    recording.write("there", "x").line("# the second line").line(line.replace('|', '\t'));

    assertThatThrownBy(recording::open)
        .isInstanceOf(BadRecordingsException.class)
        .hasMessageContaining(folder.resolve("recordings.tsv") + ", line 3: ")
        .hasMessageContaining(complaint)
        .hasMessageMatching("(?s).*\\. [A-Z].*\\.");
  }

  @Test
  void refusesAFileThatALinkLeadsOutsideTo(@TempDir Path elsewhere) throws IOException {
    Path secret = Files.writeString(elsewhere.resolve("secret"), "x");
    Files.createSymbolicLink(folder.resolve("link"), secret);
    recording.line("https://h/p\t2025-03-05T12:00:00Z\t200\ttext/html\tlink\tcaptured");

    assertThatThrownBy(recording::open)
        .isInstanceOf(BadRecordingsException.class)
        .hasMessageContaining("line 2")
        .hasMessageContaining("no readable file 'link'");
  }

  @Test
  void refusesTheSameAddressTwiceAtAnInstant() {
    recording
        .add(PAGE, "2025-03-05T12:00:00Z", "text/html", "one")
        .add(PAGE, "2025-03-05T12:00:00Z", "text/html", "other");

    assertThatThrownBy(recording::open)
        .isInstanceOf(BadRecordingsException.class)
        .hasMessageContaining("line 3")
        .hasMessageContaining("line 2");
  }

  @Test
  void refusesAListWithoutItsHeader() throws IOException {
    Files.writeString(folder.resolve("recordings.tsv"), "https://h/p\tx\n");
    assertThatThrownBy(() -> Recordings.of(folder))
        .isInstanceOf(BadRecordingsException.class)
        .hasMessageContaining("line 1")
        .hasMessageContaining(RecordingFolder.HEADER);
  }

  @Test
  void refusesAnEmptyList() {
    assertThatThrownBy(recording::open)
        .isInstanceOf(BadRecordingsException.class)
        .hasMessageContaining("no recording is listed");
  }

  @Test
  void saysWhichFileAFolderLacks() {
    assertThatThrownBy(() -> Recordings.of(folder.resolve("nowhere")))
        .isInstanceOf(BadRecordingsException.class)
        .hasMessageContaining(folder.resolve("nowhere/recordings.tsv") + " is missing");
  }
}
