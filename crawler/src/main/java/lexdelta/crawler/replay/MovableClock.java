package lexdelta.crawler.replay;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock moved by hand, forwards only. One is shared by the service and by the publishers it
 * watches, so that both live at the same instant. In UTC; views of it in other zones move with it.
 *
 * <p>Safe for use by several threads: all of them see a move at once.
 */
public final class MovableClock extends Clock {
  private final Hand hand;
  private final ZoneId zone;

  private MovableClock(Hand hand, ZoneId zone) {
    this.hand = hand;
    this.zone = zone;
  }

  /** A clock standing at this instant until it is moved. */
  public static MovableClock at(Instant instant) {
    return new MovableClock(new Hand(instant), ZoneOffset.UTC);
  }

  /**
   * Moves this clock and every view of it to an instant. Moving it to where it stands is allowed.
   *
   * @throws IllegalArgumentException when the instant lies before the one the clock shows: what was
   *     recorded meanwhile would then lie in the future
   */
  public void moveTo(Instant instant) {
    hand.moveTo(instant);
  }

  @Override
  public Instant instant() {
    return hand.now;
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  /** The same clock in another zone: moving one moves both. */
  @Override
  public MovableClock withZone(ZoneId zone) {
    return new MovableClock(hand, zone);
  }

  @Override
  public String toString() {
    return "MovableClock[" + instant() + ", " + zone + "]";
  }

  private static final class Hand {
    private volatile Instant now;

    Hand(Instant now) {
      this.now = now;
    }

    synchronized void moveTo(Instant instant) {
      if (instant.isBefore(now)) {
        throw new IllegalArgumentException(
            "The clock stands at %s and cannot be moved back to %s. Start anew with a clock at the earlier instant."
                .formatted(now, instant));
      }
      now = instant;
    }
  }
}
