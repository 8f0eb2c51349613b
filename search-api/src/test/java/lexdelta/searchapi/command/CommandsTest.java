package lexdelta.searchapi.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lexdelta.searchapi.folder.DataFolder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path folder;

  static Set<String> commands() {
    return Lexdelta.program().getSubcommands().keySet();
  }

  @Test
  void theHelpListsEveryCommand() {
    Called help = Called.lexdelta("--help");
    assertThat(help.exitCode()).isZero();
    assertThat(commands()).hasSize(17).allSatisfy(it -> assertThat(help.out()).contains("  " + it));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandExplainsItself(String command) {
    Called help = Called.lexdelta(command, "--help");
    assertThat(help.exitCode()).isZero();
    assertThat(help.out()).contains("Usage: lexdelta " + command);
  }

  @Test
  void wrongCallsAreExplainedAndEndWithTwo() {
    for (String[] call :
        new String[][] {
          {"serch"}, {"search"}, {"compare", "one"}, {"search", "--as-of", "yesterday", "fee"},
        }) {
      Called wrong = Called.lexdelta(call);
      assertThat(wrong.exitCode()).isEqualTo(2);
      assertThat(wrong.err()).isNotBlank().doesNotContain("Exception");
    }
  }

  @Test
  void comparesTwoFilesSectionBySection() throws IOException {
    Called compared = Called.lexdelta("compare", sample("2025-03-03"), sample("2025-04-01"));
    assertThat(compared.exitCode()).as(compared.err()).isZero();
    assertThat(compared.out()).contains("8 CFR").contains("[+").contains("section(s) differ");
    Called same = Called.lexdelta("compare", sample("2025-05-05"), sample("2025-05-12"));
    assertThat(same.out()).contains("0 section(s) differ");
  }

  @Test
  void comparesIntoFilesOfEveryFormat() throws IOException {
    Map<String, String> beginnings =
        Map.of("docx", "PK", "pdf", "%PDF-", "html", "<!DOCTYPE html>", "json", "{", "text", "");
    for (Map.Entry<String, String> format : beginnings.entrySet()) {
      Path file = folder.resolve("changes." + format.getKey());
      Called compared =
          Called.lexdelta(
              "compare",
              sample("2025-03-03"),
              sample("2025-04-01"),
              "--format",
              format.getKey(),
              "--out",
              file.toString());
      assertThat(compared.exitCode()).as(compared.err()).isZero();
      assertThat(compared.out()).isEmpty();
      assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
          .startsWith(format.getValue())
          .isNotBlank();
    }
    Called nowhere =
        Called.lexdelta("compare", sample("2025-03-03"), sample("2025-04-01"), "--format", "docx");
    assertThat(nowhere.exitCode()).isEqualTo(1);
    assertThat(nowhere.err()).contains("--out changes.docx");
  }

  @Test
  void comparesAsJson() throws IOException {
    Called compared =
        Called.lexdelta("compare", "--json", sample("2025-03-03"), sample("2025-04-01"));
    JsonNode json = JSON.readTree(compared.out());
    assertThat(json.path("sections").size())
        .isEqualTo(
            json.path("counts").path("added").asInt()
                + json.path("counts").path("removed").asInt()
                + json.path("counts").path("changed").asInt()
                + json.path("counts").path("notes").asInt());
    assertThat(json.path("sections").path(0).path("citation").asString("")).startsWith("8 CFR ");
  }

  @Test
  void filesThatCannotBeComparedAreNamedWithTheReason() throws IOException {
    Path notes = Files.write(folder.resolve("notes.bin"), new byte[] {1, 2, 0, 3});
    Called unknown = Called.lexdelta("compare", notes.toString(), notes.toString());
    assertThat(unknown.exitCode()).isEqualTo(1);
    assertThat(unknown.err()).contains("notes.bin").contains("Known are");
    String whole = Files.readString(Path.of(sample("2025-03-03")));
    Path torn = Files.writeString(folder.resolve("torn.xml"), whole.substring(0, 20_000));
    Called broken = Called.lexdelta("compare", sample("2025-03-03"), torn.toString());
    assertThat(broken.exitCode()).isEqualTo(1);
    assertThat(broken.err()).contains("torn.xml").contains("line").doesNotContain("Exception");
    Called missing = Called.lexdelta("compare", "nowhere.xml", "nowhere.xml");
    assertThat(missing.exitCode()).isEqualTo(1);
    assertThat(missing.err()).contains("nowhere.xml");
  }

  @Test
  void anyTwoTextsAreCompared() throws IOException {
    Path before = Files.writeString(folder.resolve("before.txt"), "(a) Sample: 30 days.\n");
    Path after = Files.writeString(folder.resolve("after.txt"), "(a) Sample: 60 days.\n(b) New.\n");
    Called compared = Called.lexdelta("compare", before.toString(), after.toString());
    assertThat(compared.exitCode()).isZero();
    assertThat(compared.out()).contains("30").contains("60").contains("(b) New.");
  }

  @Test
  void theOutlineOfATextIsShownAndGivenAsJson() throws IOException {
    Path text =
        Files.writeString(folder.resolve("text.txt"), "(a) General—(1) Sample.\n(2) More.\n");
    assertThat(Called.lexdelta("outline", text.toString()).out())
        .contains("(a) General—\n", "    (1) Sample.", "    (2) More.");
    JsonNode unit =
        JSON.readTree(Called.lexdelta("outline", "--json", text.toString()).out())
            .at("/documents/0/units/0/units/1");
    assertThat(unit.path("address").asString("")).isEqualTo("/file/text/a/2");
    assertThat(unit.path("citation").asString("")).isEqualTo("Text(a)(2)");
    Called none = Called.lexdelta("outline", "--citation", "8 CFR 1.1", text.toString());
    assertThat(none.exitCode()).isEqualTo(1);
    assertThat(none.err()).contains("has no document 8 CFR 1.1");
  }

  @Test
  void theOutlineOfOneProvisionIsShownByItsCitation() throws IOException {
    Path title =
        Files.writeString(
            folder.resolve("title.xml"),
            """
            <ECFR><DIV1 N="8" TYPE="TITLE"><HEAD>Title 8 (SAMPLE, NOT LAW)</HEAD>
            <DIV5 N="999" TYPE="PART"><HEAD>PART 999 (SAMPLE)</HEAD>
            <DIV8 N="999.2" TYPE="SECTION"><HEAD>§ 999.2 Sample.</HEAD>
            <P>The following sample rules apply:</P><P>(h) Samples—(1) First.</P>
            <P>(2) Second.</P><P>(i) Its part.</P><P>(i) A letter.</P></DIV8></DIV5></DIV1></ECFR>
            """);
    String[] asked = {"outline", "--kind", "ecfr", title.toString(), "--citation"};
    assertThat(outline(asked, "8 CFR 999.2(h)(2)").out())
        .contains("(2) Second.", "(i) Its part.")
        .doesNotContain("First", "letter", "following");
    assertThat(outline(asked, "8 CFR 999.2(i)").out()).contains("(i) A letter.");
    Called none = outline(asked, "8 CFR 999.2(h)(2)(iv)");
    assertThat(none.exitCode()).isEqualTo(1);
    assertThat(none.err()).contains("no provision h/2/iv").contains("8 CFR 999.2(h)(2).");
  }

  private static Called outline(String[] asked, String citation) {
    return Called.lexdelta(
        Stream.concat(Stream.of(asked), Stream.of(citation)).toArray(String[]::new));
  }

  private String page(String name, String main) throws IOException {
    String html =
        "<!doctype html><html lang=en><title>Sample</title><main><h1>Fees</h1>%s</main></html>";
    return Files.writeString(folder.resolve(name), html.formatted(main)).toString();
  }

  @Test
  void judgesTwoCapturesOfAPage() throws IOException {
    String before = page("a.html", "<p>The <a href=/x>form</a> is free.</p><p>12 views</p>");
    String led = page("b.html", "<p>The <a href=/y>form</a> is free.</p><p>13 views</p>");
    String worded = page("c.html", "<p>The <a href=/x>form</a> costs $5.</p>");
    JsonNode link = judged(before, led);
    assertThat(link.path("outcome").asString("")).isEqualTo("changed");
    assertThat(link.path("alerts").asBoolean(true)).isFalse();
    assertThat(link.path("weight").asDouble(1)).isLessThan(0.3);
    assertThat(link.path("differences").path(0).asString("")).isEqualTo("links");
    assertThat(link.at("/documents/0/summary").asString("")).contains("https://a.example/y");
    JsonNode words = judged(before, worded);
    assertThat(words.path("alerts").asBoolean(false)).isTrue();
    assertThat(words.path("why").asString("")).endsWith("That is worth a message.");
    assertThat(judged(before, before).path("outcome").asString("")).isEqualTo("same");
    Called told = Called.lexdelta("judge", "--kind", "page", before, worded);
    assertThat(told.out()).contains("would be mailed").contains("costs $5");
  }

  private static JsonNode judged(String earlier, String later) {
    Called judged =
        Called.lexdelta(
            "judge", "--kind", "page", "--url", "https://a.example/", earlier, later, "--json");
    assertThat(judged.exitCode()).as(judged.err()).isZero();
    return JSON.readTree(judged.out());
  }

  @Test
  void aBlockIsAnOutcomeAndNoChange() throws IOException {
    String before = page("a.html", "<p>Text.</p>");
    Path block =
        Files.writeString(
            folder.resolve("block.html"),
            "<html><title>Just a moment...</title><p>Enable JavaScript and cookies to continue</p>");
    JsonNode json = judged(before, block.toString());
    assertThat(json.path("outcome").asString("")).isEqualTo("blocked");
    assertThat(json.path("alerts").asBoolean(true)).isFalse();
    Called read = Called.lexdelta("read", "--kind", "page", block.toString());
    assertThat(read.exitCode()).isEqualTo(1);
    assertThat(read.err()).contains("block.html");
  }

  @Test
  void readsAFileAndNamesTheKnownKinds() throws IOException {
    Called read = Called.lexdelta("read", "--kind", "ecfr", sample("2025-03-03"), "--json");
    JsonNode json = JSON.readTree(read.out());
    assertThat(json.path("outcome").asString("")).isEqualTo("read");
    assertThat(json.at("/documents/0/provisions").size()).isPositive();
    Called plain = Called.lexdelta("read", "--kind", "page", page("a.html", "<p>Text.</p>"));
    assertThat(plain.out()).contains("Text.").contains("1 document(s), 1 passage(s)");
    Called unknown = Called.lexdelta("read", "--kind", "blog", sample("2025-03-03"));
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err())
        .contains("ecfr, ecfr-bulk,")
        .contains("policy-manual-updates,")
        .contains("page, feed");
  }

  @Test
  void previewsADeclaredSource() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("declared.yml"),
            """
            publishers:
              - name: Sample
                sources:
                  - {id: sample, kind: page, address: "https://a.example/"}
            """);
    Called checked = Called.lexdelta("preview-source", file.toString());
    assertThat(checked.out()).contains("1 source(s) declared");
    Called previewed =
        Called.lexdelta(
            "preview-source",
            file.toString(),
            page("a.html", "<p>One day.</p>"),
            page("b.html", "<p>Two days.</p>"));
    assertThat(previewed.exitCode()).as(previewed.err()).isZero();
    assertThat(previewed.out()).contains("1 change(s) would have been recorded, 1 of them mailed");
    Path wrong = Files.writeString(folder.resolve("wrong.yml"), "publishers:\n  - nam: x\n");
    Called refused = Called.lexdelta("preview-source", wrong.toString());
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).contains("line 2").contains("«nam»");
  }

  @Test
  void aFolderThatNoDemonstrationMadeIsNotEmptied() throws IOException {
    Path precious = Files.writeString(folder.resolve("precious.txt"), "mine");
    Called tried = Called.lexdelta("try", "--folder", folder.toString(), "--exit");
    assertThat(tried.exitCode()).isEqualTo(1);
    assertThat(tried.err()).contains("nothing was touched");
    assertThat(precious).hasContent("mine");
  }

  @Test
  void aSampleIsRemovedAndNothingElse() throws IOException {
    Path precious = Files.writeString(folder.resolve("precious.txt"), "mine");
    Called refused = Called.lexdelta("try", "--remove", "--folder", folder.toString());
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).contains("nothing was touched");
    assertThat(precious).hasContent("mine");
    Path made = Files.createDirectories(folder.resolve("try/mails")).getParent();
    Files.createFile(made.resolve("this-folder-is-emptied-by-lexdelta-try"));
    try (DataFolder _ = DataFolder.own(made)) {
      assertThat(Called.lexdelta("try", "--remove", "--folder", made.toString()).exitCode())
          .as("one runs in it")
          .isEqualTo(1);
    }
    assertThat(made.resolve("mails")).exists();
    Called removed = Called.lexdelta("try", "--remove", "--folder", made.toString());
    assertThat(removed.out()).contains("Removed " + made);
    assertThat(made).doesNotExist();
    assertThat(Called.lexdelta("try", "--remove", "--folder", made.toString()).out())
        .contains("nothing is left");
  }

  @Test
  void aBadSettingIsNamed() throws IOException {
    Files.writeString(folder.resolve("lexdelta.yml"), "lexdelta.schedule.every: 3s\n");
    Called served = Called.lexdelta("crawl", "--data", folder.toString());
    assertThat(served.exitCode()).isEqualTo(1);
    assertThat(served.err()).contains("lexdelta.schedule").contains("once a minute");
    Files.writeString(folder.resolve("lexdelta.yml"), "lexdelta.schedule.evry: 1h\n");
    Called misspelt = Called.lexdelta("crawl", "--data", folder.toString());
    assertThat(misspelt.exitCode()).isEqualTo(1);
    assertThat(misspelt.err()).contains("evry");
  }

  @Tag("slow")
  @Test
  void tryPlaysTheSample() throws IOException {
    Called tried = Called.lexdelta("try", "--exit", "--port", "0", "--folder", folder + "/try");
    assertThat(tried.exitCode()).as(tried.err() + tried.out()).isZero();
    assertThat(tried.out())
        .contains("ecfr-title-8")
        .contains("2025-03-05 → 2025-04-03")
        .contains("Mails")
        .doesNotContain("Trouble");
    try (Stream<Path> mails = Files.walk(folder.resolve("try/mails"))) {
      assertThat(mails.filter(Files::isRegularFile).toList())
          .isNotEmpty()
          .allSatisfy(mail -> assertThat(mail).content().contains("SAMPLE (invented text)"));
    }
  }

  @Tag("slow")
  @Tag("recordings")
  @EnabledIfEnvironmentVariable(named = "LEXDELTA_RECORDINGS", matches = ".+")
  @Test
  void tryPlaysTheRecordedTitle() {
    Called tried =
        Called.lexdelta(
            "try",
            "--port",
            "0",
            "--folder",
            folder + "/try",
            "--recordings",
            System.getenv("LEXDELTA_RECORDINGS"));
    assertThat(tried.exitCode()).as(tried.err() + tried.out()).isZero();
    Stream.of(
            "2015-12-18 → 2017-01-23 +1 ",
            "2017-01-23 → 2017-03-14 +8 ",
            "2017-03-14 → 2017-10-20 +61 ",
            "2017-10-20 → 2017-10-30 +29 ",
            "2017-10-30 → 2018-05-02 +20 ",
            "2018-05-02 → 2020-01-14 +0 ",
            "2020-01-14 → 2021-02-19 +0 ",
            "2021-02-19 → 2021-02-22 +0 ",
            "2021-02-22 → 2022-01-01 +0 ",
            "2015-12-18 → 2017-01-23 +listed 16: 1 changed in words, 8 notices only, "
                + "7 white space only; ours 1\\+8",
            "2025-07-06 13:47 → 2025-07-06 14:10 +0 ")
        .forEach(row -> assertThat(tried.out()).containsPattern(row));
  }

  @Tag("recordings")
  @EnabledIfEnvironmentVariable(named = "LEXDELTA_RECORDINGS", matches = ".+")
  @ParameterizedTest
  @CsvSource({
    "2017-10-20, 2017-10-30, 29",
    "2017-10-30, 2018-05-02, 20",
    "2018-05-02, 2020-01-14, 0"
  })
  void comparesRecordedDays(String from, String to, int sections) {
    Called compared = Called.lexdelta("compare", "--json", recorded(from), recorded(to));
    assertThat(JSON.readTree(compared.out()).path("sections").size()).isEqualTo(sections);
  }

  private static String recorded(String day) {
    return Path.of(System.getenv("LEXDELTA_RECORDINGS"), "web/ecfr.gov/title-1", day + ".xml")
        .toString();
  }

  /** A day of the built-in sample as a file. */
  private String sample(String day) throws IOException {
    Path file = folder.resolve("title-8-" + day + ".xml");
    var recordings = lexdelta.crawler.replay.Recordings.sample();
    var recording =
        recordings.all().stream()
            .filter(r -> r.url().getPath().endsWith("/full/" + day + "/title-8.xml"))
            .findFirst()
            .orElseThrow();
    Files.write(file, recordings.body(recording));
    return file.toString();
  }
}
