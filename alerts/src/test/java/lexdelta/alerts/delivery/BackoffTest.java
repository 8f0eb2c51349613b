package lexdelta.alerts.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
  @ParameterizedTest
  @CsvSource({"1,PT1M", "2,PT4M", "3,PT16M", "4,PT1H4M", "5,PT4H16M", "6,PT6H", "1000000,PT6H"})
  void waitsLongerEachTimeButNeverOverSixHours(int attempt, Duration pause) {
    assertThat(Backoff.after(attempt)).isEqualTo(pause);
  }
}
