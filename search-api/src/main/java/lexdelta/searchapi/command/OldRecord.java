package lexdelta.searchapi.command;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import lexdelta.alerts.carryover.jdbc.Carryover;
import lexdelta.alerts.carryover.jdbc.Renumbering;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.SnapshotId;
import lexdelta.crawler.record.Snapshots;
import lexdelta.crawler.record.jdbc.JdbcChanges;
import lexdelta.crawler.record.jdbc.JdbcSnapshots;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What people wished and were told lies in the record's database but not in the archive; from the
 * old record it is carried into the new one, under the numbers that the new one gave.
 */
final class OldRecord {
  private static final Carryover.Tables ACCOUNTS =
      new Carryover.Tables(
          List.of(
              "person",
              "recovery_code",
              "web_session",
              "one_time_link",
              "api_token",
              "failed_sign_in",
              "team",
              "team_member",
              "saved_search",
              "search_history",
              "search_history_off",
              "folder",
              "folder_item",
              "feed_key",
              "home_seen",
              "audit_entry",
              "audit_head"),
          List.of(
              "web_session",
              "api_token",
              "failed_sign_in",
              "team",
              "saved_search",
              "search_history",
              "folder",
              "folder_item"));

  private final Snapshots snapshots;
  private final Changes changes;

  private OldRecord(JdbcClient sql) {
    snapshots = new JdbcSnapshots(sql);
    changes = new JdbcChanges(sql);
  }

  static Carryover.Report carryOver(Path folder, DataSource to) {
    String url =
        "jdbc:h2:file:%s;IFEXISTS=TRUE;ACCESS_MODE_DATA=r".formatted(folder.resolve("record"));
    try (Connection connection = DriverManager.getConnection(url, "lexdelta", "")) {
      JdbcClient from = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      JdbcClient into = JdbcClient.create(to);
      return new Carryover(from, into, ACCOUNTS)
          .carry(renumbering(new OldRecord(from), new OldRecord(into)));
    } catch (SQLException e) {
      throw new CommandFailedException(
          "The old record in %s cannot be read (%s), and topics, subscriptions and messages lie only there. Restore it from a back-up, or go on without them with --without-old."
              .formatted(folder, e.getMessage()),
          e);
    }
  }

  private static Renumbering renumbering(OldRecord old, OldRecord fresh) {
    Map<String, Long> snapshotsThere = fresh.snapshotNumbers();
    Map<String, Long> changesThere = fresh.changeNumbers();
    Map<Long, Long> snapshots = new HashMap<>();
    Map<Long, Long> changes = new HashMap<>();
    old.snapshotNumbers()
        .forEach((name, number) -> {
          Long there = snapshotsThere.get(name);
          if (there != null) {
            snapshots.put(number, there);
          }
        });
    old.changeNumbers()
        .forEach((name, number) -> {
          Long there = changesThere.get(name);
          if (there != null) {
            changes.put(number, there);
          }
        });
    return new Renumbering(changes, snapshots, fresh.changes.head());
  }

  /** What a snapshot is in any record: address and instant. */
  private Map<String, Long> snapshotNumbers() {
    Map<String, Long> numbers = new HashMap<>();
    eachSnapshot((name, snapshot) -> numbers.put(name, snapshot.id().value()));
    return numbers;
  }

  private void eachSnapshot(BiConsumer<String, Snapshot> told) {
    SnapshotId last = new SnapshotId(0);
    for (List<Snapshot> page = snapshots.after(last, 500);
        !page.isEmpty();
        page = snapshots.after(last, 500)) {
      for (Snapshot snapshot : page) {
        told.accept(snapshot.address() + " " + snapshot.observedAt(), snapshot);
        last = snapshot.id();
      }
    }
  }

  /**
   * What a change is in any record: document, kind, cause, first day, and the snapshot that brought
   * it. Without the cause, a newer reader's change would pass for the publisher's of the same bytes.
   */
  private Map<String, Long> changeNumbers() {
    Map<SnapshotId, String> names = new HashMap<>();
    eachSnapshot((name, snapshot) -> names.put(snapshot.id(), name));
    Map<String, Long> numbers = new HashMap<>();
    long last = 0;
    for (List<Change> page = changes.after(last, 500);
        !page.isEmpty();
        page = changes.after(last, 500)) {
      for (Change change : page) {
        String name =
            "%s %s %s %s %s"
                .formatted(
                    change.document(),
                    change.kind(),
                    change.cause(),
                    change.effectiveOn(),
                    names.get(change.snapshot()));
        numbers.put(name, change.number());
        last = change.number();
      }
    }
    return numbers;
  }
}
