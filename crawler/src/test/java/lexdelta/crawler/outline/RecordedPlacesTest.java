package lexdelta.crawler.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.FileFormat;
import lexdelta.crawler.source.ecfr.EcfrBulkFile;
import lexdelta.crawler.source.usc.UslmFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** On real law: every provision has an address of its own, and every address leads back to it. */
@Tag("recordings")
@EnabledIfEnvironmentVariable(named = "LEXDELTA_RECORDINGS", matches = ".+")
class RecordedPlacesTest {
  private static final Path RECORDINGS =
      Path.of(System.getenv().getOrDefault("LEXDELTA_RECORDINGS", "."));

  @Test
  void everyProvisionOfTitle8HasAnAddressThatLeadsBackToIt() throws Exception {
    List<Reading> title =
        read(new EcfrBulkFile(), "web/govinfo.gov/ecfr/ECFR-title8_2025-06-27.xml");
    Count count = count(title);
    System.out.println("RecordedPlacesTest: title 8, " + count);
    assertThat(count.provisions()).isGreaterThan(10_000);
    assertThat(count.lost()).isEmpty();
  }

  @Test
  void everyProvisionOfTheBankruptcyCodeHasAnAddressThatLeadsBackToIt() throws Exception {
    Count count = count(read(new UslmFile(), "web/uscode.house.gov/uslm/2013-09-10/usc11.xml"));
    System.out.println("RecordedPlacesTest: 11 U.S.C., " + count);
    assertThat(count.provisions()).isGreaterThan(2_000);
    assertThat(count.lost()).isEmpty();
  }

  /**
   * What was counted.
   *
   * @param citations different ones, of provisions that the publisher labels
   * @param lost what does not lead back, or not alone
   */
  private record Count(
      int documents,
      int provisions,
      int addresses,
      int citations,
      long cpuMillis,
      List<String> lost) {
    @Override
    public String toString() {
      return "%,d documents: %,d provisions, %,d units with an address, %,d citations by labels; %,d lost; %d ms of CPU"
          .formatted(documents, provisions, addresses, citations, lost.size(), cpuMillis);
    }
  }

  private static Count count(List<Reading> readings) {
    Set<String> addresses = new HashSet<>();
    Set<String> citations = new HashSet<>();
    List<String> lost = new ArrayList<>();
    int provisions = 0;
    var threads = ManagementFactory.getThreadMXBean();
    long cpu = 0;
    for (Reading reading : readings) {
      long before = threads.getCurrentThreadCpuTime();
      Places places = Places.of(reading);
      cpu += threads.getCurrentThreadCpuTime() - before;
      for (Place place : places.all()) {
        if (!addresses.add(place.address())) {
          lost.add("given twice: " + place.address());
        }
        if (!place.equals(places.find(place.names()).orElse(null))) {
          lost.add("leads elsewhere: " + place.address());
        }
      }
      for (int at = 0; at < reading.provisions().size(); at++) {
        Place place = places.of(at);
        if (place.unit().provision() != at || !places.provisions(place).contains(at)) {
          lost.add("not at its place: " + place.address());
        }
        if (place.units().stream().allMatch(Unit::labelled)) {
          citations.add(place.citation());
          if (!places.under(signs(place)).contains(at)) {
            lost.add("not found by its labels: " + place.citation());
          }
        }
        provisions++;
      }
    }
    return new Count(
        readings.size(), provisions, addresses.size(), citations.size(), cpu / 1_000_000, lost);
  }

  /** As a citation writes it; a range as an address does. */
  private static String signs(Place place) {
    String signs =
        place.labels().stream()
            .map(name -> "(" + name.replaceFirst("~.*", "") + ")")
            .collect(Collectors.joining());
    return Places.LABEL.matcher(signs).matches() ? signs : place.path();
  }

  private static List<Reading> read(FileFormat format, String file) throws Exception {
    return format.read(Files.readAllBytes(RECORDINGS.resolve(file)), LocalDate.parse("2025-06-27"));
  }
}
