package lexdelta.crawler.fetch;

import java.time.Duration;

/** How to wait. Where the clock is moved by hand, waiting moves it or does nothing. */
@FunctionalInterface
public interface Pause {
  /** Waits in earnest. */
  Pause REAL = Thread::sleep;

  /**
   * Lets this much time go by.
   *
   * @throws InterruptedException when the service is stopping
   */
  void pause(Duration time) throws InterruptedException;
}
