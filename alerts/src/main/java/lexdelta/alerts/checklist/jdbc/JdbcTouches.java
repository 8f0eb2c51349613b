package lexdelta.alerts.checklist.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import lexdelta.alerts.checklist.ChecklistId;
import lexdelta.alerts.checklist.Touch;
import lexdelta.alerts.checklist.Touches;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What touched checklists, in the table {@code checklist_touch}. */
public final class JdbcTouches implements Touches {
  private final JdbcClient jdbc;
  private final TransactionOperations transactions;

  public JdbcTouches(JdbcClient jdbc, TransactionOperations transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  @Override
  public List<Touch> open(ChecklistId id, int limit) {
    return jdbc.sql(
            """
            select * from checklist_touch where checklist = :id and id > coalesce(
              (select f.up_to from checklist_confirmation f where f.id =
                (select max(n.id) from checklist_confirmation n where n.checklist = :id)), 0)
            order by id desc limit :limit
            """)
        .param("id", id.value())
        .param("limit", limit)
        .query(JdbcTouches::touch)
        .list();
  }

  @Override
  public List<Touch> of(Collection<Long> changes) {
    return changes.isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                select t.* from checklist_touch t join checklist c on c.id = t.checklist
                where t.change_number in (:changes) and c.removed = false
                order by lower(c.title), c.id, t.id
                """)
            .param("changes", changes)
            .query(JdbcTouches::touch)
            .list();
  }

  private static Touch touch(ResultSet row, int number) throws SQLException {
    return new Touch(
        row.getLong("id"),
        new ChecklistId(row.getLong("checklist")),
        row.getLong("change_number"),
        JdbcChecklists.line(row),
        row.getObject("touched_at", OffsetDateTime.class).toInstant());
  }

  @Override
  public long cursor() {
    return jdbc.sql("select change_number from checklist_cursor where id = 1")
        .query(Long.class)
        .single();
  }

  @Override
  public boolean follow(long from, long to, List<Touch> touches) {
    return Boolean.TRUE.equals(
        transactions.execute(_ -> {
          long cursor =
              jdbc.sql("select change_number from checklist_cursor where id = 1 for update")
                  .query(Long.class)
                  .single();
          if (cursor != from) {
            return false;
          }
          touches.forEach(this::append);
          jdbc.sql("update checklist_cursor set change_number = :to where id = 1")
              .param("to", to)
              .update();
          return true;
        }));
  }

  private void append(Touch touch) {
    jdbc.sql(
            """
            insert into checklist_touch (checklist, change_number, kind, what, touched_at)
            select c.id, :change, :kind, :what, :at from checklist c
            where c.id = :id and not exists
              (select 1 from checklist_touch t where t.checklist = c.id
                and t.change_number = :change and t.kind = :kind and t.what = :what)
            """)
        .param("id", touch.checklist().value())
        .param("change", touch.change())
        .param("kind", touch.line().kind().code())
        .param("what", touch.line().what())
        .param("at", JdbcChecklists.time(touch.at()))
        .update();
  }
}
