package lexdelta.alerts.subscription.jdbc;

import java.nio.file.Path;
import lexdelta.alerts.TestDatabase;
import lexdelta.alerts.subscription.SubscriptionsContract;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class JdbcSubscriptionsOnPostgresTest extends SubscriptionsContract {
  @Override
  protected TestDatabase open(Path folder) {
    return TestDatabase.onPostgres(folder);
  }
}
