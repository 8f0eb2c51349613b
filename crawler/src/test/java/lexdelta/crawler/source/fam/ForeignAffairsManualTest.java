package lexdelta.crawler.source.fam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lexdelta.crawler.record.ArchivePlace;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Sha256;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.SnapshotId;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.source.Extraction;
import lexdelta.crawler.source.Golden;
import lexdelta.crawler.source.UnreadableSnapshotException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sections in these tests are invented. */
class ForeignAffairsManualTest {
  private static final ForeignAffairsManual MANUAL =
      new ForeignAffairsManual(URI.create("http://127.0.0.1:8099"));
  private static final String CONTENTS = "/Volumes/Details/09FAM";
  private static final String PAGE = "/FAM/09FAM/09FAM099910.html";

  static List<Path> cases() {
    return Golden.cases(ForeignAffairsManualTest.class, ".html");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void caseReadsAsWritten(Path file) throws IOException, UnreadableSnapshotException {
    List<Reading> readings = new FamFile().read(Golden.bytes(file), LocalDate.of(2099, 6, 1));
    String facts =
        readings.stream()
            .flatMap(reading ->
                reading.facts().stream()
                    .map(f ->
                        "%s %s %s = %s «%s»\n"
                            .formatted(
                                reading.citation(), f.kind(), f.about(), f.value(), f.words())))
            .collect(Collectors.joining());
    Golden.check(file, Golden.print(readings) + facts);
    assertThat(new FamFile().recognises(Golden.bytes(file))).isTrue();
  }

  @Test
  void pageIsTheWholeOfItsSections() throws Exception {
    Extraction.Whole whole =
        (Extraction.Whole) MANUAL.extract(snapshot(PAGE), Golden.bytes(cases().getFirst()));

    assertThat(whole.scopes()).hasToString("[/us/state/fam/9/999.10, /us/state/fam/9/999.10/]");
    assertThat(whole.on()).isEqualTo(LocalDate.of(2099, 6, 1));
    assertThat(MANUAL.follow(snapshot(PAGE), new byte[0])).isEmpty();
  }

  @Test
  void contentsLeadToEveryPageOnce() throws Exception {
    String contents =
        IntStream.range(0, 40)
            .mapToObj(i -> "<a href='/fam/09FAM/09FAM0999%02d.html#M%d'>x</a>".formatted(i / 2, i))
            .collect(Collectors.joining("", "<html><body>", "</body></html>"));

    assertThat(MANUAL.follow(snapshot(CONTENTS), bytes(contents)))
        .hasSize(20)
        .first()
        .hasToString(
            "Lead[address=http://127.0.0.1:8099/FAM/09FAM/09FAM099900.html, kind=CURRENT]");
    assertThat(MANUAL.extract(snapshot(CONTENTS), bytes(contents)))
        .isInstanceOf(Extraction.Signpost.class);
    refused(CONTENTS, contents.replace("09FAM0999", "08FAM0999"), "link 0 pages");
  }

  @Test
  void pageThatIsNoneIsRefused() {
    String page = new String(Golden.bytes(cases().getFirst()), StandardCharsets.UTF_8);
    refused(PAGE, page.replace("</html>", ""), "no </html>");
    refused(PAGE, page.replace("CT:", "XX:"), "9 FAM 999.10 bears no change transmittal");
    refused(PAGE, "<html><title>Error</title><body>Sorry</body></html>", "names no section");
  }

  private static void refused(String path, String page, String why) {
    assertThatThrownBy(() -> MANUAL.extract(snapshot(path), bytes(page)))
        .isInstanceOf(UnreadableSnapshotException.class)
        .hasMessageContaining(why);
  }

  private static byte[] bytes(String page) {
    return page.getBytes(StandardCharsets.UTF_8);
  }

  private static Snapshot snapshot(String path) {
    return new Snapshot(
        new SnapshotId(1),
        new SourceId("state-9-fam"),
        URI.create("http://127.0.0.1:8099" + path),
        Instant.parse("2099-06-01T12:00:00Z"),
        Sha256.of(new byte[0]),
        "text/html; charset=utf-8",
        Optional.empty(),
        Optional.empty(),
        new ArchivePlace("sample.warc.gz", 0, 1));
  }
}
