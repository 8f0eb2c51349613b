package lexdelta.crawler.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The publishers' own answers, replayed from the folder that LEXDELTA_RECORDINGS names. */
@Tag("recordings")
@EnabledIfEnvironmentVariable(named = "LEXDELTA_RECORDINGS", matches = ".+")
class RecordedPublishersTest {
  private static final String API = "https://www.ecfr.gov/api/versioner/v1/";

  private final Recordings recordings =
      Recordings.of(Path.of(System.getenv("LEXDELTA_RECORDINGS")));
  private final MovableClock clock = MovableClock.at(Instant.parse("2015-12-18T12:00:00Z"));
  private ReplayingPublisher publisher;
  private Visitor visitor;

  @BeforeEach
  void start() {
    publisher = ReplayingPublisher.start(recordings, clock);
    visitor = new Visitor(publisher);
  }

  @AfterEach
  void stop() throws IOException {
    visitor.close();
    publisher.close();
  }

  private List<TitleText> titleOne() {
    return recordings.all().stream()
        .flatMap(recording -> TitleText.of(recording).stream())
        .filter(text -> text.title() == 1)
        .toList();
  }

  private JsonNode listed() throws IOException {
    return JsonMapper.shared().readTree(visitor.get(API + "titles.json").body());
  }

  @Test
  void titleOneComesBackByteForByteOnItsTenDays() throws IOException {
    assertThat(titleOne()).hasSize(10);
    for (TitleText text : titleOne()) {
      clock.moveTo(text.recording().observedAt());
      assertThat(visitor.get(text.recording().url().toString()).body())
          .as(text.day().toString())
          .isEqualTo(recordings.body(text.recording()));
    }
  }

  @Test
  void aDayBetweenTwoRecordingsHasTheEarlierText() throws IOException {
    clock.moveTo(Instant.parse("2022-01-01T12:00:00Z"));
    assertThat(visitor.get(API + "full/2017-10-25/title-1.xml").body())
        .isEqualTo(visitor.get(API + "full/2017-10-20/title-1.xml").body())
        .isNotEqualTo(visitor.get(API + "full/2017-10-30/title-1.xml").body());
    assertThat(visitor.get(API + "full/2015-12-17/title-1.xml").status()).isEqualTo(404);
    assertThat(visitor.get(API + "full/2022-01-02/title-1.xml").status()).isEqualTo(404);
  }

  @Test
  void theDerivedListMovesWithTheClock() throws IOException {
    clock.moveTo(Instant.parse("2017-10-25T00:00:00Z"));
    JsonNode then = listed();
    assertThat(then.get("titles")).hasSize(1);
    assertThat(then.at("/titles/0/name").asString()).isEqualTo("General Provisions");
    assertThat(then.at("/titles/0/up_to_date_as_of").asString()).isEqualTo("2017-10-20");

    clock.moveTo(Instant.parse("2021-02-22T12:00:00Z"));
    assertThat(listed().at("/titles/0/up_to_date_as_of").asString()).isEqualTo("2021-02-22");
    assertThat(listed().at("/titles/0/latest_amended_on").asString()).isEqualTo("2018-05-02");
    assertThat(listed().at("/meta/date").asString()).isEqualTo("2021-02-22");
  }

  @Test
  void theDerivedListHasTheMembersOfTheRecordedOne() throws IOException {
    clock.moveTo(Instant.parse("2025-07-10T11:19:15Z"));
    Recording real =
        recordings.all().stream()
            .filter(one -> one.url().getPath().endsWith("/titles.json"))
            .findFirst()
            .orElseThrow();
    JsonNode recorded = JsonMapper.shared().readTree(recordings.body(real));
    assertThat(listed().at("/titles/0").propertyNames())
        .containsExactlyElementsOf(recorded.at("/titles/0").propertyNames());
    assertThat(listed().propertyNames()).containsExactlyElementsOf(recorded.propertyNames());
    assertThat(listed().get("meta").propertyNames())
        .containsExactlyElementsOf(recorded.get("meta").propertyNames());
  }

  @Test
  void everyRecordingIsFoundAtItsInstant() throws IOException {
    for (Recording recording : recordings.all()) {
      if (recording.observedAt().isBefore(clock.instant())
          || recording.url().getPath().endsWith("/titles.json")) {
        continue;
      }
      clock.moveTo(recording.observedAt());
      Visitor.Seen seen = visitor.get(recording.url().toString());
      assertThat(seen.status()).as(recording.url().toString()).isEqualTo(recording.status());
      assertThat(seen.body())
          .as(recording.url().toString())
          .hasSameSizeAs(recordings.body(recording));
    }
  }
}
