package lexdelta.alerts.checklist.jdbc;

import java.nio.file.Path;
import lexdelta.alerts.TestDatabase;
import lexdelta.alerts.checklist.ChecklistsContract;

class JdbcChecklistsOnH2Test extends ChecklistsContract {
  @Override
  protected TestDatabase database(Path folder) {
    return TestDatabase.onH2(folder);
  }
}
