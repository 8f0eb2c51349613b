package lexdelta.crawler.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import lexdelta.crawler.CrawlerConfiguration;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.FileFormat;
import lexdelta.crawler.source.ecfr.EcfrBulkFile;
import lexdelta.crawler.source.ecfr.EcfrFile;
import lexdelta.crawler.source.usc.CodedTextFile;
import lexdelta.crawler.source.usc.UslmFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** The laws of comparing, held against every pair of real texts that is at hand. */
@Tag("recordings")
@Tag("slow")
@EnabledIfEnvironmentVariable(named = "LEXDELTA_RECORDINGS", matches = ".+")
class RecordedLawsTest {
  private static final Path RECORDINGS =
      Path.of(System.getenv().getOrDefault("LEXDELTA_RECORDINGS", "."));
  private static final LocalDate ON = LocalDate.of(2030, 1, 1);
  private static final String[] WORDS =
      "may must not 30 days six $1,450.00 214.2(h)(13) , . (b) alien and the".split(" ");

  /** So many words of unrelated provisions git keeps at most. */
  private static final int UNRELATED = 25;

  private int pairs;
  private int changed;

  @Test
  void lawsHoldBetweenAllDaysOfTitleOne() throws Exception {
    consecutive(files("web/ecfr.gov/title-1", ".xml"), new EcfrFile());
    assertThat(changed).isGreaterThan(20);
  }

  @Test
  void lawsHoldBetweenAllDatesOfTheUnitedStatesCode() throws Exception {
    consecutive(files("web/uscode.house.gov", ".txt"), new CodedTextFile());
    assertThat(changed).isGreaterThan(50);
  }

  @Test
  void twoReleasePointsThatSayTheSameAreTheSame() throws Exception {
    for (String title : List.of("usc09.xml", "usc11.xml")) {
      consecutive(
          List.of(
              RECORDINGS.resolve("web/uscode.house.gov/uslm/2013-08-02").resolve(title),
              RECORDINGS.resolve("web/uscode.house.gov/uslm/2013-09-10").resolve(title)),
          new UslmFile());
    }
    assertThat(pairs).isGreaterThan(100);
    assertThat(changed).isZero();
  }

  @Test
  void lawsHoldBetweenAllVersionsOfRegulationX() throws Exception {
    List<Path> versions = files("truth/regml-1024", ".xml");
    assertThat(versions).hasSizeGreaterThan(10);
    for (int i = 1; i < versions.size(); i++) {
      lawful(RegulationX.read(versions.get(i - 1)), RegulationX.read(versions.get(i)));
    }
    lawful(RegulationX.read(versions.getFirst()), RegulationX.read(versions.getLast()));
    report("Regulation X");
    assertThat(changed).isGreaterThan(10);
  }

  /**
   * Word diffs of the whole text count 21,870 words for title 1 (git, minimal), and 8,640 when blocks
   * of ten words that stand elsewhere are not counted; for Regulation X 74,458 and 47,162.
   */
  @Test
  void noMoreWordsAreCalledChangedThanByADiffOfWords() throws Exception {
    Path days = RECORDINGS.resolve("web/ecfr.gov/title-1");
    Counted title =
        Counted.of(
            Collation.of(
                new EcfrFile().read(Files.readAllBytes(days.resolve("2017-03-14.xml")), ON),
                new EcfrFile().read(Files.readAllBytes(days.resolve("2017-10-20.xml")), ON)));
    List<Path> versions = files("truth/regml-1024", ".xml");
    Counted regulation =
        Counted.of(
            Collation.of(
                List.of(RegulationX.read(versions.getFirst())),
                List.of(RegulationX.read(versions.getLast()))));
    System.out.printf("RecordedLawsTest: title 1 %s; Regulation X %s%n", title, regulation);
    assertThat(title.changed()).isBetween(5_000, 8_640);
    assertThat(regulation.changed()).isBetween(36_000, 45_000);
  }

  /**
   * On every pair, where git is at hand. What git saves by keeping a lone “the” between two changes we
   * do not want to save; and now and then it keeps words of two provisions that have nothing to do
   * with each other, as those of an amendment notice that is gone and of a source note that is new.
   */
  @Test
  void noMoreWordsAreCalledChangedThanByGitOnAnyPair(@TempDir Path folder) throws Exception {
    assumeTrue(GitWords.there(), "git is not installed");
    List<Path> days = files("web/ecfr.gov/title-1", ".xml");
    for (int i = 1; i < days.size(); i++) {
      atMostGits(read(new EcfrFile(), days.get(i - 1)), read(new EcfrFile(), days.get(i)), folder);
    }
    List<Path> versions = files("truth/regml-1024", ".xml");
    for (int i = 1; i < versions.size(); i++) {
      atMostGits(
          List.of(RegulationX.read(versions.get(i - 1))),
          List.of(RegulationX.read(versions.get(i))),
          folder);
    }
    List<Path> code = files("web/uscode.house.gov", ".txt");
    for (int i = 1; i < code.size(); i++) {
      atMostGits(
          read(new CodedTextFile(), code.get(i - 1)),
          read(new CodedTextFile(), code.get(i)),
          folder);
    }
    assertThat(pairs).isGreaterThan(20);
  }

  private static List<Reading> read(FileFormat format, Path file) throws Exception {
    return format.read(Files.readAllBytes(file), ON);
  }

  private void atMostGits(List<Reading> before, List<Reading> after, Path folder) throws Exception {
    GitWords words = GitWords.of(before, after, folder);
    System.out.println("RecordedLawsTest: " + words);
    assertThat(words.ours()).isLessThanOrEqualTo(words.git() + words.lone() + UNRELATED);
    pairs++;
  }

  @Test
  void textsThatDifferInTypographyOnlyAreTheSame() throws Exception {
    for (String file : List.of("ECFR-title1.xml", "FR-2024-02-12.xml")) {
      Path folder = RECORDINGS.resolve("web/govinfo.gov/dash-change");
      any(folder.resolve("current_" + file), folder.resolve("updated_" + file));
    }
    report("typography");
    assertThat(pairs).isGreaterThan(100);
    assertThat(changed).isZero();
  }

  @Test
  void lawsHoldBetweenTwoLooksAtThePolicyManualsUpdates() throws Exception {
    List<Path> looks = files("web/uscis.gov", ".html");
    List<Path> updates =
        looks.stream().filter(it -> it.getFileName().toString().contains("-updates_")).toList();
    any(updates.getFirst(), updates.getLast());
    report("Policy Manual updates");
    assertThat(pairs).isPositive();
  }

  @Test
  void lawsHoldBetweenCapturesOfPages() throws Exception {
    for (String line : Files.readAllLines(RECORDINGS.resolve("noise/pairs.tsv"))) {
      String[] pair = line.split("\t");
      if (!pair[0].equals("page")) {
        any(
            RECORDINGS.resolve("noise").resolve(pair[4]),
            RECORDINGS.resolve("noise").resolve(pair[5]));
      }
    }
    report("pages");
    assertThat(pairs).isGreaterThan(20);
  }

  /** Two files of one format, whichever it is. */
  private void any(Path earlier, Path later) throws Exception {
    byte[] before = Files.readAllBytes(earlier);
    byte[] after = Files.readAllBytes(later);
    FileFormat format =
        CrawlerConfiguration.fileFormats().stream()
            .filter(it -> it.recognises(before) && it.recognises(after))
            .findFirst()
            .orElseThrow();
    lawful(format.read(before, ON), format.read(after, ON));
  }

  @Test
  void lawsHoldForTitleEightEditedAtRandom() throws Exception {
    long seed = new Random().nextLong();
    System.out.println("RecordedLawsTest: title 8, seed " + seed);
    Random random = new Random(seed);
    List<Reading> title =
        new EcfrBulkFile()
            .read(
                Files.readAllBytes(
                    RECORDINGS.resolve("web/govinfo.gov/ecfr/ECFR-title8_2025-06-27.xml")),
                ON);
    for (int round = 0; round < 300; round++) {
      Reading section = title.get(random.nextInt(title.size()));
      if (!section.provisions().isEmpty() && section.provisions().size() < 400) {
        lawful(section, edited(section, random));
      }
    }
    report("title 8");
    assertThat(changed).isGreaterThan(200);
  }

  private static List<Path> files(String folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(RECORDINGS.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private void consecutive(List<Path> files, FileFormat format) throws Exception {
    for (int i = 1; i < files.size(); i++) {
      lawful(
          format.read(Files.readAllBytes(files.get(i - 1)), ON),
          format.read(Files.readAllBytes(files.get(i)), ON));
    }
    report(files.getFirst().getParent().getFileName().toString());
  }

  private void lawful(List<Reading> earlier, List<Reading> later) {
    Collation collation = Collation.of(earlier, later);
    for (Comparison comparison : collation.documents()) {
      if (comparison.before().isPresent() && comparison.after().isPresent()) {
        lawful(comparison.before().get(), comparison.after().get());
      }
    }
    assertThat(collation.documents().stream().flatMap(c -> c.after().stream()).toList())
        .containsExactlyElementsOf(later);
    assertThat(collation.documents().stream().flatMap(c -> c.before().stream()).toList())
        .containsExactlyInAnyOrderElementsOf(earlier);
  }

  private void lawful(Reading before, Reading after) {
    Comparison comparison = Laws.compareLawfully(before, after);
    assertThat(Comparer.compare(Optional.of(after), Optional.of(after)).isEmpty()).isTrue();
    pairs++;
    changed += comparison.isEmpty() ? 0 : 1;
  }

  private void report(String what) {
    System.out.printf(
        "RecordedLawsTest: %s, %,d pairs, %,d of them changed%n", what, pairs, changed);
  }

  /** Some provisions edited, removed, moved, doubled, split or merged. */
  private static Reading edited(Reading reading, Random random) {
    List<Provision> provisions = new ArrayList<>(reading.provisions());
    for (int i = 1 + random.nextInt(4); i > 0 && !provisions.isEmpty(); i--) {
      int place = random.nextInt(provisions.size());
      Provision provision = provisions.get(place);
      switch (random.nextInt(7)) {
        case 0 -> provisions.remove(place);
        case 1 -> provisions.add(random.nextInt(provisions.size() + 1), provision);
        case 2 -> {
          provisions.remove(place);
          provisions.add(random.nextInt(provisions.size() + 1), provision);
        }
        case 3 -> split(provisions, place, random);
        case 4 -> merge(provisions, place);
        default ->
            provisions.set(
                place,
                Provision.of(provision.kind(), RandomEdits.edit(provision.text(), WORDS, random)));
      }
    }
    return Samples.reading(reading.heading(), provisions);
  }

  private static void split(List<Provision> provisions, int place, Random random) {
    Provision provision = provisions.get(place);
    int space = provision.text().indexOf(' ', random.nextInt(provision.text().length()));
    if (space > 0 && space + 1 < provision.text().length()) {
      provisions.set(place, Provision.of(provision.kind(), provision.text().substring(0, space)));
      provisions.add(
          place + 1, Provision.of(provision.kind(), provision.text().substring(space + 1)));
    }
  }

  private static void merge(List<Provision> provisions, int place) {
    if (place + 1 < provisions.size()) {
      Provision next = provisions.remove(place + 1);
      Provision first = provisions.get(place);
      provisions.set(place, Provision.of(first.kind(), first.text() + " " + next.text()));
    }
  }
}
