package lexdelta.crawler.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lexdelta.crawler.record.FactKind;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.SnapshotId;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.VersionId;
import lexdelta.crawler.source.FileFormat;
import lexdelta.crawler.source.ecfr.EcfrBulkFile;
import lexdelta.crawler.source.ecfr.EcfrFile;
import lexdelta.crawler.source.federalregister.FederalRegisterFile;
import lexdelta.crawler.source.uscis.manual.ChapterText;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** What recorded texts say of how texts stand, held against what is printed in them. */
@Tag("recordings")
@Tag("slow")
@EnabledIfEnvironmentVariable(named = "LEXDELTA_RECORDINGS", matches = ".+")
class RecordedStandingTest {
  private static final LocalDate ON = LocalDate.parse("2025-06-30");

  @Test
  void amendmentsStillToComeNeverBecomeTheStandingOfTheText() throws Exception {
    Map<StandingKind, Integer> kinds = new TreeMap<>();
    int noticed = 0;
    for (Path file :
        files("web/ecfr.gov/title-1", "web/govinfo.gov/ecfr/ECFR-title8_2025-06-27.xml")) {
      for (Reading reading : read(file, new EcfrFile(), new EcfrBulkFile())) {
        List<Standing> said = StandingRules.of(version(reading));
        boolean notices =
            reading.provisions().stream()
                .anyMatch(it -> it.kind() == ProvisionKind.AMENDMENT_NOTICE);
        noticed += notices ? 1 : 0;
        assertThat(said).as(reading.citation()).noneMatch(Standing::ofText);
        assertThat(said).as(reading.citation()).allMatch(Standing::ofPendingAmendment);
        if (!notices) {
          assertThat(said).as(reading.citation()).isEmpty();
        }
        said.forEach(it -> kinds.merge(it.kind(), 1, Integer::sum));
      }
    }
    System.out.printf("Code: %d texts with notices say %s%n", noticed, kinds);
    assertThat(noticed).isPositive();
    assertThat(kinds).containsKey(StandingKind.DELAYED);
  }

  @Test
  void courtOrdersInChaptersAreOfTheMemorandumTheyName() throws Exception {
    List<String> said = new ArrayList<>();
    for (Path file : files("text/policy-manual")) {
      for (Reading reading : read(file, new ChapterText())) {
        for (Standing it : StandingRules.of(version(reading))) {
          assertThat(it.ofText()).as(it.toString()).isFalse();
          assertThat(it.said().words()).isNotBlank();
          assertThat(it.subject().isEmpty() || it.said().words().contains(number(it.subject())))
              .as(it.toString())
              .isTrue();
          said.add(it.inWords(reading.citation()));
        }
      }
    }
    said.forEach(sentence -> System.out.println("Manual: " + sentence));
    assertThat(said).isNotEmpty();
  }

  private static String number(String memorandum) {
    return memorandum.substring(memorandum.indexOf('-') + 1);
  }

  @Test
  void delaysStaysAndWithdrawalsAreOfTheRuleNamedAndOfNoText() throws Exception {
    Map<String, Integer> counts = new TreeMap<>();
    int concerning = 0;
    for (Path file : files("web/federalregister.gov/full_text", "web/govinfo.gov/fr")) {
      for (Reading reading : read(file, new FederalRegisterFile())) {
        boolean concerns =
            reading.facts().stream()
                .filter(fact -> fact.kind() == FactKind.CONCERNS)
                .anyMatch(fact -> fact.about().matches("delays|stays|withdraws"));
        concerning += concerns ? 1 : 0;
        for (Standing it : StandingRules.of(version(reading))) {
          counts.merge(
              it.kind() + (it.target().startsWith("/us/cfr/") ? " at the Code" : ""),
              1,
              Integer::sum);
          if (it.target().contains("/p") && it.target().startsWith("/us/cfr/")) {
            assertThat(it.ofText()).as(it.toString()).isFalse();
          }
          if (it.target().startsWith("/us/cfr/") && it.ofText()) {
            System.out.println("Register: " + it);
          }
        }
      }
    }
    System.out.printf("Register: %d documents concern another; said: %s%n", concerning, counts);
    assertThat(counts).containsKey("DELAYED");
  }

  private static List<Path> files(String... folders) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : folders) {
      Path root = Path.of(System.getenv("LEXDELTA_RECORDINGS"), folder);
      if (Files.exists(root)) {
        try (Stream<Path> all = Files.walk(root)) {
          files.addAll(all.filter(Files::isRegularFile).sorted().collect(Collectors.toList()));
        }
      }
    }
    return files;
  }

  private static List<Reading> read(Path file, FileFormat... formats) throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    for (FileFormat format : formats) {
      if (format.recognises(bytes)) {
        return format.read(bytes, ON);
      }
    }
    return List.of();
  }

  private static Version version(Reading reading) {
    return new Version(
        new VersionId(1),
        reading.document(),
        new SourceId("recorded"),
        new SnapshotId(1),
        1,
        reading.effectiveOn(),
        Instant.parse("2025-06-30T12:00:00Z"),
        Optional.of(reading));
  }
}
