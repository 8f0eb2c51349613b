package lexdelta.searchapi.kill;

import static lexdelta.searchapi.kill.Point.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import lexdelta.crawler.record.Sha256;
import lexdelta.crawler.replay.Recordings;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the service at the long work that comes beside the daily one, and compares what it leaves
 * with what an undisturbed run leaves: while it brings in the past, while a newer reader goes over
 * what is stored, and while the record is made anew from the archive.
 *
 * <p>The last two start from the folder of the first life. Its record is first made to look as an
 * older, poorer reader would have left it; reading it anew and making it anew must both lead back to
 * what that first life has.
 */
@Tag("slow")
class HistoryKillTest {
  private static final Instant MAY = Instant.parse("2025-05-07T12:00:00Z");
  private static final Instant JUNE = Instant.parse("2025-06-04T12:00:00Z");
  private static final List<String> HISTORY =
      List.of("lexdelta.sources.ecfr-lists=true", "lexdelta.sources.history-from=2025-03-03");

  private static final String CRAWLER = "lexdelta.crawler.";
  private static final String COMMAND = "lexdelta.searchapi.command.";
  private static final String BACKFILL = CRAWLER + "watch.BackfillStep$Round";
  private static final String RECORDING = CRAWLER + "watch.Recorder$Session";
  private static final String REBUILD = CRAWLER + "watch.RecordRebuild";
  private static final String READ = CRAWLER + "watch.ReadStep";
  private static final String WARC = CRAWLER + "archive.WarcFiles";
  private static final String SNAPSHOTS = CRAWLER + "record.jdbc.JdbcSnapshots";
  private static final String VERSIONS = CRAWLER + "record.jdbc.JdbcVersions";
  private static final String CHANGES = CRAWLER + "record.jdbc.JdbcChanges";
  private static final String SURVEYS = CRAWLER + "record.jdbc.JdbcSurveys";
  private static final String STATEMENTS = CRAWLER + "record.jdbc.JdbcStatements";
  private static final String CROSS_CHECKS = CRAWLER + "record.jdbc.JdbcCrossChecks";
  private static final String CATCH_UP = "lexdelta.indexer.catchup.IndexCatchUp";
  private static final String ALERTS = "lexdelta.alerts.catchup.jdbc.JdbcAlertLog";
  private static final String OUTBOX = "lexdelta.alerts.delivery.jdbc.JdbcOutbox";
  private static final String CARRYOVER = "lexdelta.alerts.carryover.jdbc.Carryover";
  private static final String SWAP = COMMAND + "RecordSwap";
  private static final String TRANSACTIONS = "org.h2.mvstore.tx.TransactionStore";
  private static final String CHUNKS = "org.h2.mvstore.RandomAccessStore";

  private static final List<Point> WHILE_IT_BRINGS_IN_THE_PAST =
      List.of(
          at(STATEMENTS, "append", 9),
          at(STATEMENTS, "complete").then(TRANSACTIONS, "commit").lines(3),
          at(BACKFILL, "fetch").then(WARC, "write", 2).lines(4),
          at(BACKFILL, "fetch").then(SNAPSHOTS, "append", 3),
          at(BACKFILL, "readAll").then(RECORDING, "join"),
          at(RECORDING, "join").then(CHANGES, "insert"),
          at(SURVEYS, "append", 5),
          at(SNAPSHOTS, "mark", 2).then(CHUNKS, "writeChunk").lines(3),
          at(BACKFILL, "fetch").then(SNAPSHOTS, "append", 2),
          at(BACKFILL, "readAll").then(SNAPSHOTS, "mark").then(TRANSACTIONS, "commit").lines(3),
          at(CROSS_CHECKS, "append", 3),
          at(CATCH_UP, "onward"));

  private static final List<Point> WHILE_IT_READS_ANEW =
      List.of(
          at(READ, "readNext", 2).then(VERSIONS, "append", 5),
          at(CHANGES, "append").then(TRANSACTIONS, "commit"),
          at(RECORDING, "relink", 3),
          at(SURVEYS, "append", 12),
          at(ALERTS, "append"),
          at(OUTBOX, "sent"));

  private static final List<Point> BEFORE_THE_SWAP =
      List.of(
          at(REBUILD, "readAll", 9).then(VERSIONS, "append", 2),
          at(SNAPSHOTS, "mark", 20).then(CHUNKS, "writeChunk").lines(3),
          at(CARRYOVER, "carry").lines(4),
          at(SWAP, "sync"),
          at(SWAP, "keepAs"),
          at(SWAP, "keepAs").lines(2));

  private static final Point AFTER_THE_SWAP = at(SWAP, "removeLeftovers", 2);

  @TempDir Path folder;

  @Test
  void thePastAndTheRecordComeBackWholeHoweverOftenTheWorkIsCutOff() throws Exception {
    Recordings recordings = ListedSample.in(Files.createDirectory(folder.resolve("sample")));
    Program program = new Program(folder);
    try (World first = world("undisturbed", recordings);
        World older = world("an older reader", recordings);
        World again = world("read anew", recordings)) {
      first.moveTo(MAY);
      program.runAndRemember(first.arguments(), first.nextLog());
      older.takeOver(first.data());
      readByAnOlderReader(older.data());
      again.takeOver(older.data());
      first.moveTo(JUNE);
      program.run(first.arguments(), first.nextLog());
      again.moveTo(JUNE);
      program.run(again.arguments(), again.nextLog());
      Remains undisturbed = Remains.of(first);
      saysSomething(undisturbed);
      Remains readAnew = Remains.of(again);
      List<String> texts = Remains.texts(first.data());
      List<String> textsReadAnew = Remains.texts(again.data());

      List<Life> lives =
          Life.sideBySide(
              List.of(
                  () -> bringingInThePast(program, recordings),
                  () -> readingAnew(program, older, recordings),
                  () -> rebuilding(program, again, recordings)));

      SoftAssertions.assertSoftly(softly -> {
        lives.forEach(life -> life.wasKilledEverywhere(softly));
        lives.get(0).leftWhat(softly, undisturbed);
        lives.get(1).leftWhat(softly, readAnew);
        new Life("read anew", List.of(), readAnew).wasTold(softly, undisturbed);
        lives.get(2).leftWhat(softly, undisturbed);
        softly
            .assertThat(Life.difference(texts, textsReadAnew))
            .as("the texts of all days, where a poorer reader came first")
            .isEmpty();
      });
    }
  }

  private World world(String name, Recordings recordings) throws IOException {
    return new World(folder.resolve(name), "file", recordings, HISTORY);
  }

  private static Life life(String name, World world, List<Program.Killed> kills) throws Exception {
    return new Life(name, kills, Remains.of(world));
  }

  private Life bringingInThePast(Program program, Recordings recordings) throws Exception {
    try (World world = world("killed while it brings in the past", recordings)) {
      world.moveTo(MAY);
      var kills = kill(program, world, WHILE_IT_BRINGS_IN_THE_PAST);
      program.run(world.arguments(), world.nextLog());
      world.moveTo(JUNE);
      program.run(world.arguments(), world.nextLog());
      return life("bringing in the past", world, kills);
    }
  }

  private Life readingAnew(Program program, World older, Recordings recordings) throws Exception {
    try (World world = world("killed while it reads anew", recordings)) {
      world.takeOver(older.data());
      world.moveTo(JUNE);
      var kills = kill(program, world, WHILE_IT_READS_ANEW);
      program.run(world.arguments(), world.nextLog());
      return life("reading anew", world, kills);
    }
  }

  private static List<Program.Killed> kill(Program program, World world, List<Point> points)
      throws Exception {
    List<Program.Killed> kills = new ArrayList<>();
    for (Point point : points) {
      kills.add(program.runTo(point, world.arguments(), world.nextLog()));
      world.moveOn();
    }
    return kills;
  }

  private Life rebuilding(Program program, World readAnew, Recordings recordings) throws Exception {
    try (World world = world("killed while the record is made anew", recordings)) {
      world.takeOver(readAnew.data());
      world.moveTo(JUNE.plus(Duration.ofDays(1)));
      List<Program.Killed> kills = new ArrayList<>();
      Sha256 before = record(world);
      for (Point point : BEFORE_THE_SWAP) {
        kills.add(program.runTo(point, world.rebuilding(), world.nextLog()));
        assertThat(record(world)).as("the record, killed at " + point).isEqualTo(before);
      }
      kills.add(program.runTo(AFTER_THE_SWAP, world.rebuilding(), world.nextLog()));
      assertThat(record(world)).as("the record, killed after the swap").isNotEqualTo(before);
      program.run(world.rebuilding(), world.nextLog());
      program.run(world.arguments(), world.nextLog());
      return life("made anew", world, kills);
    }
  }

  private static Sha256 record(World world) throws IOException {
    return Sha256.of(Files.readAllBytes(world.data().resolve("record.mv.db")));
  }

  /** Spells a word otherwise in all that was read of the eCFR, and calls the reader another. */
  private static void readByAnOlderReader(Path data) throws SQLException, IOException {
    try (Connection database = Remains.open(data);
        Statement sql = database.createStatement()) {
      int poorer =
          sql.executeUpdate(
              """
              update version set reader = 0, reading = replace(reading, ' the ', ' teh ')
              where source = 'ecfr-title-8'
              """);
      assertThat(poorer).isGreaterThan(50);
      sql.executeUpdate("update survey set reader = 0");
      sql.executeUpdate("update cross_check set reader = 0");
      sql.executeUpdate(
          """
          update snapshot_read set reader = 0
          where snapshot in (select id from snapshot where source = 'ecfr-title-8')
          """);
    }
    try (Stream<Path> index = Files.walk(data.resolve("index"))) {
      for (Path each : index.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  /** Equal remains would prove nothing if there were none. */
  private static void saysSomething(Remains remains) {
    assertThat(remains.wrong()).isEmpty();
    for (String kind :
        List.of("snapshot", "version", "change", "survey", "statement", "listed", "cross-check")) {
      assertThat(remains.record()).anyMatch(line -> line.startsWith(kind));
    }
    assertThat(remains.record())
        .filteredOn(line -> line.startsWith("change") && line.contains(" | BACKFILL | "))
        .hasSizeGreaterThan(5);
    assertThat(remains.alerts()).anyMatch(line -> line.startsWith("alert"));
    assertThat(remains.index()).hasSizeGreaterThan(50);
    assertThat(remains.mails()).hasSizeGreaterThan(2);
  }
}
