package lexdelta.searchapi.command;

import static lexdelta.searchapi.command.ReplayedSample.MARCH;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import lexdelta.crawler.catalogue.KnownSources;
import lexdelta.crawler.record.Checks;
import lexdelta.crawler.replay.Fault;
import lexdelta.crawler.watch.Trials;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command against a service whose publishers are replayed. */
class SourcesCommandTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path folder;

  @BeforeEach
  void declare() throws IOException {
    Files.writeString(
        folder.resolve("declared.yml"),
        """
        publishers:
          - name: Sample publisher
            sources:
              - id: sample-updates
                kind: page
                address: https://www.uscis.gov/policy-manual/updates
                cadence: 6h
                canary: Words that stand nowhere
                watched: false
        """);
  }

  private Called sources(String... more) {
    String[] call = new String[more.length + 1];
    call[0] = "sources";
    System.arraycopy(more, 0, call, 1, more.length);
    return Called.lexdelta(call);
  }

  private JsonNode one(String id, JsonNode listing) {
    return listing
        .path("sources")
        .valueStream()
        .filter(source -> source.path("id").asString("").equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everySourceIsListedWithWhatProvedIt() {
    try (var replayed = new ReplayedSample(folder, MARCH)) {
      Called told = sources("--data", folder.toString());
      assertThat(told.exitCode()).as(told.err()).isZero();
      assertThat(told.out())
          .contains("ecfr-title-8", "dol-oflc-announcements", "state-visa-bulletin")
          .contains("unproven, off by default", "proven by: 189 months", "every 6h")
          .contains("late. It has not been looked at yet.");
      JsonNode listing = JSON.readTree(sources("--data", folder.toString(), "--json").out());
      JsonNode declared = one("sample-updates", listing);
      assertThat(declared.path("publisher").asString("")).isEqualTo("Sample publisher");
      assertThat(declared.path("kind").asString("")).isEqualTo("page");
      assertThat(declared.path("cadence").asString("")).isEqualTo("PT6H");
      assertThat(declared.path("on").asBoolean(true)).isFalse();
      JsonNode title = one("ecfr-title-8", listing);
      assertThat(title.path("on").asBoolean(false)).isTrue();
      assertThat(title.path("cadence").asString("")).isEqualTo("PT1H");
      assertThat(title.path("state").asString("")).isEqualTo("LATE");
    }
  }

  @Test
  void sourcesThatAreWellAreToldWithWhatWasReadAndNothingIsRecorded() {
    try (var replayed = new ReplayedSample(folder, MARCH)) {
      Called told = sources("test", "--data", folder.toString());
      assertThat(told.exitCode()).as(told.out() + told.err()).isZero();
      assertThat(told.out())
          .contains("ecfr-title-8", "uscis-policy-manual-updates", "fetched")
          .contains("titles.json", "/full/2025-03-03/title-8.xml", "8 CFR")
          .contains("2 source(s) looked at, 0 not well.");
      assertThat(replayed.service.part(Checks.class).begin()).isEmpty();
    }
  }

  @Test
  void aSourceThatIsOffCanBeTestedAndWhatItLacksIsSaid() {
    try (var replayed = new ReplayedSample(folder, MARCH)) {
      Called told = sources("test", "sample-updates", "--data", folder.toString(), "--json");
      assertThat(told.exitCode()).isEqualTo(1);
      JsonNode look = JSON.readTree(told.out()).at("/sources/0/looks/0");
      assertThat(look.path("outcome").asString("")).isEqualTo("unreadable");
      assertThat(look.path("status").asInt()).isEqualTo(200);
      assertThat(look.path("trouble").asString("")).contains("Words that stand nowhere");
    }
  }

  @Test
  void aPublisherThatDoesNotAnswerIsNotWell() {
    try (var replayed = new ReplayedSample(folder, MARCH, Map.of())) {
      replayed.publisher.faults().always("ecfr[.]gov", new Fault.Refuse());
      Called told = sources("test", "--data", folder.toString());
      assertThat(told.exitCode()).isEqualTo(1);
      assertThat(told.out())
          .contains("2 source(s) looked at, 1 not well.", "NOT WELL: https://www.ecfr.gov");
    }
  }

  @Test
  void nothingIsBegunWhenNobodyListensAnyMore() {
    try (var replayed = new ReplayedSample(folder, MARCH)) {
      var on = replayed.service.part(KnownSources.class).on();
      assertThat(on).hasSize(2);
      AtomicInteger asked = new AtomicInteger();
      var one =
          replayed
              .service
              .part(Trials.class)
              .run(on.subList(0, 1), (work, done, total) -> {}, () -> asked.getAndIncrement() > 1);
      assertThat(one.getFirst().looks()).as("the entrance, and not where it leads").hasSize(1);
      assertThat(replayed.service.part(Trials.class).run(on, (work, done, total) -> {}, () -> true))
          .isEmpty();
    }
  }

  @Test
  void anUnknownNameIsToldWithTheKnownOnes() {
    try (var replayed = new ReplayedSample(folder, MARCH)) {
      Called told = sources("test", "ecfr-titel-8", "--data", folder.toString());
      assertThat(told.exitCode()).isEqualTo(1);
      assertThat(told.err()).contains("«ecfr-titel-8»", "state-visa-bulletin");
    }
  }
}
