package lexdelta.searchapi.command;

import java.io.Console;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import lexdelta.crawler.record.Progress;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Progress on standard error: a bar on a terminal, otherwise a plain line when a piece of work
 * begins and when it ends, and every so often between.
 */
final class TerminalProgress implements Progress, AutoCloseable {
  private static final long LINE_EVERY_NANOS = 5_000_000_000L;

  private final PrintStream err;
  private final boolean terminal;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Long> lastLine = new HashMap<>();
  private @Nullable ProgressBar bar;
  private String barOf = "";

  private TerminalProgress(PrintStream err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  static TerminalProgress onStandardError() {
    return new TerminalProgress(
        System.err, Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false));
  }

  static TerminalProgress plain(PrintStream err) {
    return new TerminalProgress(err, false);
  }

  @Override
  public void at(String work, long done, long total) {
    lock.lock();
    try {
      if (terminal) {
        showBar(work, done, total);
      } else {
        showLine(work, done, total);
      }
    } finally {
      lock.unlock();
    }
  }

  private void showBar(String work, long done, long total) {
    ProgressBar now = bar;
    if (now == null || !barOf.equals(work)) {
      done();
      now =
          new ProgressBarBuilder()
              .setTaskName(work)
              .setInitialMax(total)
              .setStyle(ProgressBarStyle.ASCII)
              .setConsumer(new me.tongfei.progressbar.ConsoleProgressBarConsumer(err))
              .build();
      bar = now;
      barOf = work;
    }
    now.maxHint(total == 0 ? -1 : total);
    now.stepTo(done);
  }

  private void showLine(String work, long done, long total) {
    long now = System.nanoTime();
    Long last = lastLine.get(work);
    boolean ended = total > 0 && done >= total;
    if (last == null ? !ended : ended || now - last > LINE_EVERY_NANOS) {
      err.println(total > 0 ? "%s: %d of %d".formatted(work, done, total) : work + ": " + done);
      lastLine.put(work, now);
    }
    if (ended) {
      lastLine.remove(work);
    }
  }

  @Override
  public void close() {
    done();
  }

  /** Ends the line of a bar, so that other words can follow. */
  void done() {
    ProgressBar now = bar;
    if (now != null) {
      now.close();
      bar = null;
    }
  }
}
