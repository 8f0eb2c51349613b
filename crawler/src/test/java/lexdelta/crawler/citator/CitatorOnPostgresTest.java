package lexdelta.crawler.citator;

import java.nio.file.Path;
import lexdelta.crawler.record.TestRecord;
import lexdelta.crawler.record.jdbc.PostgresRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class CitatorOnPostgresTest extends CitatorContract {
  @TempDir Path folder;

  @Override
  TestRecord open() {
    return new PostgresRecord(folder);
  }
}
