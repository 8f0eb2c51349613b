package lexdelta.crawler.record.jdbc;

import java.nio.file.Path;
import lexdelta.crawler.record.HistoryContract;
import lexdelta.crawler.record.TestRecord;

class JdbcHistoryOnH2Test extends HistoryContract {
  @Override
  protected TestRecord open(Path folder) {
    return new H2Record(folder);
  }
}
