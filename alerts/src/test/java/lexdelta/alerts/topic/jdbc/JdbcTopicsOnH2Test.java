package lexdelta.alerts.topic.jdbc;

import java.nio.file.Path;
import lexdelta.alerts.TestDatabase;
import lexdelta.alerts.topic.TopicsContract;

class JdbcTopicsOnH2Test extends TopicsContract {
  @Override
  protected TestDatabase open(Path folder) {
    return TestDatabase.onH2(folder);
  }
}
