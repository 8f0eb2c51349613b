package lexdelta.searchapi.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"try", "serve", "crawl", "search", "compare", "rebuild-index"})
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
    Path text = Files.writeString(folder.resolve("notes.txt"), "just words");
    Called unknown = Called.lexdelta("compare", text.toString(), text.toString());
    assertThat(unknown.exitCode()).isEqualTo(1);
    assertThat(unknown.err()).contains("notes.txt").contains("Known are");
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
  void aFolderThatNoDemonstrationMadeIsNotEmptied() throws IOException {
    Path precious = Files.writeString(folder.resolve("precious.txt"), "mine");
    Called tried = Called.lexdelta("try", "--folder", folder.toString(), "--exit");
    assertThat(tried.exitCode()).isEqualTo(1);
    assertThat(tried.err()).contains("nothing was touched");
    assertThat(precious).hasContent("mine");
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
  void tryPlaysTheSample() {
    Called tried = Called.lexdelta("try", "--exit", "--port", "0", "--folder", folder + "/try");
    assertThat(tried.exitCode()).as(tried.err() + tried.out()).isZero();
    assertThat(tried.out())
        .contains("ecfr-title-8")
        .contains("2025-03-05 → 2025-04-03")
        .contains("Mails")
        .doesNotContain("Trouble");
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
