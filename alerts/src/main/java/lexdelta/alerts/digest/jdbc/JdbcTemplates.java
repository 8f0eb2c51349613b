package lexdelta.alerts.digest.jdbc;

import java.time.Instant;
import java.util.Optional;
import lexdelta.alerts.digest.Template;
import lexdelta.alerts.digest.Templates;
import lexdelta.alerts.subscription.PersonId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** {@link Templates} in the table {@code digest_template}. */
public final class JdbcTemplates implements Templates {
  private static final JsonMapper JSON = new JsonMapper();

  private final JdbcClient jdbc;

  public JdbcTemplates(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Kept newest() {
    return jdbc.sql("select revision, content from digest_template order by revision desc limit 1")
        .query((row, _) -> new Kept(row.getInt("revision"), template(row.getString("content"))))
        .optional()
        .orElseGet(() -> new Kept(0, Template.NONE));
  }

  @Override
  public Optional<Template> find(int revision) {
    return jdbc.sql("select content from digest_template where revision = :revision")
        .param("revision", revision)
        .query((row, _) -> template(row.getString("content")))
        .optional();
  }

  private static Template template(String content) {
    return JSON.readValue(content, Template.class);
  }

  @Override
  public boolean append(int revision, Template template, PersonId by, Instant at) {
    if (newest().revision() != revision) {
      return false;
    }
    try {
      jdbc.sql(
              """
              insert into digest_template (revision, person, made_at, content)
              values (:revision, :person, :at, :content)
              """)
          .param("revision", revision + 1)
          .param("person", by.value())
          .param("at", JdbcDigests.time(at))
          .param("content", JSON.writeValueAsString(template))
          .update();
      return true;
    } catch (DuplicateKeyException faster) {
      return false;
    }
  }
}
