package lexdelta.searchapi.activity.jdbc;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import lexdelta.alerts.topic.TopicId;
import lexdelta.searchapi.activity.Activity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** In the tables {@code topic_counted} and {@code topic_month}. */
public final class JdbcActivity implements Activity {
  private final JdbcClient sql;
  private final TransactionTemplate transaction;

  public JdbcActivity(JdbcClient sql, TransactionTemplate transaction) {
    this.sql = sql;
    this.transaction = transaction;
  }

  @Override
  public Map<TopicId, Counted> counted() {
    Map<TopicId, Counted> all = new HashMap<>();
    sql.sql("select topic, definition, counted_to from topic_counted")
        .query((row, _) ->
            Map.entry(
                new TopicId(row.getString("topic")),
                new Counted(row.getString("definition"), row.getLong("counted_to"))))
        .list()
        .forEach(it -> all.put(it.getKey(), it.getValue()));
    return all;
  }

  @Override
  public void add(TopicId topic, Counted counted, Map<YearMonth, Integer> more) {
    transaction.executeWithoutResult(_ -> {
      reach(topic, counted);
      more.forEach((month, changes) -> add(topic, month.atDay(1), changes));
    });
  }

  private void reach(TopicId topic, Counted counted) {
    Optional<Counted> before = Optional.ofNullable(counted().get(topic));
    if (before
        .filter(it -> it.definition().equals(counted.definition()) && it.to() <= counted.to())
        .isPresent()) {
      sql.sql("update topic_counted set counted_to = :to where topic = :topic")
          .param("to", counted.to())
          .param("topic", topic.value())
          .update();
      return;
    }
    sql.sql("delete from topic_counted where topic = :topic")
        .param("topic", topic.value())
        .update();
    sql.sql(
            """
            insert into topic_counted (topic, definition, counted_to)
            values (:topic, :definition, :to)
            """)
        .param("topic", topic.value())
        .param("definition", counted.definition())
        .param("to", counted.to())
        .update();
  }

  private void add(TopicId topic, LocalDate begins, int changes) {
    int there =
        sql.sql(
                """
                update topic_month set changes = changes + :changes
                where topic = :topic and begins = :begins
                """)
            .param("changes", changes)
            .param("topic", topic.value())
            .param("begins", begins)
            .update();
    if (there == 0) {
      sql.sql(
              """
              insert into topic_month (topic, begins, changes) values (:topic, :begins, :changes)
              """)
          .param("topic", topic.value())
          .param("begins", begins)
          .param("changes", changes)
          .update();
    }
  }

  @Override
  public void keepOnly(Collection<TopicId> topics) {
    counted().keySet().stream()
        .filter(topic -> !topics.contains(topic))
        .forEach(topic ->
            sql.sql("delete from topic_counted where topic = :topic")
                .param("topic", topic.value())
                .update());
  }

  @Override
  public Map<TopicId, SortedMap<YearMonth, Integer>> since(YearMonth first) {
    Map<TopicId, SortedMap<YearMonth, Integer>> all = new HashMap<>();
    sql.sql("select topic, begins, changes from topic_month where begins >= :first")
        .param("first", first.atDay(1))
        .query((row, _) -> {
          TopicId topic = new TopicId(row.getString("topic"));
          YearMonth month = YearMonth.from(row.getObject("begins", LocalDate.class));
          return all.computeIfAbsent(topic, _ -> new TreeMap<>()).put(month, row.getInt("changes"));
        })
        .list();
    return all;
  }
}
