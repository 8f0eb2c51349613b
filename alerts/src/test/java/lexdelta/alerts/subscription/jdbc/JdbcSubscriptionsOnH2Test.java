package lexdelta.alerts.subscription.jdbc;

import java.nio.file.Path;
import lexdelta.alerts.TestDatabase;
import lexdelta.alerts.subscription.SubscriptionsContract;

class JdbcSubscriptionsOnH2Test extends SubscriptionsContract {
  @Override
  protected TestDatabase open(Path folder) {
    return TestDatabase.onH2(folder);
  }
}
