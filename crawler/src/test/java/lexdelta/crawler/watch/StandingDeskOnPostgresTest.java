package lexdelta.crawler.watch;

import java.nio.file.Path;
import lexdelta.crawler.record.TestRecord;
import lexdelta.crawler.record.jdbc.PostgresRecord;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class StandingDeskOnPostgresTest extends StandingDeskContract {
  @Override
  TestRecord open(Path folder) {
    return new PostgresRecord(folder);
  }
}
