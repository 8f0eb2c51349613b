package lexdelta.crawler.source.ecfr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import lexdelta.crawler.compare.Comparer;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole titles as govinfo.gov gave them. */
@Tag("recordings")
@EnabledIfEnvironmentVariable(named = "LEXDELTA_RECORDINGS", matches = ".+")
class RecordedBulkTest {
  private static final LocalDate DAY = LocalDate.of(2025, 8, 1);
  private static final String BULK = "web/govinfo.gov/ecfr/ECFR-title";
  private static final String TITLE_1 = "web/govinfo.gov/dash-change/%s_ECFR-title1.xml";

  private static byte[] bytes(String file) throws IOException {
    String folder = Objects.requireNonNull(System.getenv("LEXDELTA_RECORDINGS"));
    return Files.readAllBytes(Path.of(folder, file));
  }

  private static List<Reading> read(String file) throws Exception {
    return EcfrReader.read(bytes(file), Dialect.BULK, DAY);
  }

  @ParameterizedTest
  @CsvSource({
    "6_2025-08, 544, 13, 27",
    "8_2025-06-27, 989, 0, 132",
    "11_2025-08, 587, 0, 57",
    "13_2025-08, 1699, 7, 55",
    "37_2025-08, 1315, 11, 73",
    "44_2025-08, 943, 7, 97",
  })
  void everySectionAppendixAndPartIsReadAndNoTextIsLost(
      String title, int sections, int appendices, int parts) throws Exception {
    byte[] bytes = bytes(BULK + title + ".xml");
    List<Reading> readings = EcfrReader.read(bytes, Dialect.BULK, DAY);

    assertThat(count(readings, DocumentKind.CFR_SECTION))
        .isEqualTo(sections)
        .isEqualTo(elements(bytes, "DIV8"));
    assertThat(count(readings, DocumentKind.CFR_APPENDIX))
        .isEqualTo(appendices)
        .isEqualTo(elements(bytes, "DIV9"));
    assertThat(count(readings, DocumentKind.CFR_PART))
        .isEqualTo(parts)
        .isEqualTo(elements(bytes, "DIV5"));
    assertThat(readings).extracting(Reading::document).doesNotHaveDuplicates();
    assertThat(readings).extracting(Reading::heading).noneMatch(heading -> heading.startsWith("§"));
    assertThat(TextKept.of(readings)).isEqualTo(TextKept.published(bytes));
  }

  @Test
  void sectionsOfTitleEightAreThoseOfTheListOfTheirStates() throws Exception {
    List<String> listed =
        new String(bytes("truth/ecfr-title8-fidelity.tsv"), java.nio.charset.StandardCharsets.UTF_8)
            .lines()
            .skip(1)
            .map(line -> "8 CFR " + line.split("\t")[0].replaceFirst("^§+ ", ""))
            .toList();

    assertThat(read(BULK + "8_2025-06-27.xml"))
        .filteredOn(reading -> reading.kind() == DocumentKind.CFR_SECTION)
        .extracting(Reading::citation)
        .containsExactlyElementsOf(listed);
  }

  /** The publisher exchanged dashes throughout the title; no word changed. */
  @Test
  void typographyAloneIsNoChange() throws Exception {
    Map<String, Reading> before = byAddress(read(TITLE_1.formatted("current")));
    Map<String, Reading> after = byAddress(read(TITLE_1.formatted("updated")));

    assertThat(after.keySet()).isEqualTo(before.keySet());
    assertThat(after).isNotEqualTo(before);
    before.forEach((address, reading) ->
        assertThat(compare(reading, after.get(address)).isEmpty()).as(address).isTrue());
  }

  /**
   * Title 1 from the API as of 2022-01-01 and from the bulk data of the end of 2022. In between lie
   * two rules, 87 FR 26268 of May 4 and 87 FR 80002 of Dec. 29, 2022, on parts 2 to 12: every section
   * whose words differ cites one of them as its last amendment or became reserved, the sections missing later stand in
   * part 10, and of the parts themselves only the authority differs, which the rules restated. One
   * word is of the API's own making: an underscore in 21.24 reads {@code lowbar;}, a character's name
   * left over. All other documents are the same in either dialect, word for word, with the same
   * citations, headings and divisions above them.
   */
  @Test
  void sameSectionsReadTheSameInEitherDialect() throws Exception {
    Map<String, Reading> api =
        byAddress(EcfrReader.read(bytes("web/ecfr.gov/title-1/2022-01-01.xml"), DAY));
    Map<String, Reading> bulk = byAddress(read(TITLE_1.formatted("current")));

    assertThat(difference(bulk, api)).isEmpty();
    assertThat(difference(api, bulk))
        .containsExactly(
            "/us/cfr/t1/s10.10", "/us/cfr/t1/s10.11", "/us/cfr/t1/s10.12", "/us/cfr/t1/s10.13");
    int same = 0;
    for (Reading one : bulk.values()) {
      Reading other = Objects.requireNonNull(api.get(one.document().value()));
      assertThat(one.citation()).isEqualTo(other.citation());
      assertThat(one.kind()).isEqualTo(other.kind());
      assertThat(one.hierarchy()).as(one.citation()).isEqualTo(other.hierarchy());
      Comparison comparison = compare(other, one);
      if (comparison.isEmpty()) {
        assertThat(one.heading()).isEqualTo(other.heading());
        same++;
      } else {
        assertThat(explained(one, comparison)).as(one.citation()).isTrue();
      }
    }
    assertThat(same).isEqualTo(UNCHANGED);
  }

  private static boolean explained(Reading later, Comparison comparison) {
    boolean amended =
        later.provisions().stream()
            .anyMatch(p ->
                p.kind() == ProvisionKind.SOURCE_NOTE
                    && p.text().matches(".*87 FR (26268|80002), (May|Dec\\.) [0-9]+, 2022]"));
    boolean authority = later.kind() == DocumentKind.CFR_PART && comparison.notesOnly();
    return amended
        || authority
        || later.heading().equals("[Reserved]")
        || later.citation().equals("1 CFR 21.24");
  }

  private static final int UNCHANGED = 307;

  private static Comparison compare(Reading before, Reading after) {
    return Comparer.compare(Optional.of(before), Optional.of(after));
  }

  private static TreeSet<String> difference(
      Map<String, Reading> these, Map<String, Reading> those) {
    TreeSet<String> left = new TreeSet<>(these.keySet());
    left.removeAll(those.keySet());
    return left;
  }

  private static Map<String, Reading> byAddress(List<Reading> readings) {
    return readings.stream()
        .collect(
            Collectors.toMap(
                reading -> reading.document().value(),
                Function.identity(),
                (one, two) -> {
                  throw new AssertionError("two readings of " + one.document());
                },
                TreeMap::new));
  }

  private static long count(List<Reading> readings, DocumentKind kind) {
    return readings.stream().filter(reading -> reading.kind() == kind).count();
  }

  private static long elements(byte[] bytes, String name) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(bytes))
        .getElementsByTagName(name)
        .getLength();
  }
}
