package lexdelta.crawler.record.jdbc;

import java.nio.file.Path;
import lexdelta.crawler.record.HistoryContract;
import lexdelta.crawler.record.TestRecord;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class JdbcHistoryOnPostgresTest extends HistoryContract {
  @Override
  protected TestRecord open(Path folder) {
    return new PostgresRecord(folder);
  }
}
