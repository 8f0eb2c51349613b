package lexdelta.searchapi.speed;

import java.io.IOException;
import java.time.Duration;

/** Waiting for a process to answer. */
public final class Waiting {
  private Waiting() {}

  /** Asks until it is answered. */
  public static void until(Duration most, int port, byte[] request, Process process)
      throws InterruptedException {
    long end = System.nanoTime() + most.toNanos();
    while (process.isAlive() && System.nanoTime() < end) {
      try (RawClient client = new RawClient(port)) {
        client.ask(request);
        return;
      } catch (IOException _) {
        Thread.sleep(10);
      }
    }
    process.destroy();
    throw new IllegalStateException("Nobody answers on port " + port);
  }
}
