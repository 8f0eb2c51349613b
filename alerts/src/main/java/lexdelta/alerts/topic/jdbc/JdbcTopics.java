package lexdelta.alerts.topic.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lexdelta.alerts.topic.CitationScope;
import lexdelta.alerts.topic.Topic;
import lexdelta.alerts.topic.TopicId;
import lexdelta.alerts.topic.Topics;
import lexdelta.crawler.record.SourceId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Topics in the table {@code topic}; citations and sources one a line. */
public final class JdbcTopics implements Topics {
  private final JdbcClient jdbc;

  public JdbcTopics(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Topic> all() {
    return jdbc.sql(
            """
            select id, title, description, query, citations, sources
            from topic where removed = false order by lower(title), id
            """)
        .query(JdbcTopics::topic)
        .list();
  }

  @Override
  public Optional<Topic> find(TopicId id) {
    return jdbc.sql(
            """
            select id, title, description, query, citations, sources
            from topic where id = :id and removed = false
            """)
        .param("id", id.value())
        .query(JdbcTopics::topic)
        .optional();
  }

  @Override
  public void save(Topic topic) {
    if (!update(topic) && !insert(topic)) {
      update(topic);
    }
  }

  @Override
  public boolean remove(TopicId id) {
    return jdbc.sql("update topic set removed = true where id = :id and removed = false")
            .param("id", id.value())
            .update()
        == 1;
  }

  @Override
  public boolean offer(Topic topic) {
    boolean known =
        jdbc.sql("select count(*) from topic where id = :id")
                .param("id", topic.id().value())
                .query(Long.class)
                .single()
            > 0;
    return !known && insert(topic);
  }

  private boolean update(Topic topic) {
    return with(
                topic,
                """
                update topic set title = :title, description = :description, query = :query,
                  citations = :citations, sources = :sources, removed = false
                where id = :id
                """)
            .update()
        == 1;
  }

  private boolean insert(Topic topic) {
    try {
      with(
              topic,
              """
              insert into topic (id, title, description, query, citations, sources, removed)
              values (:id, :title, :description, :query, :citations, :sources, false)
              """)
          .update();
      return true;
    } catch (DuplicateKeyException somebodyWasFaster) {
      return false;
    }
  }

  private StatementSpec with(Topic topic, String sql) {
    return jdbc.sql(sql)
        .param("id", topic.id().value())
        .param("title", topic.title())
        .param("description", topic.description())
        .param("query", topic.query())
        .param("citations", lines(topic.citations()))
        .param("sources", lines(topic.sources()));
  }

  private static String lines(List<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.joining("\n"));
  }

  private static Topic topic(ResultSet row, int number) throws SQLException {
    return new Topic(
        new TopicId(row.getString("id")),
        row.getString("title"),
        row.getString("description"),
        row.getString("query"),
        row.getString("citations").lines().map(CitationScope::new).toList(),
        row.getString("sources").lines().map(SourceId::new).toList());
  }
}
