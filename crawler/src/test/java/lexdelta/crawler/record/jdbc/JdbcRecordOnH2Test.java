package lexdelta.crawler.record.jdbc;

import java.nio.file.Path;
import lexdelta.crawler.record.RecordContract;
import lexdelta.crawler.record.TestRecord;

class JdbcRecordOnH2Test extends RecordContract {
  @Override
  protected TestRecord open(Path folder) {
    return new H2Record(folder);
  }
}
