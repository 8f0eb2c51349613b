package lexdelta.alerts.catchup;

import java.nio.file.Path;
import lexdelta.alerts.TestDatabase;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class GatherOnPostgresTest extends GatherTest {
  @Override
  TestDatabase database(Path folder) {
    return TestDatabase.onPostgres(folder);
  }
}
