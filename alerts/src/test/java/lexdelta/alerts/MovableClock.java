package lexdelta.alerts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands until it is moved. */
public final class MovableClock implements InstantSource {
  private volatile Instant now = Instant.parse("2025-06-27T14:03:00Z");

  @Override
  public Instant instant() {
    return now;
  }

  public void pass(Duration time) {
    now = now.plus(time);
  }
}
