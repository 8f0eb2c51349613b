package lexdelta.alerts.delivery.endpoint;

import java.nio.file.Path;
import lexdelta.alerts.TestDatabase;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class EndpointChannelOnPostgresTest extends EndpointChannelTest {
  @Override
  TestDatabase open(Path folder) {
    return TestDatabase.onPostgres(folder);
  }
}
