package lexdelta.alerts.catchup;

import java.nio.file.Path;
import lexdelta.alerts.TestDatabase;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class MatchCatchUpOnPostgresTest extends MatchCatchUpTest {
  @Override
  TestDatabase open(Path folder) {
    return TestDatabase.onPostgres(folder);
  }
}
