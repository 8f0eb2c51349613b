package lexdelta.searchapi.kill;

import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import lexdelta.crawler.archive.Archive;
import lexdelta.crawler.record.ArchivePlace;
import lexdelta.crawler.record.Sha256;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;

/**
 * What a service left when it was closed, in lines that do not depend on the numbers that a database
 * gave, nor on the minute of the day. Equal remains have equal lines.
 *
 * @param record snapshots, versions, changes, surveys, the publisher's list and the cross-checks
 * @param alerts alerts and the messages of the outbox
 * @param index stored fields of every passage
 * @param mails what each Message-ID stood for; several lines where it stood for several things
 * @param wrong what must not be, whatever else there is
 */
record Remains(
    List<String> record,
    List<String> alerts,
    List<String> index,
    Map<String, SortedSet<String>> mails,
    List<String> wrong) {

  static Remains of(World world) throws Exception {
    Path data = world.data();
    List<String> wrong = new ArrayList<>();
    Map<String, SortedSet<String>> mails = mails(world.mails());
    try (Connection database = open(data);
        Archive archive = Archive.open(data.resolve("archive"), Clock.systemUTC())) {
      List<String> record = record(database);
      gaps(database, wrong);
      archive(database, archive, wrong);
      torn(data.resolve("archive"), wrong);
      unfinished(database, wrong);
      long head = Long.parseLong(lines(database, "select head from change_head").getFirst());
      List<String> sent = lines(database, "select message_id from message");
      if (!mails.keySet().equals(new TreeSet<>(sent))) {
        wrong.add("Messages " + new TreeSet<>(sent) + ", but mails " + mails.keySet());
      }
      return new Remains(
          record, alerts(database), index(data.resolve("index"), head, wrong), mails, wrong);
    }
  }

  private static List<String> record(Connection database) throws SQLException {
    List<String> record = new ArrayList<>();
    record.addAll(
        lines(
            database,
            """
            select 'snapshot', s.source, s.address, s.payload, s.media_type, r.reader, r.readable,
              r.note
            from snapshot s left join snapshot_read r on r.snapshot = s.id
            order by s.address, s.id
            """));
    record.addAll(
        lines(
            database,
            """
            select 'version', v.document, v.source, v.reader, v.effective_on, s.payload, v.reading
            from version v join snapshot s on s.id = v.snapshot
            order by v.document, v.effective_on, v.id
            """));
    record.addAll(
        lines(
            database,
            """
            select 'change', c.document, c.source, c.kind, c.cause, c.alerting, c.effective_on,
              s.payload, b.effective_on, b.reading, a.effective_on, a.reading
            from change_log c join snapshot s on s.id = c.snapshot
              join version a on a.id = c.after_version
              left join version b on b.id = c.before_version
            order by c.document, c.number
            """));
    record.addAll(lists(database));
    return record;
  }

  /** Days read, and the publisher's own list with what came of it. */
  private static List<String> lists(Connection database) throws SQLException {
    List<String> lists = new ArrayList<>();
    for (String query :
        List.of(
            """
            select 'survey', s.source, s.scope, s.on_day, s.reader, n.address
            from survey s join snapshot n on n.id = s.snapshot
            order by s.on_day, n.address, n.id, s.scope, s.reader
            """,
            """
            select 'statement', s.source, s.document, s.effective_on, s.issued_on, s.substantive,
              s.removed, n.address
            from statement s join snapshot n on n.id = s.snapshot
            order by s.document, s.effective_on, s.issued_on
            """,
            """
            select 'listed', w.source, w.first_day, w.last_day, n.address
            from statement_window w join snapshot n on n.id = w.snapshot
            order by w.first_day, w.last_day
            """,
            """
            select 'cross-check', c.source, c.from_day, c.to_day, c.reader, f.document, f.listed,
              f.ours, f.finding
            from cross_check c left join cross_check_finding f on f.cross_check = c.id
            order by c.from_day, c.to_day, c.id, f.document
            """)) {
      lists.addAll(lines(database, query));
    }
    return lists;
  }

  private static List<String> alerts(Connection database) throws SQLException {
    List<String> alerts = new ArrayList<>();
    alerts.addAll(
        lines(
            database,
            """
            select 'alert', c.document, c.kind, c.effective_on, u.topic, u.address, a.person, a.why
            from alert a join change_log c on c.number = a.change_number
              join subscription u on u.id = a.subscription
            order by c.document, c.number, u.topic, u.address
            """));
    alerts.addAll(
        lines(
            database,
            """
            select 'message', m.person, m.recipient, s.address, s.payload, m.subject, m.plain_text,
              m.html, m.headers, m.state
            from message m left join snapshot s on s.id = m.snapshot
            order by s.address, s.payload, m.recipient, m.subject
            """));
    alerts.addAll(
        lines(
            database,
            """
            select 'reminder', document, kind, on_day, due_on from reminder_told
            order by document, kind, on_day, due_on
            """));
    alerts.addAll(
        lines(
            database,
            "select 'subscription', owner, topic, address from subscription order by 3, 2"));
    return alerts;
  }

  private static void gaps(Connection database, List<String> wrong) throws SQLException {
    String numbers =
        lines(
                database,
                """
                select count(*), coalesce(min(number), 1), coalesce(max(number), 0),
                  (select head from change_head), (select change_number from matcher_cursor)
                from change_log
                """)
            .getFirst();
    String count = numbers.substring(0, numbers.indexOf(" | "));
    if (!numbers.equals(String.join(" | ", count, "1", count, count, count))) {
      wrong.add("The log has gaps or cursors behind: count, first, last, head, matcher " + numbers);
    }
  }

  /** Every row that names a place in the archive finds there what it says. */
  private static void archive(Connection database, Archive archive, List<String> wrong)
      throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select archive_file, archive_offset, archive_length, payload from snapshot
                union all
                select archive_file, archive_offset, archive_length, null from source_check
                where archive_file is not null
                """)) {
      while (rows.next()) {
        var place = new ArchivePlace(rows.getString(1), rows.getLong(2), rows.getLong(3));
        String payload = rows.getString(4);
        try {
          archive.readExchange(place);
          if (payload != null && !Sha256.of(archive.read(place)).hex().equals(payload)) {
            wrong.add("Other bytes than the record says at " + place);
          }
        } catch (RuntimeException e) {
          wrong.add("The archive has nothing whole at " + place + ": " + e);
        }
      }
    }
  }

  /** No file of the archive has half a record in it. */
  private static void torn(Path archive, List<String> wrong) throws IOException {
    try (Stream<Path> files = Files.list(archive)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".warc.gz")).toList()) {
        try (InputStream unpacked = new GZIPInputStream(Files.newInputStream(file))) {
          unpacked.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
          wrong.add("Half a record in " + file + ": " + e);
        }
      }
    }
  }

  private static void unfinished(Connection database, List<String> wrong) throws SQLException {
    wrong.addAll(
        lines(
            database,
            """
            select 'job left running', job_execution_id, status from batch_job_execution
            where status in ('STARTING', 'STARTED', 'STOPPING')
            """));
    wrong.addAll(
        lines(
            database,
            "select 'message not sent', message_id, state from message where state <> 'SENT'"));
  }

  /**
   * What the record says of each day that was read, whatever it went through: the text of each
   * document.
   */
  static List<String> texts(Path data) throws SQLException {
    try (Connection database = open(data)) {
      return lines(
              database,
              """
              select d.on_day, v.document, v.reading
              from (select distinct on_day from survey) d
                join version v on v.effective_on <= d.on_day
              where v.reading is not null and not exists (
                select 1 from version w
                where w.document = v.document and w.effective_on <= d.on_day
                  and (w.effective_on > v.effective_on
                    or w.effective_on = v.effective_on and w.id > v.id))
              order by d.on_day, v.document
              """)
          .stream()
          .map(line -> line.replaceFirst("\"effectiveOn\":\"[0-9-]+\"", ""))
          .toList();
    }
  }

  /** The record of a data folder that no service owns. */
  static Connection open(Path data) throws SQLException {
    String url = "jdbc:h2:file:" + data.resolve("record") + ";IFEXISTS=TRUE";
    return DriverManager.getConnection(url, "lexdelta", "");
  }

  private static List<String> lines(Connection database, String query) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        List<String> cells = new ArrayList<>();
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
          cells.add(neutral(rows.getString(column)));
        }
        lines.add(String.join(" | ", cells));
      }
    }
    return lines;
  }

  private static List<String> index(Path folder, long head, List<String> wrong) throws IOException {
    List<String> passages = new ArrayList<>();
    try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(folder))) {
      String cursor = reader.getIndexCommit().getUserData().get("lexdelta.cursor");
      if (!Long.toString(head).equals(cursor)) {
        wrong.add("The index holds changes up to %s of %d".formatted(cursor, head));
      }
      for (LeafReaderContext leaf : reader.leaves()) {
        leaf.reader().checkIntegrity();
        Bits live = leaf.reader().getLiveDocs();
        StoredFields stored = leaf.reader().storedFields();
        for (int i = 0; i < leaf.reader().maxDoc(); i++) {
          if (live == null || live.get(i)) {
            passages.add(passage(stored.document(i)));
          }
        }
      }
    }
    return passages.stream().sorted().toList();
  }

  private static String passage(Document document) {
    return document.getFields().stream()
        .filter(field -> !field.name().equals("version") && !field.name().equals("observed"))
        .map(field -> field.name() + "=" + field.getCharSequenceValue() + field.numericValue())
        .collect(Collectors.joining(" | "));
  }

  private static Map<String, SortedSet<String>> mails(List<MimeMessage> arrived)
      throws MessagingException, IOException {
    Map<String, SortedSet<String>> mails = new TreeMap<>();
    for (MimeMessage mail : arrived) {
      mails
          .computeIfAbsent(mail.getMessageID(), id -> new TreeSet<>())
          .add(
              String.join(
                  " | ",
                  Arrays.toString(mail.getFrom()),
                  Arrays.toString(mail.getRecipients(RecipientType.TO)),
                  mail.getSubject(),
                  neutral(text(mail.getContent()))));
    }
    return mails;
  }

  private static String text(Object content) throws MessagingException, IOException {
    if (!(content instanceof Multipart parts)) {
      return content.toString().replace("\r\n", "\n");
    }
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < parts.getCount(); i++) {
      BodyPart part = parts.getBodyPart(i);
      texts.add(part.getContentType() + "\n" + text(part.getContent()));
    }
    return String.join("\n", texts);
  }

  /** Without what is drawn by lot or depends on which of two sources was first. */
  private static String neutral(String text) {
    return text == null
        ? "-"
        : text.replaceAll("/unsubscribe/[0-9A-Za-z_-]+", "/unsubscribe/TOKEN")
            .replaceAll("/changes/\\d+", "/changes/NUMBER")
            .replaceAll("\\d\\d:\\d\\d UTC", "TIME UTC");
  }
}
