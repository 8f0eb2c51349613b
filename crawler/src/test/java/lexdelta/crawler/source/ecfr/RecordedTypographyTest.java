package lexdelta.crawler.source.ecfr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lexdelta.crawler.judge.Judge;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.FileFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** A title before and after its publisher replaced hyphens by dashes throughout. */
@Tag("recordings")
@EnabledIfEnvironmentVariable(named = "LEXDELTA_RECORDINGS", matches = ".+")
class RecordedTypographyTest {
  @Test
  void otherDashesAreNoChangeOfSubstance() throws Exception {
    List<Reading> before = read("current_ECFR-title1.xml");
    Map<DocumentId, Reading> after = new HashMap<>();
    read("updated_ECFR-title1.xml").forEach(reading -> after.put(reading.document(), reading));
    assertThat(before).hasSizeGreaterThan(100).hasSameSizeAs(after.values());
    for (Reading reading : before) {
      var judgement =
          Judge.of(Optional.of(reading), Optional.ofNullable(after.get(reading.document())));
      assertThat(judgement.matters()).as(reading.citation() + judgement.why()).isFalse();
    }
    System.out.println("Recorded title with other dashes: " + before.size() + " the same");
  }

  private static List<Reading> read(String file) throws Exception {
    Path folder = Path.of(String.valueOf(System.getenv("LEXDELTA_RECORDINGS")));
    byte[] bytes = Files.readAllBytes(folder.resolve("web/govinfo.gov/dash-change").resolve(file));
    FileFormat format =
        List.of(new EcfrFile(), new EcfrBulkFile()).stream()
            .filter(each -> each.recognises(bytes))
            .findFirst()
            .orElseThrow();
    return format.read(bytes, LocalDate.EPOCH);
  }
}
