package lexdelta.alerts.reminder;

import java.nio.file.Path;
import lexdelta.alerts.TestDatabase;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class RemindersOnPostgresTest extends RemindersTest {
  @Override
  TestDatabase database(Path folder) {
    return TestDatabase.onPostgres(folder);
  }
}
