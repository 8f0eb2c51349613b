package lexdelta.searchapi.accounts.jdbc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import lexdelta.crawler.record.Instants;
import lexdelta.searchapi.accounts.FailedSignIns;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Attempts in the table {@code failed_sign_in}: a restart does not make them forgotten. */
public final class JdbcFailedSignIns implements FailedSignIns {
  private final JdbcClient jdbc;

  public JdbcFailedSignIns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public int since(String who, Instant instant) {
    return jdbc.sql("select count(*) from failed_sign_in where who = :who and failed_at >= :since")
        .param("who", who)
        .param("since", at(instant))
        .query(Integer.class)
        .single();
  }

  @Override
  public void append(String who, Instant at) {
    jdbc.sql("insert into failed_sign_in (who, failed_at) values (:who, :at)")
        .param("who", who)
        .param("at", at(at))
        .update();
  }

  @Override
  public void forget(String who) {
    jdbc.sql("delete from failed_sign_in where who = :who").param("who", who).update();
  }

  @Override
  public void prune(Instant before) {
    jdbc.sql("delete from failed_sign_in where failed_at < :before")
        .param("before", at(before))
        .update();
  }

  private static OffsetDateTime at(Instant instant) {
    return Instants.kept(instant).atOffset(ZoneOffset.UTC);
  }
}
