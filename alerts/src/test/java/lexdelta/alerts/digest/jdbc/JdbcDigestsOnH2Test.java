package lexdelta.alerts.digest.jdbc;

import java.nio.file.Path;
import lexdelta.alerts.TestDatabase;
import lexdelta.alerts.digest.DigestsContract;

class JdbcDigestsOnH2Test extends DigestsContract {
  @Override
  protected TestDatabase database(Path folder) {
    return TestDatabase.onH2(folder);
  }
}
