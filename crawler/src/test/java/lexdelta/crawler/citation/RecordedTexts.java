package lexdelta.crawler.citation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.ecfr.EcfrBulkFile;
import lexdelta.crawler.source.federalregister.FederalRegisterFile;

/** Recorded law as running text: the provisions of a document, a line each. */
final class RecordedTexts {
  private static final Path WEB =
      Path.of(System.getenv().getOrDefault("LEXDELTA_RECORDINGS", "."), "web");

  private RecordedTexts() {}

  /** Title 8 of the CFR, by permanent address. */
  static Map<String, Reading> title8() throws Exception {
    byte[] title = Files.readAllBytes(WEB.resolve("govinfo.gov/ecfr/ECFR-title8_2025-06-27.xml"));
    return byAddress(new EcfrBulkFile().read(title, LocalDate.parse("2025-06-27")));
  }

  /** The documents of the Federal Register, by the names of their files. */
  static Map<String, Reading> register() throws Exception {
    Map<String, Reading> documents = new TreeMap<>();
    try (Stream<Path> files = Files.list(WEB.resolve("federalregister.gov/full_text"))) {
      for (Path file : files.sorted().toList()) {
        byte[] bytes = Files.readAllBytes(file);
        documents.put(
            file.getFileName().toString(),
            new FederalRegisterFile().read(bytes, LocalDate.EPOCH).getFirst());
      }
    }
    return documents;
  }

  /** The Immigration and Nationality Act as its compilers print it, page headings and all. */
  static String act() throws IOException {
    return Files.readString(WEB.resolve("govinfo.gov/COMPS-1376_INA.txt"), StandardCharsets.UTF_8);
  }

  static String text(Reading reading) {
    return reading.provisions().stream().map(Provision::text).collect(Collectors.joining("\n"));
  }

  private static Map<String, Reading> byAddress(List<Reading> readings) {
    Map<String, Reading> documents = new TreeMap<>();
    readings.forEach(reading -> documents.put(reading.document().value(), reading));
    return documents;
  }
}
