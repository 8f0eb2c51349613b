package lexdelta.searchapi.kill;

import static lexdelta.searchapi.kill.Point.at;

import java.util.List;

/**
 * Where the service is killed, for each instant of the recordings in order. Within an instant the
 * points follow the course of the work: what a killed run had done is not done again, so a point
 * that comes too late is never reached, and that fails the test.
 *
 * @param channel by which alerts go
 * @param points a list for each instant
 */
record Plan(String name, String channel, List<List<Point>> points) {
  private static final String CRAWLER = "lexdelta.crawler.";
  private static final String FOLDER = "lexdelta.searchapi.folder.ServiceFile";
  private static final String WARC = CRAWLER + "archive.WarcFiles";
  private static final String FETCH = CRAWLER + "watch.FetchStep";
  private static final String READ = CRAWLER + "watch.ReadStep";
  private static final String SNAPSHOTS = CRAWLER + "record.jdbc.JdbcSnapshots";
  private static final String CHECKS = CRAWLER + "record.jdbc.JdbcChecks";
  private static final String VERSIONS = CRAWLER + "record.jdbc.JdbcVersions";
  private static final String CHANGES = CRAWLER + "record.jdbc.JdbcChanges";
  private static final String HISTORY = CRAWLER + "watch.JobHistory";
  private static final String CATCH_UP = "lexdelta.indexer.catchup.IndexCatchUp";
  private static final String INDEX = "lexdelta.indexer.index.LuceneIndex";
  private static final String INDEX_FOLDER = "lexdelta.indexer.index.IndexFolder";
  private static final String ALERTS = "lexdelta.alerts.catchup.jdbc.JdbcAlertLog";
  private static final String SUBSCRIPTIONS = "lexdelta.alerts.subscription.jdbc.JdbcSubscriptions";
  private static final String OUTBOX = "lexdelta.alerts.delivery.jdbc.JdbcOutbox";
  private static final String EMAIL = "lexdelta.alerts.delivery.email.EmailChannel";
  private static final String FILES = "lexdelta.alerts.delivery.file.FileChannel";
  private static final String SMTP = "org.eclipse.angus.mail.smtp.SMTPTransport";
  private static final String MIGRATION = "org.flywaydb.core.internal.jdbc.JdbcTemplate";
  private static final String SESSION = "org.h2.engine.SessionLocal";
  private static final String TRANSACTIONS = "org.h2.mvstore.tx.TransactionStore";
  private static final String STORE = "org.h2.mvstore.MVStore";
  private static final String FILE = "org.h2.mvstore.FileStore";
  private static final String CHUNKS = "org.h2.mvstore.RandomAccessStore";
  private static final String WRITER = "org.apache.lucene.index.IndexWriter";
  private static final String SEGMENTS = "org.apache.lucene.index.SegmentInfos";

  static List<Plan> all() {
    return List.of(one(), other(), files());
  }

  private static Plan one() {
    return new Plan(
        "one",
        "email",
        List.of(
            List.of(
                at(MIGRATION, "executeStatement", 4),
                at(MIGRATION, "executeStatement", 25),
                at(INDEX_FOLDER, "mark"),
                at(SUBSCRIPTIONS, "insert", 3),
                at(WARC, "begin").lines(4),
                at(WARC, "write").lines(4),
                at(WARC, "write", 2).lines(4),
                at(SNAPSHOTS, "append"),
                at(VERSIONS, "append", 5),
                at(CHANGES, "insert", 3),
                at(SNAPSHOTS, "mark").then(CHUNKS, "writeChunk").lines(3),
                at(INDEX, "rewrite", 4),
                at(SEGMENTS, "finishCommit").lines(2),
                at(STORE, "closeStore").lines(5)),
            List.of(
                at(WARC, "write", 2).lines(3),
                at(WARC, "append").lines(6),
                at(SNAPSHOTS, "append").then(SESSION, "commit").lines(2),
                at(READ, "readNext"),
                at(CHANGES, "append"),
                at(SNAPSHOTS, "mark"),
                at(CATCH_UP, "onward"),
                at(WRITER, "prepareCommitInternal").lines(6),
                at(SEGMENTS, "prepareCommit"),
                at(SEGMENTS, "finishCommit").lines(8),
                at(ALERTS, "append"),
                at(ALERTS, "insert", 2),
                at(OUTBOX, "claim"),
                at(SMTP, "finishData").lines(1),
                at(OUTBOX, "sent"),
                at(OUTBOX, "sent", 2)),
            List.of(
                at(HISTORY, "recover"),
                at(CHECKS, "append"),
                at(CHANGES, "append").then(TRANSACTIONS, "commit").lines(3),
                at(WRITER, "startCommit").lines(5),
                at(ALERTS, "move").then(TRANSACTIONS, "commit"),
                at(EMAIL, "send"),
                at(OUTBOX, "sent").then(TRANSACTIONS, "commit").lines(2),
                at(OUTBOX, "sent").then(FILE, "serializeAndStore").lines(2))));
  }

  private static Plan other() {
    return new Plan(
        "other",
        "email",
        List.of(
            List.of(
                at(MIGRATION, "executeStatement", 12),
                at(FOLDER, "write").lines(5),
                at(WARC, "write", 2).lines(6),
                at(FETCH, "fetched").lines(5),
                at(VERSIONS, "append").then(FILE, "storeBuffer")),
            List.of(
                at(WARC, "write", 2).lines(5),
                at(WARC, "write", 3).lines(7),
                at(VERSIONS, "append", 2),
                at(SNAPSHOTS, "mark").then(TRANSACTIONS, "commit").lines(6),
                at(INDEX, "commit"),
                at(WRITER, "finishCommit").lines(4),
                at(ALERTS, "lockedCursor"),
                at(ALERTS, "move"),
                at(OUTBOX, "take"),
                at(EMAIL, "hand").lines(1),
                at(SMTP, "finishData").lines(3),
                at(STORE, "closeStore").lines(14)),
            List.of(
                at(WARC, "resume").lines(4),
                at(CHANGES, "insert", 2),
                at(SNAPSHOTS, "mark").then(CHUNKS, "writeChunk").lines(8),
                at(INDEX, "rewrite", 2),
                at(SEGMENTS, "finishCommit").lines(5),
                at(ALERTS, "due"),
                at(ALERTS, "settle", 2),
                at(OUTBOX, "append"),
                at(OUTBOX, "sent"))));
  }

  private static Plan files() {
    return new Plan(
        "files",
        "file",
        List.of(
            List.of(),
            List.of(at(FILES, "write").lines(3), at(FILES, "write").lines(6), at(OUTBOX, "sent")),
            List.of(at(FILES, "write"))));
  }
}
