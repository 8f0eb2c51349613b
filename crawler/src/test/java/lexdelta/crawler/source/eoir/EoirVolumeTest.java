package lexdelta.crawler.source.eoir;

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
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.FactKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Sha256;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.SnapshotId;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.source.Extraction;
import lexdelta.crawler.source.Golden;
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.crawler.source.pdf.SamplePdf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Decisions in these tests are invented. */
class EoirVolumeTest {
  private static final EoirVolume VOLUME =
      new EoirVolume(URI.create("http://127.0.0.1:8099/justice"), 99);
  private static final LocalDate ON = LocalDate.of(2099, 6, 1);

  static List<Path> cases() {
    return Golden.cases(EoirVolumeTest.class, ".html");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void caseReadsAsWritten(Path file) throws IOException, UnreadableSnapshotException {
    List<Reading> readings = new DecisionsFile().read(Golden.bytes(file), ON);
    Golden.check(file, readings.stream().map(EoirVolumeTest::print).collect(Collectors.joining()));
  }

  private static String print(Reading reading) {
    return Golden.print(List.of(reading))
        + reading.facts().stream()
            .map(f -> "  %s %s = %s «%s»\n".formatted(f.kind(), f.about(), f.value(), f.words()))
            .collect(Collectors.joining());
  }

  @Test
  void listOnlyEverAdds() throws Exception {
    byte[] page = Golden.bytes(cases().getFirst());

    assertThat(VOLUME.extract(snapshot("/eoir/volume-99"), page))
        .isInstanceOf(Extraction.Some.class);
    assertThat(new DecisionsFile().recognises(page)).isTrue();
  }

  @Test
  void listLeadsToEachFileOnceAtTheServerWatched() throws Exception {
    assertThat(VOLUME.follow(snapshot("/eoir/volume-99"), Golden.bytes(cases().getFirst())))
        .hasToString(
            "[Lead[address=http://127.0.0.1:8099/justice/media/3/dl?inline, kind=SETTLED],"
                + " Lead[address=http://127.0.0.1:8099/justice/media/2/dl?inline, kind=SETTLED]]");
    assertThat(VOLUME.entrances())
        .containsExactly(URI.create("http://127.0.0.1:8099/justice/eoir/volume-99"));
  }

  @Test
  void fileSaysItselfWhichDecisionItIsAndOfWhichDay() throws Exception {
    byte[] file =
        SamplePdf.of(
            "Cite as 99 I&N Dec. 30 (A.G. 2099) Interim Decision #9003",
            List.of(
                List.of(
                    "Matter of A-B-C-, Respondent",
                    "",
                    "Decided by Attorney General May 20, 2099",
                    "",
                    "U.S. Department of Justice",
                    "",
                    "The invented respondent asks for a sam-",
                    "ple of a decision."),
                List.of("The sample is given.")));

    Extraction.Some some = (Extraction.Some) VOLUME.extract(snapshot("/media/3/dl"), file);
    Reading reading = some.readings().getFirst();

    assertThat(reading.document()).hasToString("/us/eoir/decisions/99-i-n-dec-30/opinion");
    assertThat(reading.citation()).isEqualTo("Matter of A-B-C-, 99 I&N Dec. 30 (A.G. 2099)");
    assertThat(reading.publishedOn()).contains(LocalDate.of(2099, 5, 20));
    assertThat(reading.facts())
        .contains(
            Fact.of(FactKind.DECIDED_ON, "2099-05-20", "Decided by Attorney General May 20, 2099"),
            new Fact(FactKind.IDENTIFIER, "docket", "ID 9003", ""));
    assertThat(reading.provisions().getLast().text()).isEqualTo("The sample is given.");
    assertThat(VOLUME.follow(snapshot("/media/3/dl"), file)).isEmpty();
  }

  @Test
  void listThatLostDecisionsIsRefused() throws Exception {
    refused("<html><title>Volume 99</title></html>", "lists no decisions of volume 99");
    refused(list(IntStream.rangeClosed(1, 30), 98), "lists no decisions of volume 99");
    refused(list(IntStream.rangeClosed(1, 30), 99).replace("</html>", ""), "no </html>");
    refused(list(IntStream.rangeClosed(20, 30), 99), "does not go back to the beginning");
    refused(
        list(IntStream.rangeClosed(1, 30).filter(i -> i < 8 || i > 14), 99),
        "has 23 decisions where the docket numbers from ID 9001 to ID 9030 make 30");
    assertThat(read(list(IntStream.rangeClosed(1, 30), 99))).hasSize(30);
  }

  @Test
  void fileThatDoesNotSayWhichDecisionItIsIsRefused() throws Exception {
    byte[] file = SamplePdf.of("", List.of(List.of("Some other sample.")));
    assertThatThrownBy(() -> VOLUME.extract(snapshot("/media/3/dl"), file))
        .isInstanceOf(UnreadableSnapshotException.class)
        .hasMessageContaining("does not say which decision");
  }

  private static String list(IntStream numbers, int volume) {
    return numbers
        .mapToObj(i ->
            "<p>S-%d-, %d I&amp;N Dec. %d (BIA 2099)</p><p><a href=x>ID %d</a></p><p>Words.</p>"
                .formatted(i, volume, i * 9, 9000 + i))
        .collect(Collectors.joining("", "<html><body>", "</body></html>"));
  }

  private static List<Reading> read(String page) throws UnreadableSnapshotException {
    Extraction extraction =
        VOLUME.extract(snapshot("/eoir/volume-99"), page.getBytes(StandardCharsets.UTF_8));
    return ((Extraction.Some) extraction).readings();
  }

  private static void refused(String page, String why) {
    assertThatThrownBy(() -> read(page))
        .isInstanceOf(UnreadableSnapshotException.class)
        .hasMessageContaining(why);
  }

  private static Snapshot snapshot(String path) {
    return new Snapshot(
        new SnapshotId(1),
        new SourceId("eoir-volume-99"),
        URI.create("http://127.0.0.1:8099/justice" + path),
        Instant.parse("2099-06-01T12:00:00Z"),
        Sha256.of(new byte[0]),
        "text/html; charset=utf-8",
        Optional.empty(),
        Optional.empty(),
        new ArchivePlace("sample.warc.gz", 0, 1));
  }
}
