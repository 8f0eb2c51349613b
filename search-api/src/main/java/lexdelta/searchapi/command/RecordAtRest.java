package lexdelta.searchapi.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import lexdelta.crawler.archive.Archive;
import lexdelta.crawler.record.Progress;
import lexdelta.crawler.record.jdbc.JdbcSnapshots;
import lexdelta.crawler.watch.SnapshotVerification;
import lexdelta.searchapi.control.ControlEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The record of a folder in which no service runs, opened so that nothing can be written. */
final class RecordAtRest {
  private RecordAtRest() {}

  /** Verifies its snapshots; empty when the folder holds no record of our own. */
  static Optional<ControlEvent.SnapshotsReport> verify(Path folder, Progress progress) {
    if (!Files.exists(folder.resolve("record.mv.db"))) {
      return Optional.empty();
    }
    try (Connection connection = DriverManager.getConnection(url(folder), "lexdelta", "");
        Archive archive = Archive.reading(folder.resolve("archive"))) {
      JdbcClient sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      SnapshotVerification.Report report =
          new SnapshotVerification(new JdbcSnapshots(sql), archive).verify(progress);
      return Optional.of(new ControlEvent.SnapshotsReport(report.snapshots(), report.troubles()));
    } catch (SQLException e) {
      throw new CommandFailedException(
          "The record in %s cannot be opened (%s). Wait for the process that uses it, or check its user and password."
              .formatted(folder, e.getMessage()),
          e);
    }
  }

  private static String url(Path folder) {
    return "jdbc:h2:file:%s;IFEXISTS=TRUE;ACCESS_MODE_DATA=r".formatted(folder.resolve("record"));
  }
}
