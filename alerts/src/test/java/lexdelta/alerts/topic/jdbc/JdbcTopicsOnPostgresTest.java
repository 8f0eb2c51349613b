package lexdelta.alerts.topic.jdbc;

import java.nio.file.Path;
import lexdelta.alerts.TestDatabase;
import lexdelta.alerts.topic.TopicsContract;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class JdbcTopicsOnPostgresTest extends TopicsContract {
  @Override
  protected TestDatabase open(Path folder) {
    return TestDatabase.onPostgres(folder);
  }
}
