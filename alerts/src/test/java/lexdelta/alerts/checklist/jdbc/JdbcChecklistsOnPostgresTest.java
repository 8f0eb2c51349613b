package lexdelta.alerts.checklist.jdbc;

import java.nio.file.Path;
import lexdelta.alerts.TestDatabase;
import lexdelta.alerts.checklist.ChecklistsContract;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class JdbcChecklistsOnPostgresTest extends ChecklistsContract {
  @Override
  protected TestDatabase database(Path folder) {
    return TestDatabase.onPostgres(folder);
  }
}
