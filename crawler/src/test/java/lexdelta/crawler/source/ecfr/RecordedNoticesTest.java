package lexdelta.crawler.source.ecfr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import lexdelta.crawler.pending.PendingAmendment;
import lexdelta.crawler.pending.PendingAmendment.Status;
import lexdelta.crawler.pending.PendingAmendments;
import lexdelta.crawler.pending.Step;
import lexdelta.crawler.pending.Step.Kind;
import lexdelta.crawler.record.Reading;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pending amendments as publishers' recorded texts announce them. */
@Tag("recordings")
@EnabledIfEnvironmentVariable(named = "LEXDELTA_RECORDINGS", matches = ".+")
class RecordedNoticesTest {
  private static final LocalDate DAY = LocalDate.of(2025, 8, 1);
  private static final String TITLE_8 = "govinfo.gov/ecfr/ECFR-title8_2025-06-27.xml";
  private static final String TITLE_37 = "govinfo.gov/ecfr/ECFR-title37_2025-08.xml";

  /** The amendments of each document that announces any, by citation. */
  private static Map<String, List<PendingAmendment>> announced(String file, Dialect dialect)
      throws Exception {
    String folder = Objects.requireNonNull(System.getenv("LEXDELTA_RECORDINGS"));
    byte[] bytes = Files.readAllBytes(Path.of(folder, "web", file));
    Map<String, List<PendingAmendment>> announced = new TreeMap<>();
    for (Reading reading : EcfrReader.read(bytes, dialect, DAY)) {
      List<PendingAmendment> amendments = PendingAmendments.of(reading);
      if (!amendments.isEmpty()) {
        announced.put(reading.citation(), amendments);
      }
    }
    return announced;
  }

  private static List<Kind> kinds(PendingAmendment amendment) {
    return amendment.timeline().stream().map(Step::kind).toList();
  }

  @Test
  void theDelaysOfTitle8AreOneAmendmentInEachSection() throws Exception {
    Map<String, List<PendingAmendment>> announced = announced(TITLE_8, Dialect.BULK);
    assertThat(announced.keySet())
        .containsExactlyInAnyOrder(
            "8 CFR 208.13",
            "8 CFR 208.16",
            "8 CFR 208.30",
            "8 CFR 235.6",
            "8 CFR 1003.42",
            "8 CFR 1208.13",
            "8 CFR 1208.16",
            "8 CFR 1208.30",
            "8 CFR 1235.6");
    assertThat(announced.values())
        .allSatisfy(amendments -> {
          assertThat(amendments).hasSize(1);
          PendingAmendment amendment = amendments.getFirst();
          assertThat(kinds(amendment))
              .containsExactly(
                  Kind.PUBLISHED,
                  Kind.DELAYED,
                  Kind.DELAYED,
                  Kind.DELAYED,
                  Kind.DELAYED,
                  Kind.DELAYED);
          assertThat(amendment.publishedOn()).contains(LocalDate.parse("2020-12-23"));
          assertThat(amendment.status()).isEqualTo(Status.DELAYED);
          assertThat(amendment.expectedOn()).contains(LocalDate.parse("2025-12-31"));
        });
    assertThat(announced.get("8 CFR 208.13").getFirst().name())
        .isEqualTo("pending amendment 85 FR 84193 (Dec. 23, 2020)");
    assertThat(announced.get("8 CFR 208.13").getFirst().timeline().getLast().inWords())
        .isEqualTo("further delayed until Dec. 31, 2025 (89 FR 105386)");
  }

  @Test
  void title37HasCorrectionsDelaysWithoutADayAndTwoAmendmentsInOneSection() throws Exception {
    Map<String, List<PendingAmendment>> announced = announced(TITLE_37, Dialect.BULK);
    assertThat(announced).hasSize(22);
    assertThat(announced.get("37 CFR 2.6"))
        .extracting(RecordedNoticesTest::kinds)
        .containsExactly(List.of(Kind.PUBLISHED, Kind.DELAYED), List.of(Kind.PUBLISHED));
    assertThat(announced.get("37 CFR 7.6"))
        .extracting(RecordedNoticesTest::kinds)
        .containsExactly(
            List.of(Kind.PUBLISHED, Kind.DELAYED, Kind.DELAYED_INDEFINITELY),
            List.of(Kind.PUBLISHED));
    assertThat(announced.get("37 CFR 7.6"))
        .extracting(PendingAmendment::status)
        .containsExactly(Status.DELAYED_INDEFINITELY, Status.PENDING);
    assertThat(announced.get("37 CFR 2.163").getFirst().standing())
        .isEqualTo("Delayed. The notice does not say until when.");
    assertThat(announced.get("37 CFR 1.17"))
        .extracting(RecordedNoticesTest::kinds)
        .containsExactly(List.of(Kind.PUBLISHED, Kind.CORRECTED, Kind.CORRECTED));
    assertThat(announced.get("37 CFR 42.15"))
        .extracting(RecordedNoticesTest::kinds)
        .containsExactly(List.of(Kind.PUBLISHED, Kind.CORRECTED));
  }

  @Test
  void title1AnnouncesARuleInEightSectionsAndLaterACorrection() throws Exception {
    Map<String, List<PendingAmendment>> january =
        announced("ecfr.gov/title-1/2017-01-23.xml", Dialect.API);
    assertThat(january).hasSize(8);
    assertThat(january.values())
        .allSatisfy(a ->
            assertThat(a).extracting(PendingAmendment::status).containsExactly(Status.PENDING));
    assertThat(announced("ecfr.gov/title-1/2017-10-20.xml", Dialect.API).values())
        .singleElement()
        .satisfies(a ->
            assertThat(a)
                .extracting(RecordedNoticesTest::kinds)
                .containsExactly(List.of(Kind.PUBLISHED, Kind.CORRECTED)));
  }

  @ParameterizedTest
  @ValueSource(strings = {TITLE_8, TITLE_37, "govinfo.gov/ecfr/ECFR-title6_2025-08.xml"})
  void everyRecordedNoticeIsUnderstood(String file) throws Exception {
    assertThat(announced(file, Dialect.BULK).values().stream().flatMap(List::stream))
        .isNotEmpty()
        .allSatisfy(amendment -> {
          assertThat(amendment.citation()).isPresent();
          assertThat(kinds(amendment)).doesNotContain(Kind.OTHER).startsWith(Kind.PUBLISHED);
        });
  }
}
