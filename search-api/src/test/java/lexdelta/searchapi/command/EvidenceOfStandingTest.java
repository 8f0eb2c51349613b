package lexdelta.searchapi.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Instants;
import lexdelta.crawler.record.Sha256;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.Versions;
import lexdelta.crawler.standing.StandingEntry;
import lexdelta.crawler.standing.StandingKind;
import lexdelta.crawler.watch.StandingDesk;
import lexdelta.searchapi.evidence.Evidence;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a folder of evidence says of how the text stood. The order is a sample. */
@Tag("slow")
class EvidenceOfStandingTest {
  private static final LocalDate DAY = Instants.publishersDay(ReplayedSample.MARCH);

  @TempDir Path folder;
  @TempDir Path elsewhere;

  @Test
  void aFolderHasWhatWasSaidByTheDayAndWhatWasSaidOnlyLater() throws Exception {
    try (var replayed = new ReplayedSample(folder, ReplayedSample.MARCH)) {
      replayed.round(ReplayedSample.MARCH);
      Version section = section(replayed.service.part(Versions.class));
      Instant entered = ReplayedSample.MARCH.plus(Duration.ofDays(2));
      replayed.clock.moveTo(entered.plusSeconds(60));
      DocumentId entry = replayed.service.part(StandingDesk.class).enter(stay(section, entered));

      Path known = export(replayed.service, section, DAY.plusDays(2), "known");
      for (String file : new String[] {"standing.txt", "README.txt"}) {
        assertThat(Files.readString(known.resolve(file)))
            .contains("is stayed (nationwide) by Sample v. Agency, No. 1")
            .contains("Said in    " + entry + ", in standing/1/")
            .contains("entered by ana")
            .contains("https://court.example.org/1")
            .doesNotContain("ONLY LATER");
      }
      assertThat(Files.readString(known.resolve("standing.json"))).contains("\"STAYED\"");
      assertThat(Files.readString(known.resolve("standing/1/payload.json"))).contains("No. 1");
      assertThat(known.resolve("standing/1/records.warc.gz")).isNotEmptyFile();
      assertThat(Files.readString(known.resolve("SHA256SUMS")))
          .contains(
              Sha256.of(Files.readAllBytes(known.resolve("standing/1/records.warc.gz"))).hex());

      Path before = export(replayed.service, section, DAY.plusDays(1), "before");
      assertThat(Files.readString(before.resolve("README.txt")))
          .containsSubsequence(
              "Nothing in the record said otherwise than that it stood as published.",
              "SAID OF THIS DAY ONLY LATER",
              "is stayed (nationwide) by Sample v. Agency, No. 1");
    }
  }

  private Path export(Installation service, Version section, LocalDate on, String name) {
    String citation = section.reading().orElseThrow().citation();
    Path out = elsewhere.resolve(name);
    service.part(Evidence.class).export(citation, on, out);
    return out;
  }

  private static Version section(Versions versions) {
    return versions.documents(Optional.of(new DocumentId("/us/cfr/t8/s")), 1).stream()
        .map(versions::latest)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow();
  }

  private static StandingEntry stay(Version section, Instant at) {
    return new StandingEntry(
        section.document(),
        section.reading().orElseThrow().citation(),
        "",
        StandingKind.STAYED,
        "Sample v. Agency, No. 1 (D. Sample)",
        "https://court.example.org/1",
        "nationwide",
        DAY,
        Optional.empty(),
        Optional.empty(),
        "",
        "ana",
        at);
  }
}
