package lexdelta.crawler.coverage.jdbc;

import java.nio.file.Path;
import lexdelta.crawler.coverage.CoverageLogContract;
import lexdelta.crawler.record.jdbc.PostgresRecord;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class JdbcCoverageLogOnPostgresTest extends CoverageLogContract {
  @Override
  protected void with(Path folder, Work work) {
    try (PostgresRecord record = new PostgresRecord(folder)) {
      work.on(new JdbcCoverageLog(record.sql()));
    }
  }
}
