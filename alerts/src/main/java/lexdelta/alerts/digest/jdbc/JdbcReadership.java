package lexdelta.alerts.digest.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lexdelta.alerts.digest.DigestId;
import lexdelta.alerts.digest.Digests;
import lexdelta.alerts.digest.Readership;
import lexdelta.alerts.subscription.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@link Readership} in the tables {@code digest_reader} and {@code digest_answer}. */
public final class JdbcReadership implements Readership {
  /** The last answer to each question counts. */
  private static final String READINGS =
      """
      select r.*, d.edition, d.title,
        (select count(*) from digest_answer a where a.digest = r.digest and a.person = r.person
          and a.correct = true and not exists (select 1 from digest_answer b
            where b.digest = a.digest and b.person = a.person and b.part = a.part
              and b.question = a.question and b.id > a.id)) as correct_answers
      from digest_reader r join digest d on d.id = r.digest
      """;

  private static final String LINES =
      """
      select d.id, d.owner, d.title, d.first_day, d.last_day, d.made_at, d.published_at, d.edition
      from digest d join digest_reader r on r.digest = d.id
      where r.person = :person and d.edition is not null
      """;

  private final JdbcClient jdbc;

  public JdbcReadership(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void tell(DigestId id, Collection<PersonId> people, Instant at) {
    for (PersonId person : people) {
      jdbc.sql(
              """
              insert into digest_reader (digest, person, told_at)
              select :id, cast(:person as varchar(100)), cast(:at as timestamp(6) with time zone)
              where not exists
                (select 1 from digest_reader where digest = :id and person = :person)
              """)
          .param("id", id.value())
          .param("person", person.value())
          .param("at", JdbcDigests.time(at))
          .update();
    }
  }

  @Override
  public List<Reading> of(DigestId id) {
    return jdbc.sql(READINGS + " where r.digest = :id order by r.person")
        .param("id", id.value())
        .query((row, _) -> reading(row))
        .list();
  }

  @Override
  public Optional<Reading> find(DigestId id, PersonId person) {
    return jdbc.sql(READINGS + " where r.digest = :id and r.person = :person")
        .param("id", id.value())
        .param("person", person.value())
        .query((row, _) -> reading(row))
        .optional();
  }

  @Override
  public List<Standing> all() {
    return jdbc.sql(READINGS + " order by d.published_at desc, d.id desc, r.person")
        .query((row, _) ->
            new Standing(row.getString("edition"), row.getString("title"), reading(row)))
        .list();
  }

  private static Reading reading(ResultSet row) throws SQLException {
    return new Reading(
        new PersonId(row.getString("person")),
        JdbcDigests.instant(row, "told_at"),
        maybe(row, "opened_at"),
        maybe(row, "acknowledged_at"),
        maybe(row, "reminded_at"),
        row.getInt("correct_answers"));
  }

  private static Optional<Instant> maybe(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  @Override
  public List<Digests.Line> waiting(PersonId person) {
    return lines(LINES + " and r.acknowledged_at is null", person);
  }

  @Override
  public List<Digests.Line> told(PersonId person) {
    return lines(LINES, person);
  }

  private List<Digests.Line> lines(String sql, PersonId person) {
    return jdbc.sql(sql + " order by d.published_at desc limit 500")
        .param("person", person.value())
        .query((row, _) -> JdbcDigests.line(row))
        .list();
  }

  @Override
  public void opened(DigestId id, PersonId person, Instant at) {
    first("opened_at", id, person, at);
  }

  @Override
  public boolean acknowledge(DigestId id, PersonId person, Instant at) {
    return first("acknowledged_at", id, person, at);
  }

  @Override
  public boolean remind(DigestId id, PersonId person, Instant at) {
    return first("acknowledged_at is null and reminded_at", id, person, at);
  }

  /** Notes an instant in a column, under its condition, where nothing stands there yet. */
  private boolean first(String condition, DigestId id, PersonId person, Instant at) {
    String column = condition.substring(condition.lastIndexOf(' ') + 1);
    return jdbc.sql(
                "update digest_reader set %s = :at where digest = :id and person = :person and %s is null"
                    .formatted(column, condition))
            .param("at", JdbcDigests.time(at))
            .param("id", id.value())
            .param("person", person.value())
            .update()
        == 1;
  }

  @Override
  public void answer(DigestId id, PersonId person, List<Answer> answers, Instant at) {
    for (Answer answer : answers) {
      jdbc.sql(
              """
              insert into digest_answer (digest, person, part, question, made_at, words, correct)
              values (:id, :person, :part, :question, :at, :words, :correct)
              """)
          .param("id", id.value())
          .param("person", person.value())
          .param("part", answer.part())
          .param("question", answer.question())
          .param("at", JdbcDigests.time(at))
          .param("words", answer.words())
          .param("correct", answer.right())
          .update();
    }
  }

  @Override
  public List<Answer> answers(DigestId id, PersonId person) {
    return jdbc.sql(
            """
            select a.* from digest_answer a where a.digest = :id and a.person = :person
              and not exists (select 1 from digest_answer b
                where b.digest = a.digest and b.person = a.person and b.part = a.part
                  and b.question = a.question and b.id > a.id)
            order by a.part, a.question
            """)
        .param("id", id.value())
        .param("person", person.value())
        .query((row, _) ->
            new Answer(
                row.getInt("part"),
                row.getInt("question"),
                row.getString("words"),
                row.getBoolean("correct")))
        .list();
  }
}
