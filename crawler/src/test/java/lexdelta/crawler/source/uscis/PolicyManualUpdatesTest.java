package lexdelta.crawler.source.uscis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import lexdelta.crawler.record.ArchivePlace;
import lexdelta.crawler.record.DocumentId;
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

class PolicyManualUpdatesTest {
  private static final String TIME = "<time datetime=\"2025-06-24T12:00:00Z\" class=\"datetime\">";
  private static final PolicyManualUpdates UPDATES =
      new PolicyManualUpdates(URI.create("http://127.0.0.1:8099"));

  static List<Path> cases() {
    return Golden.cases(PolicyManualUpdatesTest.class, ".html");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void caseReadsAsWritten(Path file) throws IOException, UnreadableSnapshotException {
    Golden.check(file, Golden.print(whole(Golden.bytes(file)).readings()));
  }

  @Test
  void pageIsTheWholeListOnItsDayInWashington() throws Exception {
    Extraction.Whole whole = whole(page().getBytes(StandardCharsets.UTF_8));

    assertThat(whole.scopes()).hasToString("[/us/uscis/policy-manual/updates/]");
    assertThat(whole.on()).isEqualTo(LocalDate.of(2025, 7, 5));
    assertThat(whole.readings()).hasSize(4);
    assertThat(UPDATES.entrances())
        .containsExactly(URI.create("http://127.0.0.1:8099/policy-manual/updates"));
    assertThat(UPDATES.follow(snapshot(), new byte[0])).isEmpty();
  }

  @Test
  void whatTheContentSystemAddsNeverEnters() throws Exception {
    String other =
        page()
            .replace("0123456789abcdef", "ffffffffffffffff")
            .replace("Navigation that changes", "Changed navigation");
    assertThat(read(other)).isEqualTo(read(page()));
  }

  @Test
  void twinsKeepTheirAddressesWhenTheyChangePlaces() throws Exception {
    String swapped =
        page()
            .replace("Zebra", "#")
            .replace("Ant", "Zebra")
            .replace("#", "Ant")
            .replace(" – ", " - ");
    assertThat(addressOf(read(swapped), "Ant.")).isEqualTo(addressOf(read(page()), "Ant."));
    assertThat(addressOf(read(swapped), "Zebra.")).isEqualTo(addressOf(read(page()), "Zebra."));
  }

  @Test
  void linkWrittenAbsoluteOrRelativeIsTheSame() throws Exception {
    String absolute =
        page().replace("\"/policy-manual/volume", "\"https://www.uscis.gov/policy-manual/volume");
    assertThat(read(absolute)).isEqualTo(read(page()));
  }

  @Test
  void pageCutShortIsRefused() {
    refused(page().substring(0, page().indexOf("</body>")), "no </html>");
    refused("", "no </html>");
  }

  @Test
  void pageThatListsNothingIsAnOutage() {
    refused("<html><title>Access</title><body>Request Access</body></html>", "lists no updates");
    refused(page().replace("views-row", "other-row"), "lists no updates");
  }

  @Test
  void pageThatListsFewerThanItSaysIsRefused() {
    refused(page().replace(">4<", ">311<"), "says it lists 311 updates; it lists 4");
  }

  @Test
  void rowWithoutTitleOrDayIsNamed() {
    refused(page().replace("Without a Label", " "), "Update 4 of the page has no title");
    refused(
        page().replace("POLICY ALERT - A Sample of the Officer’s Résumé &amp; More", ""),
        "Update 1");
    refused(page().replace("May 3, 2013", "someday"), "Update 4 of the page, «Without a Label»");
    refused(page().replace(TIME + "June 24, 2025</time>", ""), "has no day");
  }

  @Test
  void slugIsShortAndSafe() {
    String slug = Update.slug("Ünïcode — \"quoted\" 中文 " + "very ".repeat(100));
    assertThat(slug).startsWith("unicode-quoted-very").hasSizeLessThanOrEqualTo(120);
    assertThat(Update.slug("中文")).isEqualTo("update");
    assertThat(new DocumentId("/us/" + slug).value()).endsWith("very");
  }

  @Test
  void damagedBytesAreReadOrRefusedButNeverCrash() {
    long seed = 20250706;
    Random random = new Random(seed);
    byte[] whole = page().getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 400; i++) {
      byte[] damaged =
          i % 5 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
      for (int flips = damaged.length == 0 ? 0 : random.nextInt(10); flips > 0; flips--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      try {
        whole(damaged);
      } catch (UnreadableSnapshotException e) {
        assertThat(e.getMessage()).isNotBlank();
      } catch (RuntimeException | Error e) {
        throw new AssertionError("seed " + seed + ", round " + i, e);
      }
    }
  }

  private static void refused(String page, String why) {
    assertThatThrownBy(() -> read(page))
        .isInstanceOf(UnreadableSnapshotException.class)
        .hasMessageContaining(why)
        .hasMessageContaining("browser");
  }

  private static String addressOf(List<Reading> readings, String words) {
    return readings.stream()
        .filter(r -> r.provisions().stream().anyMatch(p -> p.text().equals(words)))
        .map(r -> r.document().value())
        .collect(Collectors.joining());
  }

  private static String page() {
    return new String(Golden.bytes(cases().getFirst()), StandardCharsets.UTF_8);
  }

  private static List<Reading> read(String page) throws UnreadableSnapshotException {
    return whole(page.getBytes(StandardCharsets.UTF_8)).readings();
  }

  private static Extraction.Whole whole(byte[] page) throws UnreadableSnapshotException {
    return (Extraction.Whole) UPDATES.extract(snapshot(), page);
  }

  // Past midnight in UTC, still the day before in Washington.
  static Snapshot snapshot() {
    return new Snapshot(
        new SnapshotId(1),
        new SourceId("uscis-policy-manual-updates"),
        URI.create("http://127.0.0.1:8099/policy-manual/updates"),
        Instant.parse("2025-07-06T01:00:00Z"),
        Sha256.of(new byte[0]),
        "text/html; charset=utf-8",
        Optional.empty(),
        Optional.empty(),
        new ArchivePlace("sample.warc.gz", 0, 1));
  }
}
