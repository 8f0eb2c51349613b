package lexdelta.crawler.coverage.jdbc;

import java.nio.file.Path;
import lexdelta.crawler.coverage.CoverageLogContract;
import lexdelta.crawler.record.jdbc.H2Record;

class JdbcCoverageLogOnH2Test extends CoverageLogContract {
  @Override
  protected void with(Path folder, Work work) {
    try (H2Record record = new H2Record(folder)) {
      work.on(new JdbcCoverageLog(record.sql()));
    }
  }
}
