package lexdelta.searchapi.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import lexdelta.crawler.record.Division;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Emphasis;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
import lexdelta.crawler.record.Reading;
import lexdelta.searchapi.sample.Page;
import lexdelta.searchapi.sample.SampleWindow;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What helps to read a text, and the files of it. All texts are invented. */
class ReadingHelpsTest {
  private static SampleWindow window;

  @BeforeAll
  static void open() {
    window = SampleWindow.full();
    window.publish(
        section(
            "997.1",
            "Definitions.",
            "As used in this chapter IX, the term:",
            "Sample permit means a paper that lets its holder keep samples.",
            "Gold sample means one of gold."));
    window.publish(
        section(
            "997.2",
            "Sample duties.",
            "(a) General. For purposes of this section, the term duty means what is owed.",
            "(b) Holders. Whoever has a sample permit has a duty; see paragraphs.",
            "(1) Another.",
            "(c) Others. No duty.",
            "(d)(1) Keepers. No sample."));
    window.publish(section("997.10", "Sample rest.", "(a) One."));
  }

  @AfterAll
  static void close() {
    window.close();
  }

  @Test
  void theSectionsBeforeAndBehindAreALinkAwayOnTheSameDay() {
    Document page = page("/on/2025-06-01/title-8/section-997.2");
    assertThat(page.select("nav.beside-it a[rel=prev]").attr("href"))
        .isEqualTo("/on/2025-06-01/title-8/section-997.1");
    assertThat(page.select("nav.beside-it a[rel=next]").attr("href"))
        .isEqualTo("/on/2025-06-01/title-8/section-997.10");
    assertThat(page("/title-8/section-997.1").select("nav.beside-it a[rel=prev]"))
        .as("the first")
        .isEmpty();
    assertThat(page("/title-8/section-999.2").select("nav.beside-it a[rel=next]").text())
        .as("999.3 is no longer in force")
        .contains("8 CFR 999.4");
  }

  @Test
  void theContentsLeadToTheParagraphsThatHaveAHeading() {
    Document page = page("/title-8/section-997.2");
    assertThat(page.select(".contents li").eachText())
        .containsExactly("(a) General", "(b) Holders", "(c) Others", "(d)(1) Keepers");
    String anchor = page.select(".contents a").get(1).attr("href").substring(1);
    assertThat(page.getElementById(anchor).text()).startsWith("(b) Holders.");
    assertThat(page("/title-8/section-997.10").select(".contents")).isEmpty();
  }

  @Test
  void termsAreToldThatTheTextUsesWithWhatTheyMeanAndWhere() {
    Document page = page("/title-8/section-997.2");
    assertThat(page.select(".terms dt").eachText()).containsExactly("duty", "Sample permit");
    assertThat(page.select(".terms dd").get(1).text())
        .contains("a paper that lets its holder keep samples", "997.1", "for this chapter IX");
    assertThat(page.select(".terms dd a").get(0).attr("href")).isEqualTo("#/a");
    assertThat(page("/title-8/section-997.2/b").select(".terms dt").eachText())
        .containsExactly("duty", "Sample permit");
    assertThat(page("/title-8/section-997.2/c").select(".terms dt").eachText())
        .containsExactly("duty");
    assertThat(page("/on/2024-06-01/title-8/section-999.2").select(".terms dt"))
        .as("they were not defined yet")
        .isEmpty();
    assertThat(page("/title-8/section-999.2").select(".terms dt").eachText())
        .as("in the same chapter; a duty is one of its section alone")
        .containsExactly("Sample permit");
  }

  @Test
  void aTextIsTakenAlongWithItsCitationAndItsDayOnEachPage() throws IOException {
    Document page = page("/on/2025-04-15/title-8/section-999.2/a/1");
    List<String> files = page.select(".files a").eachAttr("href");
    byte[] word = window.bytes(files.get(0));
    assertThat(part(word, "word/document.xml"))
        .contains("seven years")
        .doesNotContain("w:ins ", "w:del ", "premium", "The fees are these");
    assertThat(part(word, "word/header1.xml")).contains("8 CFR 999.2(a)(1)", ">as of 2025-04-15<");
    try (PDDocument pdf = Loader.loadPDF(window.bytes(files.get(1)))) {
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("8 CFR 999.2(a)(1)", "as of 2025-04-15", "seven years", "Not an official")
          .as("nothing is compared")
          .doesNotContain("No change");
    }
    byte[] whole = window.bytes("/title-8/section-999.2?as=docx");
    assertThat(part(whole, "word/document.xml")).contains("Premium handling");
    assertThat(window.get("/title-8/section-999.2?as=exe").statusCode()).isEqualTo(400);
    assertThat(window.get("/title-8/section-999.2/z/9?as=pdf").statusCode()).isEqualTo(404);
    assertThat(window.get("/on/2020-01-01/title-8/section-999.2?as=pdf").statusCode())
        .isEqualTo(404);
  }

  @Test
  void answersAreTakenAlongAsATableAndInWord() throws IOException {
    Document page = page("/search?q=plural&sort=position");
    List<String> files = page.select(".files a").eachAttr("href");
    String csv = new String(window.bytes(files.get(0)), StandardCharsets.UTF_8);
    assertThat(csv.lines()).hasSize(31);
    assertThat(csv.lines().skip(1).findFirst().orElseThrow())
        .startsWith("1,8 CFR 998.100(a),")
        .contains("/us/cfr/t8/s998.100")
        .endsWith(
            ",http://127.0.0.1:"
                + window.at("/").getPort()
                + "/on/2025-07-01/title-8/section-998.100/a");
    byte[] word = window.bytes(files.get(1));
    assertThat(part(word, "word/document.xml"))
        .contains("Read as: ", "30 found as of 2025-07-01", "8 CFR 998.129(a)");
    assertThat(part(word, "word/header1.xml")).contains("Search: plural", "as of 2025-07-01");
    assertThat(window.get("/search?q=%22open&as=csv").statusCode()).isEqualTo(400);
    assertThat(window.get("/search?q=x&as=xls").statusCode()).isEqualTo(400);
  }

  private static Document page(String path) {
    return Page.of(window.get(path), 200);
  }

  private static String part(byte[] word, String name) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(word))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError("There is no " + name);
  }

  private static Reading section(String number, String heading, String... paragraphs) {
    return new Reading(
        new DocumentId("/us/cfr/t8/s" + number),
        DocumentKind.CFR_SECTION,
        "8 CFR " + number,
        heading,
        List.of(
            new Division("title", "8", "Aliens and Nationality"),
            new Division("chapter", "IX", "Sample Department"),
            new Division("part", "997", "Samples")),
        LocalDate.parse("2025-05-07"),
        Optional.empty(),
        Stream.of(paragraphs).map(ReadingHelpsTest::paragraph).toList());
  }

  /** What stands between a label and the first full stop is in italics. */
  private static Provision paragraph(String text) {
    int start = text.indexOf(") ") + 2;
    int end = text.indexOf('.');
    boolean headed = text.matches("\\([a-z]\\).*");
    return new Provision(
        ProvisionKind.PARAGRAPH,
        text,
        headed ? List.of(new Emphasis(start, end, Emphasis.Style.ITALIC)) : List.of(),
        List.of(),
        "");
  }
}
