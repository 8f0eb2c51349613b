package lexdelta.alerts.calendar;

import java.nio.file.Path;
import lexdelta.alerts.TestDatabase;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class CalendarCatchUpOnPostgresTest extends CalendarCatchUpTest {
  @Override
  TestDatabase database(Path folder) {
    return TestDatabase.onPostgres(folder);
  }
}
