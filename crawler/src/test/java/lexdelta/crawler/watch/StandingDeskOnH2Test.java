package lexdelta.crawler.watch;

import java.nio.file.Path;
import lexdelta.crawler.record.TestRecord;
import lexdelta.crawler.record.jdbc.H2Record;

class StandingDeskOnH2Test extends StandingDeskContract {
  @Override
  TestRecord open(Path folder) {
    return new H2Record(folder);
  }
}
