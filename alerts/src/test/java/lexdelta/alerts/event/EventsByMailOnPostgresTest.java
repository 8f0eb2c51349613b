package lexdelta.alerts.event;

import java.nio.file.Path;
import lexdelta.alerts.TestDatabase;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class EventsByMailOnPostgresTest extends EventsByMailTest {
  @Override
  TestDatabase database(Path folder) {
    return TestDatabase.onPostgres(folder);
  }
}
