package lexdelta.searchapi.speed;

import java.lang.management.ManagementFactory;

/** The heap of this process. */
final class HeldHere {
  private HeldHere() {}

  /** What is held, in bytes, after whatever is not was thrown away. */
  static long bytes() throws InterruptedException {
    for (int i = 0; i < 4; i++) {
      System.gc();
      Thread.sleep(100);
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  /** Since there were so many. */
  static String since(long bytes) throws InterruptedException {
    return "%,d MB of heap".formatted((bytes() - bytes) / 1_000_000);
  }

  static long processorNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
