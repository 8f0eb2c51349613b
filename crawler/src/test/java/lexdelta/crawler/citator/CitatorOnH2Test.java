package lexdelta.crawler.citator;

import java.nio.file.Path;
import lexdelta.crawler.record.TestRecord;
import lexdelta.crawler.record.jdbc.H2Record;
import org.junit.jupiter.api.io.TempDir;

class CitatorOnH2Test extends CitatorContract {
  @TempDir Path folder;

  @Override
  TestRecord open() {
    return new H2Record(folder);
  }
}
