package lexdelta.searchapi.research.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import lexdelta.searchapi.accounts.TeamId;
import org.springframework.jdbc.support.KeyHolder;

/** What is one's own or shared, as rows say it. */
final class Shared {
  /** Holds for rows that {@code :who} may see. */
  static final String VISIBLE =
      "(owner = :who or team in (select m.team from team_member m where m.person = :who))";

  private Shared() {}

  /** The number that the database gave a new row. */
  static long number(KeyHolder key) {
    return Objects.requireNonNull(key.getKey()).longValue();
  }

  static Optional<TeamId> team(ResultSet row) throws SQLException {
    long team = row.getLong("team");
    return row.wasNull() ? Optional.empty() : Optional.of(new TeamId(team));
  }
}
