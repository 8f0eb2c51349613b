package lexdelta.searchapi.command;

import static lexdelta.searchapi.command.ReplayedSample.APRIL;
import static lexdelta.searchapi.command.ReplayedSample.MARCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import lexdelta.alerts.delivery.Outbox;
import lexdelta.alerts.topic.Topic;
import lexdelta.alerts.topic.Topics;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Source;
import lexdelta.crawler.record.Version;
import lexdelta.crawler.record.Versions;
import lexdelta.crawler.record.jdbc.PostgresServer;
import lexdelta.crawler.watch.Watch;
import lexdelta.indexer.index.SearchIndex;
import lexdelta.indexer.index.SearchRequest;
import lexdelta.indexer.query.QueryLanguage;
import lexdelta.searchapi.jobs.Rounds;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole service on PostgreSQL, by nothing but the settings file and the environment. */
@Tag("slow")
class ServiceOnPostgresTest {
  @TempDir Path folder;

  @Test
  void givesTheSameAnswersAsOnH2AndComesBackAfterAStop() throws Exception {
    Path onH2 = Files.createDirectory(folder.resolve("h2"));
    Path onPostgres = Files.createDirectory(folder.resolve("postgres"));
    settings(onPostgres, PostgresServer.shared().database("service"));
    try (var h2 = new ReplayedSample(onH2, MARCH, Map.of());
        var postgres = new ReplayedSample(onPostgres, MARCH, password())) {
      SampleFirm.followEverything(h2.service);
      SampleFirm.followEverything(postgres.service);
      for (Instant day : List.of(MARCH, APRIL)) {
        assertWell(h2, day);
        assertWell(postgres, day);
        Held expected = Held.by(h2.service);
        Held held = Held.by(postgres.service);
        assertThat(held.topics()).isEqualTo(expected.topics());
        assertThat(held.versions()).isNotEmpty().isEqualTo(expected.versions());
        assertThat(held.changes()).isNotEmpty().isEqualTo(expected.changes());
        assertThat(held.answers()).isEqualTo(expected.answers());
        assertThat(held.mails()).isEqualTo(expected.mails());
      }
      assertThat(Held.by(postgres.service).mails()).isNotEmpty();
    }
    assertThat(onPostgres.resolve("record.mv.db")).doesNotExist();
    assertThat(ofAnotherProcess("search", "--data", onPostgres.toString(), "--json", "fee"))
        .contains("8 CFR");
  }

  @Test
  void saysWhatToDoWhenTheDatabaseIsNotThere() throws IOException {
    settings(folder, "jdbc:postgresql://127.0.0.1:1/record?password=hidden");
    assertThatThrownBy(this::start).hasMessageContaining("SPRING_DATASOURCE_PASSWORD");
    settings(folder, "jdbc:postgresql://127.0.0.1:1/record?connectTimeout=2");
    assertThatThrownBy(this::start)
        .isInstanceOf(CommandFailedException.class)
        .hasMessageStartingWith("The database jdbc:postgresql://127.0.0.1:1/record cannot be")
        .hasMessageContaining("lexdelta.yml");
    settings(folder, PostgresServer.shared().url("nowhere"));
    assertThatThrownBy(this::start)
        .isInstanceOf(CommandFailedException.class)
        .hasMessageStartingWith("There is no database")
        .hasMessageContaining("nowhere");
  }

  @Test
  void saysWhatToDoWhenTheUserIsRefusedOrLacksRights() throws IOException {
    String url = PostgresServer.shared().database("locked");
    settings(folder, url);
    assertThatThrownBy(() -> start(Map.of("spring.datasource.password", "wrong")))
        .isInstanceOf(CommandFailedException.class)
        .hasMessageContaining("refuses the user lexdelta")
        .hasMessageContaining("SPRING_DATASOURCE_PASSWORD");
    assertThatThrownBy(() -> start(Map.of()))
        .as("no password at all")
        .isInstanceOf(CommandFailedException.class)
        .hasMessageContaining("SPRING_DATASOURCE_PASSWORD");
    PostgresServer.shared().run("alter database locked owner to postgres");
    assertThatThrownBy(this::start)
        .isInstanceOf(CommandFailedException.class)
        .hasMessageContaining("may not create")
        .hasMessageContaining("owner");
  }

  @Test
  void refusesADatabaseThatOrdersTextByALanguage() throws IOException {
    PostgresServer.shared().run("create database english owner lexdelta");
    settings(folder, PostgresServer.shared().url("english"));
    assertThatThrownBy(this::start)
        .isInstanceOf(CommandFailedException.class)
        .hasMessageContaining("english")
        .hasMessageContaining("builtin_locale 'C.UTF-8'");
  }

  @Test
  void refusesAPasswordInTheSettingsFile() throws IOException {
    Files.writeString(
        folder.resolve("lexdelta.yml"), "lexdelta.delivery.mail.password: sample-secret\n");
    assertThatThrownBy(this::start)
        .isInstanceOf(CommandFailedException.class)
        .hasMessageContaining("LEXDELTA_DELIVERY_MAIL_PASSWORD")
        .hasMessageNotContaining("sample-secret");
  }

  private void start() {
    start(password());
  }

  private void start(Map<String, Object> settings) {
    Installation.start(folder, new Installation.Plan(0, java.time.Clock.systemUTC(), settings))
        .close();
  }

  private static void settings(Path folder, String url) throws IOException {
    Files.writeString(
        folder.resolve("lexdelta.yml"),
        """
        spring.datasource:
          url: %s
          username: %s
        """
            .formatted(url, PostgresServer.USER));
  }

  /** Where another process would find it in its environment. */
  private static Map<String, Object> password() {
    return Map.of("spring.datasource.password", PostgresServer.PASSWORD);
  }

  private static String ofAnotherProcess(String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
    command.add(Lexdelta.class.getName());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("SPRING_DATASOURCE_PASSWORD", PostgresServer.PASSWORD);
    Process process = builder.start();
    String said =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    return said;
  }

  /** One source after the other: so both services number what they record in the same way. */
  private static void assertWell(ReplayedSample replayed, Instant now) throws Exception {
    replayed.clock.moveTo(now);
    for (Source source : replayed.service.part(Watch.class).sources()) {
      var round = replayed.service.part(Rounds.class).run(List.of(source.id()));
      assertThat(round.trouble()).isEmpty();
      assertThat(round.watched()).isNotEmpty().allMatch(report -> report.trouble().isEmpty());
    }
  }

  /** All that a service holds and answers. */
  private record Held(
      List<Topic> topics,
      List<Version> versions,
      List<Change> changes,
      List<String> answers,
      List<String> mails) {
    static Held by(Installation service) throws Exception {
      return new Held(
          service.part(Topics.class).all(),
          versions(service.part(Versions.class)),
          service.part(Changes.class).after(0, 10_000),
          answers(service.part(SearchIndex.class)),
          mails(service.part(Outbox.class)));
    }

    private static List<Version> versions(Versions versions) {
      List<DocumentId> documents = versions.documents(Optional.empty(), 10_000);
      return documents.stream().flatMap(id -> versions.history(id).stream()).toList();
    }

    /** Weights hang on when Lucene last merged its files. */
    private static List<String> answers(SearchIndex index) throws Exception {
      List<String> answers = new ArrayList<>();
      for (String query : List.of("fee", "asylum or refugee", "natural!")) {
        var request =
            new SearchRequest(QueryLanguage.parse(query), LocalDate.parse("2025-04-03"), 0, 50);
        answers.add(index.search(request).toString().replaceAll("score=[^,\\]]+", "score"));
      }
      return answers;
    }

    /** The token of an unsubscription is drawn at random. */
    private static List<String> mails(Outbox outbox) {
      return outbox.newest(1000).stream()
          .map(sent -> sent.message() + " " + sent.state() + " " + sent.sentAt())
          .map(mail -> mail.replaceAll("unsubscribe/[A-Za-z0-9_-]+", "unsubscribe/TOKEN"))
          .toList();
    }
  }
}
