package lexdelta.alerts.review.jdbc;

import java.nio.file.Path;
import lexdelta.alerts.TestDatabase;
import lexdelta.alerts.review.ReviewContract;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class JdbcReviewOnPostgresTest extends ReviewContract {
  @Override
  protected TestDatabase database(Path folder) {
    return TestDatabase.onPostgres(folder);
  }
}
