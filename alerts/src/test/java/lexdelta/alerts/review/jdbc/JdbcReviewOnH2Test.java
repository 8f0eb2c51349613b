package lexdelta.alerts.review.jdbc;

import java.nio.file.Path;
import lexdelta.alerts.TestDatabase;
import lexdelta.alerts.review.ReviewContract;

class JdbcReviewOnH2Test extends ReviewContract {
  @Override
  protected TestDatabase database(Path folder) {
    return TestDatabase.onH2(folder);
  }
}
