package lexdelta.crawler.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class MovableClockTest {
  private static final Instant NOON = Instant.parse("2025-03-05T12:00:00Z");

  private final MovableClock clock = MovableClock.at(NOON);

  @Test
  void standsStillUntilItIsMoved() {
    assertThat(clock.instant()).isEqualTo(NOON);
    assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
    clock.moveTo(NOON.plusSeconds(60));
    assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(60));
    assertThat(clock.millis()).isEqualTo(NOON.plusSeconds(60).toEpochMilli());
  }

  @Test
  void movesToWhereItStands() {
    clock.moveTo(NOON);
    assertThat(clock.instant()).isEqualTo(NOON);
  }

  @Test
  void refusesToGoBackAndSaysWhereItStands() {
    assertThatThrownBy(() -> clock.moveTo(NOON.minusSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2025-03-05T12:00:00Z")
        .hasMessageContaining("2025-03-05T11:59:59Z");
    assertThat(clock.instant()).isEqualTo(NOON);
  }

  @Test
  void movesItsViewsInOtherZonesToo() {
    Clock washington = clock.withZone(ZoneId.of("America/New_York"));
    clock.moveTo(NOON.plusSeconds(60));
    assertThat(washington.instant()).isEqualTo(NOON.plusSeconds(60));
    assertThat(washington.getZone()).isEqualTo(ZoneId.of("America/New_York"));
  }
}
