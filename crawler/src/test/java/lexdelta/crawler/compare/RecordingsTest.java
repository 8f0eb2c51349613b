package lexdelta.crawler.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.redline.Redline;
import lexdelta.crawler.redline.RedlineHtml;
import lexdelta.crawler.redline.RedlineText;
import lexdelta.crawler.redline.Summary;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@Tag("recordings")
@EnabledIfEnvironmentVariable(named = "LEXDELTA_RECORDINGS", matches = ".+")
class RecordingsTest {
  private static final Path RECORDINGS =
      Path.of(Objects.requireNonNullElse(System.getenv("LEXDELTA_RECORDINGS"), ""));
  private static final String[] WORDS =
      "may must not 30 days six $1,450.00 214.2(h)(13) , . (b) alien and the".split(" ");

  @Test
  void lawsHoldBetweenAllDaysOfTitleOne() throws Exception {
    List<Path> days = days();
    assertThat(days).hasSizeGreaterThanOrEqualTo(2);
    Map<String, Reading> before = RecordedSections.read(days.getFirst());
    int changed = 0;
    for (Path day : days.subList(1, days.size())) {
      Map<String, Reading> after = RecordedSections.read(day);
      changed += compareLawfully(day.getFileName().toString(), before, after);
      before = after;
    }
    assertThat(changed).isGreaterThan(0);
  }

  private static List<Path> days() throws IOException {
    try (Stream<Path> files = Files.list(RECORDINGS.resolve("web/ecfr.gov/title-1"))) {
      return files.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
    }
  }

  private static int compareLawfully(
      String day, Map<String, Reading> before, Map<String, Reading> after) {
    long start = System.nanoTime();
    int changed = 0;
    int edits = 0;
    for (Map.Entry<String, Reading> section : after.entrySet()) {
      Reading reading = section.getValue();
      assertThat(Samples.compare(reading, reading).isEmpty()).isTrue();
      if (before.containsKey(section.getKey())) {
        Comparison comparison = Laws.compareLawfully(before.get(section.getKey()), reading);
        changed += comparison.isEmpty() ? 0 : 1;
        edits += edits(comparison);
        show(section.getKey(), comparison);
      } else {
        Comparer.compare(Optional.empty(), Optional.of(reading));
      }
    }
    System.out.printf(
        "to %s: %d sections, %d changed, %d word edits, %d ms with the laws%n",
        day, after.size(), changed, edits, (System.nanoTime() - start) / 1_000_000);
    return changed;
  }

  private static int edits(Comparison comparison) {
    return comparison.provisions().stream()
        .mapToInt(change -> change instanceof ProvisionChange.Edited e ? e.edits().size() : 0)
        .sum();
  }

  private static void show(String section, Comparison comparison) {
    Redline redline = Redline.of(comparison);
    String html = RedlineHtml.MAIL.print(redline);
    assertThat(html).doesNotContainPattern("<(?!/?(p|ins|del|em|table|tr|td)[ >])");
    if (!comparison.isEmpty()) {
      System.out.println(section + ": " + Summary.of(comparison));
    }
    if (!comparison.isEmpty() && Boolean.getBoolean("lexdelta.show")) {
      System.out.println(RedlineText.plain(100).print(redline.shortened(0)));
    }
  }

  @Test
  void theLongestSectionOfTitleEightIsComparedWithACopyEditedAtRandom() throws Exception {
    long seed = new Random().nextLong();
    Reading before =
        RecordedSections.read(RECORDINGS.resolve("web/govinfo.gov/ecfr/ECFR-title8_2025-06-27.xml"))
            .get("214.2");
    Reading after = edited(before, new Random(seed));
    Laws.compareLawfully(before, after);
    for (int round = 0; round < 3; round++) {
      long start = System.nanoTime();
      Comparison comparison = Samples.compare(before, after);
      System.out.printf(
          "8 CFR 214.2, seed %d: %d provisions, %d word edits, %d ms; %s%n",
          seed,
          comparison.provisions().size(),
          edits(comparison),
          (System.nanoTime() - start) / 1_000_000,
          Summary.of(comparison));
    }
  }

  private static Reading edited(Reading reading, Random random) {
    List<Provision> provisions = new ArrayList<>();
    for (Provision provision : reading.provisions()) {
      switch (random.nextInt(30)) {
        case 0 -> {}
        case 1 -> provisions.add(random.nextInt(provisions.size() + 1), provision);
        case 2, 3, 4, 5 ->
            provisions.add(
                Provision.of(provision.kind(), RandomEdits.edit(provision.text(), WORDS, random)));
        default -> provisions.add(provision);
      }
    }
    return Samples.reading(reading.heading(), provisions);
  }
}
