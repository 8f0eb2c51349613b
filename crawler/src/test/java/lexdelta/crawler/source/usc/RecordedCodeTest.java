package lexdelta.crawler.source.usc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lexdelta.crawler.citation.InaTable;
import lexdelta.crawler.compare.Comparer;
import lexdelta.crawler.compare.Comparison;
import lexdelta.crawler.compare.ProvisionChange;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.Reading;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The Code as recorded: title 8 as text at four dates, two titles in USLM at two dates each. */
@Tag("slow")
@Tag("recordings")
@EnabledIfEnvironmentVariable(named = "LEXDELTA_RECORDINGS", matches = ".+")
class RecordedCodeTest {
  private static final LocalDate DAY = LocalDate.of(2013, 9, 10);
  private static final List<String> DATES =
      List.of("2009-06-03", "2009-09-16", "2010-05-13", "2011-03-30");

  private static byte[] bytes(String file) throws Exception {
    return Files.readAllBytes(
        Path.of(System.getenv("LEXDELTA_RECORDINGS"), "web/uscode.house.gov", file));
  }

  private static Map<String, Reading> text(String date) throws Exception {
    return byAddress(new CodedTextFile().read(bytes("usc08_" + date + ".txt"), DAY));
  }

  private static Map<String, Reading> byAddress(List<Reading> readings) {
    Map<String, Reading> all = new TreeMap<>();
    readings.forEach(r -> assertThat(all.put(r.document().value(), r)).isNull());
    return all;
  }

  @Test
  void changesOfTitleEightBetweenTheFourDatesAreListed() throws Exception {
    Map<String, Reading> before = text(DATES.getFirst());
    Map<String, String> raw = rawText(DATES.getFirst());
    for (String date : DATES.subList(1, DATES.size())) {
      Map<String, Reading> after = text(date);
      System.out.println(date + ": " + after.size() + " sections");
      Set<String> changed = report(before, after);
      assertThat(changed).isEqualTo(differing(raw, rawText(date)));
      raw = rawText(date);
      before = after;
    }
  }

  private static Set<String> report(Map<String, Reading> before, Map<String, Reading> after) {
    Set<String> all = new TreeSet<>(before.keySet());
    all.addAll(after.keySet());
    Set<String> texts = new TreeSet<>();
    int text = 0;
    int beside = 0;
    for (String id : all) {
      Comparison comparison =
          Comparer.compare(Optional.ofNullable(before.get(id)), Optional.ofNullable(after.get(id)));
      if (comparison.isEmpty()) {
        continue;
      }
      Map<String, Integer> kinds = new TreeMap<>();
      for (ProvisionChange change : comparison.provisions()) {
        if (!change.edits().isEmpty()) {
          String sign = change.earlier().isEmpty() ? "+" : change.later().isEmpty() ? "-" : "~";
          kinds.merge(sign + change.kind(), 1, Integer::sum);
        }
      }
      boolean law =
          kinds.keySet().stream().anyMatch(k -> k.endsWith("PARAGRAPH"))
              || !comparison.heading().isEmpty();
      text += law ? 1 : 0;
      beside += law ? 0 : 1;
      System.out.println("  " + id + (law ? " TEXT " : " notes ") + kinds);
      if (law && before.containsKey(id) && after.containsKey(id)) {
        texts.add(id);
      }
    }
    System.out.println("  text of " + text + " sections, notes alone of " + beside);
    return texts;
  }

  /** The letters of heading and text of each section that stands alone, cut out by a pattern. */
  private static Map<String, String> rawText(String date) throws Exception {
    String file = new String(bytes("usc08_" + date + ".txt"), StandardCharsets.ISO_8859_1);
    Matcher section =
        Pattern.compile(
                "(?ms)^-CITE-\\s+8 USC Secs?\\. (\\S+)\\s+\\d.*?^-HEAD-(.*?)^-(?:SOURCE|MISC1|COD|TRANS|End)-")
            .matcher(file);
    Map<String, String> sections = new TreeMap<>();
    while (section.find()) {
      sections.put("/us/usc/t8/s" + section.group(1), section.group(2).replaceAll("\\s", ""));
    }
    return sections;
  }

  private static Set<String> differing(Map<String, String> before, Map<String, String> after) {
    return before.keySet().stream()
        .filter(id -> after.containsKey(id) && !before.get(id).equals(after.get(id)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void noWordOfTheTextIsLost() throws Exception {
    for (String date : DATES) {
      String raw = new String(bytes("usc08_" + date + ".txt"), StandardCharsets.ISO_8859_1);
      Map<String, String> words = new HashMap<>();
      Matcher cite =
          Pattern.compile(
                  "(?s)-CITE-\\s+8 USC Secs?\\. (.*?)\\s+\\d\\d/\\d\\d/\\d{4}.*?-HEAD-(.*?)-[Ee]nd-")
              .matcher(raw);
      while (cite.find()) {
        String body = cite.group(2);
        int field = body.indexOf("\n-");
        words.merge(
            cite.group(1).replaceAll("\\s+", " "),
            field < 0
                ? ""
                : body.substring(field)
                    .replaceAll("(?m)^-[A-Z0-9]+-\\s*$|[-_=]{5,}", "")
                    .replaceAll("[\\s|]", ""),
            String::concat);
      }
      Map<String, String> read = new HashMap<>();
      text(date)
          .values()
          .forEach(r ->
              read.merge(
                  r.citation().replaceFirst("8 U.S.C. ", ""),
                  r.provisions().stream()
                      .map(Provision::text)
                      .collect(Collectors.joining())
                      .replaceAll("[\\s|]", ""),
                  String::concat));
      System.out.println(date + ": " + words.size() + " citations");
      assertThat(read).isEqualTo(words);
    }
  }

  @Test
  void titlesInUslmAtTwoDatesShowNoChange() throws Exception {
    for (String title : List.of("usc09", "usc11")) {
      byte[] early = bytes("uslm/2013-08-02/" + title + ".xml");
      Map<String, Reading> before = byAddress(new UslmFile().read(early, DAY));
      Map<String, Reading> after =
          byAddress(new UslmFile().read(bytes("uslm/2013-09-10/" + title + ".xml"), DAY));
      String raw = new String(early, StandardCharsets.UTF_8);
      long sections = Pattern.compile("<section [^>]*identifier=").matcher(raw).results().count();
      System.out.println(title + ": " + before.size() + " sections, " + sections + " by pattern");
      assertThat(before).hasSize((int) sections);
      assertThat(after).isEqualTo(before);
      List<String> texts = new ArrayList<>();
      before.values().forEach(r -> r.provisions().forEach(p -> texts.add(p.text())));
      System.out.println("  " + texts.size() + " provisions");
    }
  }

  @Test
  void everySectionOfTheCompiledActStandsInTheTable() throws Exception {
    String act =
        Files.readString(
            Path.of(System.getenv("LEXDELTA_RECORDINGS"), "web/govinfo.gov/COMPS-1376_INA.txt"));
    Matcher heading =
        Pattern.compile(
                "(?m)^(?:SEC(?:TION|\\.) )?(\\d+[A-Z]?)\\.(?: \\d+)? ø8 U\\.S\\.C\\. ([0-9a-z–-]+)(, note)?¿")
            .matcher(act);
    Map<String, InaTable.Entry> entries = new HashMap<>();
    InaTable.table().entries().forEach(e -> entries.put(e.act(), e));
    int checked = 0;
    while (heading.find()) {
      InaTable.Entry entry = entries.get(heading.group(1));
      assertThat(entry).as(heading.group()).isNotNull();
      assertThat(entry.code()).isEqualTo(heading.group(2).replace('–', '-'));
      assertThat(entry.standing() == InaTable.Standing.NOTE).isEqualTo(heading.group(3) != null);
      checked++;
    }
    Matcher listed =
        Pattern.compile("(?m)^ø?Sec\\. (\\d+[A-Z]?)\\.")
            .matcher(act.substring(0, act.indexOf("SECTION 101.")));
    Set<String> contents = new TreeSet<>();
    while (listed.find()) {
      contents.add(listed.group(1));
    }
    System.out.println(checked + " headings, " + contents.size() + " in the contents");
    assertThat(entries.keySet()).isEqualTo(contents);
    assertThat(checked).isGreaterThan(160);
  }

  @Test
  void creditsOfTheCodeAgreeWithTheTable() throws Exception {
    int agreed = 0;
    for (Reading reading : text(DATES.getLast()).values()) {
      for (var fact : reading.facts()) {
        if (fact.about().equals("INA")) {
          String usc = reading.citation().replaceFirst("8 U.S.C. ", "");
          assertThat("INA " + InaTable.table().toIna(usc).orElse("none"))
              .as(usc)
              .isEqualTo(fact.value());
          agreed++;
        }
      }
    }
    System.out.println(agreed + " sections of title 8 name their section of the Act");
    assertThat(agreed).isGreaterThan(150);
  }
}
