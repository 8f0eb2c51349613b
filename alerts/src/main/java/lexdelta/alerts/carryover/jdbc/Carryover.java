package lexdelta.alerts.carryover.jdbc;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Copies the tables of alerts, and those that others add, into a database in which they are empty;
 * both are H2.
 */
public final class Carryover {
  /** In the order of their references. */
  private static final List<String> TABLES =
      List.of(
          "topic",
          "wish",
          "subscription",
          "reader_token",
          "subscription_left",
          "person_preference",
          "stopped_address",
          "alert",
          "told_place",
          "message",
          "coverage_log",
          "coverage_cursor",
          "reminder_begun",
          "reminder_told",
          "due_day",
          "endpoint",
          "calendar_entry",
          "review_entry",
          "checklist",
          "checklist_line",
          "checklist_touch",
          "checklist_confirmation",
          "digest",
          "digest_pick",
          "digest_part",
          "digest_correction",
          "digest_reader",
          "digest_answer",
          "digest_schedule",
          "digest_template");

  private static final List<String> NUMBERED =
      List.of(
          "wish",
          "subscription",
          "message",
          "coverage_log",
          "endpoint",
          "review_entry",
          "checklist",
          "checklist_touch",
          "checklist_confirmation",
          "digest",
          "digest_correction",
          "digest_answer",
          "digest_schedule");

  private final JdbcClient from;
  private final JdbcClient to;
  private final Tables further;

  /**
   * Tables besides those of alerts.
   *
   * @param all in the order of their references
   * @param numbered those of them whose rows are numbered by the database, in {@code id}
   */
  public record Tables(List<String> all, List<String> numbered) {
    public Tables {
      all = List.copyOf(all);
      numbered = List.copyOf(numbered);
    }
  }

  public Carryover(JdbcClient from, JdbcClient to, Tables further) {
    this.further = further;
    this.from = from;
    this.to = to;
  }

  /**
   * What was carried.
   *
   * @param rows by table
   * @param left alerts of changes that the new record does not have
   */
  public record Report(Map<String, Integer> rows, int left) {
    /** A line for people. */
    public String inWords() {
      return "Carried over: %d topic(s), %d subscription(s), %d alert(s), %d message(s)%s."
          .formatted(
              rows.getOrDefault("topic", 0),
              rows.getOrDefault("subscription", 0),
              rows.getOrDefault("alert", 0),
              rows.getOrDefault("message", 0),
              left == 0 ? "" : "; left out: %d alert(s) of no change there is".formatted(left));
    }
  }

  /** Copies everything. */
  public Report carry(Renumbering numbers) {
    Map<String, Integer> rows = new LinkedHashMap<>();
    int left = 0;
    // A record of an older version has no log of coverage yet.
    List<String> tables =
        Stream.concat(TABLES.stream(), further.all().stream()).filter(this::known).toList();
    tables.reversed().forEach(table -> to.sql("delete from " + table).update());
    for (String table : tables) {
      int copied = 0;
      for (Map<String, @Nullable Object> row : rows(table)) {
        if (renumber(row, numbers)) {
          insert(table, row);
          copied++;
        } else {
          left++;
        }
      }
      rows.put(table, copied);
    }
    NUMBERED.forEach(this::goOnCounting);
    further.numbered().forEach(this::goOnCounting);
    fromTopics();
    cursor(numbers);
    skipSnapshotNumbers();
    return new Report(rows, left);
  }

  private boolean known(String table) {
    return from.sql(
                "select count(*) from information_schema.tables where lower(table_name) = :name")
            .param("name", table)
            .query(Long.class)
            .single()
        > 0;
  }

  private List<Map<String, @Nullable Object>> rows(String table) {
    return from.sql("select * from " + table).query().listOfRows();
  }

  /** Whether the row has a place in the new record. */
  private static boolean renumber(Map<String, @Nullable Object> row, Renumbering numbers) {
    if (row.containsKey("change_number")) {
      Long change = numbers.changes().get(number(row, "change_number"));
      if (change == null) {
        return false;
      }
      row.put("change_number", change);
    }
    if (row.containsKey("snapshot")) {
      row.put("snapshot", numbers.snapshots().getOrDefault(number(row, "snapshot"), 0L));
    }
    return true;
  }

  private static Long number(Map<String, @Nullable Object> row, String column) {
    return ((Number) Objects.requireNonNull(row.get(column), column)).longValue();
  }

  private void insert(String table, Map<String, @Nullable Object> row) {
    List<String> columns = List.copyOf(row.keySet());
    Map<String, @Nullable Object> values = new HashMap<>();
    columns.forEach(column -> values.put(column, row.get(column)));
    to.sql(
            "insert into %s (%s) values (:%s)"
                .formatted(table, String.join(", ", columns), String.join(", :", columns)))
        .params(values)
        .update();
  }

  /** Rows name others by number: none that was ever given is given again. */
  private void goOnCounting(String table) {
    long next = Math.max(highest(to, table), known(table) ? highest(from, table) : 0) + 1;
    to.sql("alter table %s alter column id restart with %d".formatted(table, next)).update();
  }

  /** An older record has subscriptions to topics only, and alerts that were told when matched. */
  private void fromTopics() {
    to.sql(
            """
            insert into wish (kind, what_key, what, created_at)
            select 'topic', s.topic, s.topic, min(s.created_at) from subscription s
            where s.wish is null group by s.topic
            """)
        .update();
    to.sql(
            """
            update subscription set wish = (select w.id from wish w
              where w.kind = 'topic' and w.what_key = subscription.topic)
            where wish is null
            """)
        .update();
    to.sql(
            """
            insert into reader_token (person, channel, address_key, token)
            select s.owner, s.channel, s.address_key, min(s.token) from subscription s
            where not exists (select 1 from reader_token r where r.token = s.token)
              and s.team is null
            group by s.owner, s.channel, s.address_key
            """)
        .update();
    to.sql(
            """
            update alert set channel = 'email', told_at = created_at,
              address = (select s.address from subscription s where s.id = alert.subscription)
            where channel is null
            """)
        .update();
    to.sql(
            """
            update alert set event = 'change-' || cast(change_number as varchar(20))
            where event = ''
            """)
        .update();
  }

  private void cursor(Renumbering numbers) {
    long old = from.sql("select change_number from matcher_cursor").query(Long.class).single();
    to.sql("update matcher_cursor set change_number = :number")
        .param("number", numbers.cursor(old))
        .update();
  }

  /** A Message-ID follows from a snapshot's number: no old number may be given a second time. */
  private void skipSnapshotNumbers() {
    long next = Math.max(highest(from, "snapshot"), highest(to, "snapshot")) + 1;
    to.sql("alter table snapshot alter column id restart with " + next).update();
  }

  private static long highest(JdbcClient sql, String table) {
    return sql.sql("select coalesce(max(id), 0) from " + table).query(Long.class).single();
  }
}
