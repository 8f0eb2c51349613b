package lexdelta.crawler.source.federalregister;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.FactKind;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.federalregister.RegisterDocument.Origin;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Every recorded text, held against counts and characters taken from its raw bytes by pattern. */
@Tag("recordings")
@Tag("slow")
@EnabledIfEnvironmentVariable(named = "LEXDELTA_RECORDINGS", matches = ".+")
class RecordedRegisterTest {
  private static final Path WEB =
      Path.of(String.valueOf(System.getenv("LEXDELTA_RECORDINGS")), "web");

  private static List<Path> texts() throws IOException {
    try (Stream<Path> files = Files.list(WEB.resolve("federalregister.gov/full_text"))) {
      return files.sorted().toList();
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The recordings' names are day and number, as the publisher's addresses have them. */
  private static Origin origin(Path file) {
    String name = file.getFileName().toString();
    LocalDate day = LocalDate.parse(name.substring(0, 10));
    String number = name.substring(11, name.length() - 4);
    return new Origin(DocumentNumber.of(number), Optional.of(day), day);
  }

  private static Map<String, Reading> readings() throws Exception {
    Map<String, Reading> readings = new TreeMap<>();
    for (Path file : texts()) {
      Reading reading = RegisterReader.one(bytes(file), origin(file));
      readings.put(reading.document().value(), reading);
    }
    return readings;
  }

  @Test
  void everyTextIsReadAndStatesItsFacts() throws Exception {
    Map<FactKind, Integer> counts = new EnumMap<>(FactKind.class);
    Map<String, Reading> readings = readings();
    for (Reading reading : readings.values()) {
      reading.facts().forEach(fact -> counts.merge(fact.kind(), 1, Integer::sum));
      assertThat(reading.citation()).matches("\\d+ FR \\d+");
      assertThat(reading.heading()).isNotBlank();
      assertThat(reading.facts()).anyMatch(fact -> fact.kind() == FactKind.EFFECTIVE_ON);
    }
    System.out.printf("%d texts, %s%n", readings.size(), counts);
    assertThat(readings).hasSize(texts().size()).hasSizeGreaterThanOrEqualTo(57);
  }

  /** What the reader leaves out, and what it prints for an empty element. */
  private static String raw(byte[] bytes) {
    String text =
        new String(bytes, StandardCharsets.UTF_8)
            .replaceAll("(?s)<!--.*?-->", "")
            .replaceAll("(?s)<BILCOD>.*?</BILCOD>", "")
            .replaceAll("<STARS ?/>", "*****")
            .replaceAll("(?s)<[^>]*>", "");
    return squeezed(characters(text));
  }

  private static String squeezed(String text) {
    return text.replaceAll("[\\s\\p{Z}]+", "");
  }

  private static String characters(String text) {
    Matcher entity = Pattern.compile("&#x([0-9A-Fa-f]+);").matcher(text);
    return entity
        .replaceAll(
            e -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(e.group(1), 16))))
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  private static String said(DocumentText document) {
    StringBuilder said = new StringBuilder();
    for (Block block : document.blocks()) {
      if (block.provision().cells().isEmpty()) {
        said.append(block.text());
      } else {
        block.provision().cells().forEach(said::append);
      }
    }
    return squeezed(said.toString());
  }

  @Test
  void noCharacterIsLostAndNoneIsAdded() throws Exception {
    long characters = 0;
    for (Path file : texts()) {
      String said = said(RegisterXml.read(bytes(file)).documents().getFirst());
      assertThat(said.equals(raw(bytes(file)))).as(file.getFileName().toString()).isTrue();
      characters += said.length();
    }
    System.out.printf(
        "%,d characters in %d texts, each in its place%n", characters, texts().size());
    issueLosesNothing();
  }

  /** Of an issue: contents, aids, title pages and what stands before each part. */
  private static void issueLosesNothing() throws Exception {
    byte[] issue = bytes(WEB.resolve("govinfo.gov/fr/FR-2016-04-15.xml"));
    String text = new String(issue, StandardCharsets.UTF_8);
    StringBuilder raw = new StringBuilder();
    Matcher document =
        Pattern.compile("(?s)<(RULE|PRORULE|NOTICE|PRESDOCU)>.*?</\\1>").matcher(text);
    while (document.find()) {
      raw.append(raw(document.group().getBytes(StandardCharsets.UTF_8)));
    }
    StringBuilder said = new StringBuilder();
    RegisterXml.read(issue).documents().forEach(d -> said.append(said(d)));
    assertThat(said.toString().equals(raw.toString())).isTrue();
    System.out.printf("%,d characters in an issue, each in its place%n", said.length());
  }

  private static long count(String pattern, byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8).replaceAll("(?s)<!--.*?-->", "");
    return Pattern.compile(pattern, Pattern.DOTALL).matcher(text).results().count();
  }

  private static long blocks(List<DocumentText> documents, String element) {
    return documents.stream()
        .flatMap(d -> d.blocks().stream())
        .filter(b -> b.element().equals(element))
        .count();
  }

  @Test
  void instructionsSectionsAndFootnotesAreAsManyAsInTheRawText() throws Exception {
    List<Path> files = new ArrayList<>(texts());
    files.add(WEB.resolve("govinfo.gov/fr/FR-2016-04-15.xml"));
    long[] all = new long[5];
    List<String> elements = List.of("AMDPAR", "SECTNO", "FTNT", "ROW", "STARS");
    for (Path file : files) {
      List<DocumentText> documents = RegisterXml.read(bytes(file)).documents();
      for (int i = 0; i < elements.size(); i++) {
        String element = elements.get(i);
        // An element without a letter of text is nothing to keep.
        String pattern =
            switch (element) {
              case "STARS" -> "<STARS ?/>";
              case "ROW" ->
                  "<(?:ROW|BOXHD)(?: [^>]*)?>(?:(?!</(?:ROW|BOXHD)>).)*?>\\s*[^<\\s\\p{Z}]";
              default -> "<" + element + ">\\s*(?:<[^/>][^>]*>\\s*|</SU>\\s*)*[^<\\s]";
            };
        long raw = count(pattern, bytes(file));
        assertThat(blocks(documents, element))
            .as(file.getFileName() + " " + element)
            .isEqualTo(raw);
        all[i] += raw;
      }
    }
    System.out.printf(
        "%d files: %,d AMDPAR, %,d SECTNO, %,d FTNT, %,d rows, %,d STARS%n",
        files.size(), all[0], all[1], all[2], all[3], all[4]);
    assertThat(all[0]).isGreaterThan(800);
  }

  /** Read from the raw texts by eye. */
  @Test
  void theDaysAreThoseOfTheTexts() throws Exception {
    Map<String, Reading> readings = readings();
    days(
        readings,
        "2011-18676",
        "EFFECTIVE_ON 2011-07-22",
        "COMPLIANCE_ON 2012-07-22",
        "COMMENTS_CLOSE_ON 2011-09-22");
    days(readings, "2011-31712", "EFFECTIVE_ON 2011-12-30", "COMMENTS_CLOSE_ON 2012-02-17");
    days(readings, "2012-1728", "EFFECTIVE_ON 2013-02-07");
    days(readings, "2012-3460", "EFFECTIVE_ON 2012-02-15");
    days(readings, "2013-01503-1", "EFFECTIVE_ON [amendments to § 1026.36(h) and (i)] 2013-06-01");
    days(
        readings,
        "2013-10604",
        "EFFECTIVE_ON 2013-10-28",
        "EFFECTIVE_ON [77 FR 6194] 2013-10-28",
        "EFFECTIVE_ON [77 FR 40459] 2013-10-28",
        "EFFECTIVE_ON [77 FR 50244] 2013-10-28");
    days(
        readings,
        "2013-12125",
        "EFFECTIVE_ON 2013-06-01",
        "EFFECTIVE_ON [addition of § 1026.35(e)] 2013-06-01",
        "EFFECTIVE_UNTIL [addition of § 1026.35(e)] 2014-01-09");
    days(
        readings,
        "2013-22752-1",
        "EFFECTIVE_ON 2014-01-01",
        "EFFECTIVE_ON [78 FR 11280] 2014-01-01");
    days(
        readings,
        "2014-24194",
        "EFFECTIVE_ON 2014-10-23",
        "COMPLIANCE_ON [applicability] 2014-08-19");
    days(readings, "2015-12719", "EFFECTIVE_ON 2015-08-10", "COMPLIANCE_ON 2016-08-10");
    days(
        readings,
        "2015-18239",
        "EFFECTIVE_ON 2015-10-03",
        "EFFECTIVE_ON [78 FR 79730] 2015-10-03",
        "EFFECTIVE_ON [79 FR 65299] 2015-10-03",
        "EFFECTIVE_ON [80 FR 8767] 2015-10-03");
    days(
        readings,
        "2015-26607",
        "EFFECTIVE_ON 2018-01-01",
        "EFFECTIVE_ON [amendment to § 1003.2 in amendatory instruction 3] 2017-01-01",
        "EFFECTIVE_ON [amendments to § 1003.5 in amendatory instruction 8, the amendments to § 1003.6"
            + " in amendatory instruction 10, the amendments to appendix A to part 1003 in amendatory"
            + " instruction 12, and the amendments to supplement I to part 1003 in amendatory"
            + " instruction 16] 2019-01-01",
        "EFFECTIVE_ON [amendments to § 1003.5 in amendatory instruction 9] 2020-01-01");
  }

  private static void days(Map<String, Reading> readings, String number, String... expected) {
    Reading reading = readings.get(new DocumentId("/us/fr/" + number).value());
    assertThat(reading).as(number).isNotNull();
    List<FactKind> kinds =
        List.of(
            FactKind.EFFECTIVE_ON,
            FactKind.EFFECTIVE_UNTIL,
            FactKind.COMPLIANCE_ON,
            FactKind.COMMENTS_CLOSE_ON);
    assertThat(reading.facts())
        .filteredOn(fact -> kinds.contains(fact.kind()))
        .extracting(
            f -> f.kind() + (f.about().isEmpty() ? "" : " [" + f.about() + "]") + " " + f.value())
        .as(number)
        .containsExactly(expected);
  }

  @Test
  void whatADocumentDoesToAnotherIsLinked() throws Exception {
    Map<String, Reading> readings = readings();
    concerns(
        readings, "2015-18239", "delays 78 FR 79730", "delays 79 FR 65299", "delays 80 FR 8767");
    concerns(readings, "2016-02630", "corrects 78 FR 79730", "corrects /us/fr/2013-28210");
    concerns(readings, "2013-19503", "corrects /us/fr/2013-10604");
    concerns(readings, "2013-22752-1", "delays 78 FR 11280");
    concerns(readings, "2013-00736");
  }

  private static void concerns(Map<String, Reading> readings, String number, String... expected) {
    assertThat(readings.get("/us/fr/" + number).facts())
        .filteredOn(fact -> fact.kind() == FactKind.CONCERNS)
        .extracting(fact -> fact.about() + " " + fact.value())
        .as(number)
        .containsExactly(expected);
  }

  @Test
  void wholeIssuesAreReadInBothDialects() throws Exception {
    issue("FR-2016-04-15.xml", "\\[FR Doc\\. ?[A-Z0-9–-]+", "2016-04-15");
    issue("FR-2017-09-29-uslm.xml", "<frDocId ", "2017-09-29");
  }

  private static void issue(String name, String pattern, String day) throws Exception {
    byte[] bytes = bytes(WEB.resolve("govinfo.gov/fr").resolve(name));
    var format = new FederalRegisterFile();
    assertThat(format.recognises(bytes)).isTrue();
    List<Reading> readings = format.read(bytes, LocalDate.EPOCH);
    assertThat(readings).hasSize((int) count(pattern, bytes));
    assertThat(readings).extracting(Reading::document).doesNotHaveDuplicates();
    assertThat(readings).allMatch(r -> r.publishedOn().equals(Optional.of(LocalDate.parse(day))));
    assertThat(readings).allMatch(r -> r.citation().matches("8[12] FR \\d{5}"));
    System.out.printf(
        "%s: %d documents, %,d provisions, %,d facts%n",
        name,
        readings.size(),
        readings.stream().mapToInt(r -> r.provisions().size()).sum(),
        readings.stream().mapToInt(r -> r.facts().size()).sum());
  }

  @Test
  void theAnswersOfTheApiAreRead() throws Exception {
    Path api = WEB.resolve("federalregister.gov/api");
    var format = new FederalRegisterListFile();
    for (String name :
        List.of(
            "document.json",
            "documents.json",
            "documents_search.json",
            "public_document.json",
            "public_documents_current.json",
            "public_documents_search.json")) {
      byte[] bytes = bytes(api.resolve(name));
      assertThat(format.recognises(bytes)).as(name).isTrue();
      List<Reading> readings = format.read(bytes, LocalDate.EPOCH);
      System.out.printf(
          "%s: %d documents, %,d facts%n",
          name, readings.size(), readings.stream().mapToInt(r -> r.facts().size()).sum());
      assertThat(readings).hasSize((int) count("\"document_number\": ?\"", bytes));
      assertThat(readings).allMatch(r -> r.publishedOn().isPresent() && !r.heading().isEmpty());
    }
  }

  @Test
  void theNineAgenciesAreKnownToThePublisher() throws Exception {
    String agencies = Files.readString(WEB.resolve("federalregister.gov/api/agencies.json"));
    assertThat(FederalRegister.AGENCIES).hasSize(9);
    assertThat(FederalRegister.AGENCIES)
        .allMatch(slug -> Pattern.compile("\"slug\": ?\"" + slug + "\"").matcher(agencies).find());
  }
}
