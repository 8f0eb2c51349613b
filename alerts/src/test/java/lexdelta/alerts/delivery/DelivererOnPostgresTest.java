package lexdelta.alerts.delivery;

import java.nio.file.Path;
import lexdelta.alerts.TestDatabase;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class DelivererOnPostgresTest extends DelivererTest {
  @Override
  TestDatabase open(Path folder) {
    return TestDatabase.onPostgres(folder);
  }
}
