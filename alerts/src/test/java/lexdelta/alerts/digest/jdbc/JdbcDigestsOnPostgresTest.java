package lexdelta.alerts.digest.jdbc;

import java.nio.file.Path;
import lexdelta.alerts.TestDatabase;
import lexdelta.alerts.digest.DigestsContract;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class JdbcDigestsOnPostgresTest extends DigestsContract {
  @Override
  protected TestDatabase database(Path folder) {
    return TestDatabase.onPostgres(folder);
  }
}
