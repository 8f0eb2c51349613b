package lexdelta.alerts.coverage;

import java.nio.file.Path;
import lexdelta.alerts.TestDatabase;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class CoverageNoticesOnPostgresTest extends CoverageNoticesTest {
  @Override
  TestDatabase open(Path folder) {
    return TestDatabase.onPostgres(folder);
  }
}
