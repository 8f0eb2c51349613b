package lexdelta.crawler.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lexdelta.crawler.compare.Comparer;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.source.ecfr.EcfrReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** What the built-in sample promises: invented, marked as such, and with one change of each kind. */
class SampleTest {
  private static final String UPDATES = "https://www.uscis.gov/policy-manual/updates";

  private final Recordings sample = Recordings.sample();

  private String text(Recording recording) {
    return new String(sample.body(recording), StandardCharsets.UTF_8);
  }

  private String page(String day) {
    return sample.all().stream()
        .filter(one -> one.file().equals("policy-updates/" + day + ".html"))
        .map(this::text)
        .findFirst()
        .orElseThrow();
  }

  private String title(String day) {
    return sample.all().stream()
        .filter(one -> one.file().equals("title-8/" + day + ".xml"))
        .map(this::text)
        .findFirst()
        .orElseThrow();
  }

  private Map<String, Element> sections(String day) {
    Document document = Jsoup.parse(title(day), "", Parser.xmlParser());
    Map<String, Element> sections = new LinkedHashMap<>();
    document.select("DIV8").forEach(section -> sections.put(section.attr("N"), section));
    return sections;
  }

  @Test
  void holdsATitleAndAPageAtFiveInstants() {
    assertThat(sample.ecfrTitles()).containsExactly(8);
    assertThat(sample.has(URI.create(UPDATES))).isTrue();
    assertThat(sample.instants()).hasSize(5);
    assertThat(sample.all()).hasSize(10);
    assertThat(sample.all()).allMatch(one -> one.fidelity().equals("invented"));
    assertThat(Duration.between(sample.instants().getFirst(), sample.instants().getLast()).toDays())
        .isBetween(60L, 120L);
  }

  @Test
  void staysSmall() {
    assertThat(sample.all().stream().mapToInt(one -> sample.body(one).length).sum())
        .isLessThan(400_000);
  }

  @Test
  void saysInEveryHeadingThatItIsASample() {
    for (Recording recording : sample.all()) {
      Document document = Jsoup.parse(text(recording), "", Parser.xmlParser());
      List<Element> headings = document.select("HEAD");
      assertThat(headings)
          .allMatch(heading ->
              heading.text().toLowerCase(Locale.ROOT).contains("sample")
                  || heading.text().contains("[Reserved]"));
    }
    assertThat(title("2025-06-02")).contains("(SAMPLE TEXT, NOT LAW)");
    assertThat(page("2025-06-04")).contains("Every update on it is invented");
    assertThat(Jsoup.parse(page("2025-06-04")).select(".field--name-body"))
        .isNotEmpty()
        .allMatch(body -> body.text().startsWith("Sample text, not policy."));
  }

  @Test
  void hasTheFormsThatReadersMustKnow() {
    for (String form :
        List.of(
            "<ECFR>\n<AMDDATE>",
            "<VOLUME N=\"1\"",
            "<DIV3 ",
            "<DIV4 ",
            "<DIV5 ",
            "<DIV6 ",
            "<DIV7 ",
            "<DIV9 ",
            "<AUTH>",
            "<SOURCE>",
            "<CITA TYPE=\"N\">",
            "<DIV width=\"100%\">",
            "<FTREF/>",
            "<FTNT>",
            "<EDNOTE>",
            "<EXTRACT>",
            "<XREF ID=",
            "<HD1>",
            "[Reserved]</HEAD>",
            "<DIV8 N=\"204.6-204.8\"",
            "(<I>1</I>)",
            "(<I>i</I>)")) {
      assertThat(title("2025-04-01")).contains(form);
    }
    assertThat(sections("2025-03-03")).hasSizeBetween(25, 45);
  }

  @Test
  void addsAndRemovesSections() {
    assertThat(sections("2025-03-03")).doesNotContainKey("274a.15").containsKey("204.9");
    assertThat(sections("2025-04-01")).containsKeys("274a.15", "204.9");
    assertThat(sections("2025-05-05")).doesNotContainKey("204.9");
    assertThat(sections("2025-06-02")).containsKey("245.7");
  }

  @Test
  void changesAFeeAPeriodAndADuty() {
    assertThat(sections("2025-03-03").get("106.2").text()).contains("$505");
    assertThat(sections("2025-04-01").get("106.2").text()).contains("$545");
    assertThat(sections("2025-03-03").get("103.2").text()).contains("60 days to answer");
    assertThat(sections("2025-04-01").get("103.2").text()).contains("45 days to answer");
    assertThat(sections("2025-04-01").get("208.9").text()).contains("may bring an interpreter");
    assertThat(sections("2025-05-05").get("208.9").text()).contains("must bring an interpreter");
  }

  @Test
  void movesParagraphsForANewOne() {
    assertThat(sections("2025-04-01").get("316.5").text())
        .contains("(c) Continuous residence", "(d) Work abroad");
    assertThat(sections("2025-05-05").get("316.5").text())
        .contains("(c) Proof of residence", "(d) Continuous residence", "(e) Work abroad");
  }

  @Test
  void announcesAnAmendmentDelaysItAndCarriesItOut() {
    assertThat(sections("2025-03-03").get("245.2").select("XREF")).isEmpty();
    assertThat(sections("2025-04-01").get("245.2").select("XREF")).hasSize(1);
    assertThat(sections("2025-05-05").get("245.2").select("XREF")).hasSize(2);
    assertThat(sections("2025-06-02").get("245.2").select("XREF")).isEmpty();
    assertThat(sections("2025-06-02").get("245.2").text())
        .contains("valid only for the application with which it was filed");
  }

  @Test
  void isOnceSetAnewWithoutAWordChanged() {
    Map<String, Element> before = sections("2025-05-05");
    Map<String, Element> after = sections("2025-05-12");
    assertThat(title("2025-05-12")).isNotEqualTo(title("2025-05-05"));
    assertThat(after.keySet()).isEqualTo(before.keySet());
    after.forEach(
        (number, section) -> assertThat(words(section)).isEqualTo(words(before.get(number))));
  }

  private static List<String> words(Element section) {
    return List.of(section.wholeText().replaceAll("[^\\p{L}\\p{N}$]+", " ").strip().split(" "));
  }

  @Test
  void theUpdatesGrowExceptOnceWhereOnlyNoiseDiffers() {
    assertThat(
            List.of("2025-03-05", "2025-04-03", "2025-05-07", "2025-05-14", "2025-06-04").stream()
                .map(day -> Jsoup.parse(page(day)).select(".views-row .pm-updates").size()))
        .containsExactly(4, 6, 8, 8, 11);
    assertThat(page("2025-05-14")).isNotEqualTo(page("2025-05-07"));
    assertThat(withoutNoise(page("2025-05-14"))).isEqualTo(withoutNoise(page("2025-05-07")));
    TreeSet<String> ids = new TreeSet<>();
    Pattern.compile("js-view-dom-id-[0-9a-f]{64}")
        .matcher(page("2025-05-07") + page("2025-05-14"))
        .results()
        .forEach(id -> ids.add(id.group()));
    assertThat(ids).hasSize(2 * 9);
  }

  @Test
  void theReaderFindsTheseChangesOfTitleEightAndNoOthers() throws Exception {
    assertThat(changed("2025-03-03", "2025-04-01"))
        .containsExactly("103.2", "106.2", "245.2", "274a.15");
    assertThat(changed("2025-04-01", "2025-05-05"))
        .containsExactly("204.9", "207.7", "208.9", "212.7", "239.2", "245.2", "316.2", "316.5");
    assertThat(changed("2025-05-05", "2025-05-12")).isEmpty();
    assertThat(changed("2025-05-12", "2025-06-02"))
        .contains("106.2", "1240.26", "245.2", "245.7", "316.14")
        .hasSize(12);
  }

  private SortedSet<String> changed(String before, String after) throws Exception {
    Map<DocumentId, Reading> old = readings(before);
    Map<DocumentId, Reading> young = readings(after);
    Set<DocumentId> all = new HashSet<>(old.keySet());
    all.addAll(young.keySet());
    return all.stream()
        .filter(id ->
            !Comparer.compare(Optional.ofNullable(old.get(id)), Optional.ofNullable(young.get(id)))
                .isEmpty())
        .map(id -> id.value().replace("/us/cfr/t8/s", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Map<DocumentId, Reading> readings(String day) throws Exception {
    return EcfrReader.read(title(day).getBytes(StandardCharsets.UTF_8), LocalDate.parse(day))
        .stream()
        .collect(Collectors.toMap(Reading::document, reading -> reading));
  }

  private static String withoutNoise(String page) {
    return page.replaceAll("js-view-dom-id-[0-9a-f]{64}", "")
        .replaceAll("form_build_id.*", "")
        .replaceAll("Last Reviewed.*", "");
  }

  @Test
  void enlargedItHasTheSameTitleTwentyTimesOverAndNoSectionTwice() {
    Recordings enlarged = Recordings.enlargedSample();
    Recording first = enlarged.all().getFirst();
    assertThat(first.file()).isEqualTo("title-8/2025-03-03.xml");
    String title = new String(enlarged.body(first), StandardCharsets.UTF_8);
    List<String> numbers = Jsoup.parse(title, "", Parser.xmlParser()).select("DIV8").eachAttr("N");
    assertThat(numbers)
        .hasSize(20 * sections("2025-03-03").size())
        .doesNotHaveDuplicates()
        .contains("214.2", "1214.2", "204b.2", "7274ab.12", "2204.6-2204.8");
    assertThat(title).startsWith(title("2025-03-03").substring(0, 200)).contains("NOT LAW");
    assertThat(enlarged.all()).hasSameSizeAs(sample.all());
  }
}
