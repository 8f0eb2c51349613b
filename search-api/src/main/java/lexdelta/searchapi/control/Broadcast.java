package lexdelta.searchapi.control;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import lexdelta.crawler.record.Progress;

/** Progress of this service's work, told to everybody who listens at the moment. */
public final class Broadcast implements Progress {
  private final List<Progress> listeners = new CopyOnWriteArrayList<>();

  @Override
  public void at(String work, long done, long total) {
    listeners.forEach(listener -> listener.at(work, done, total));
  }

  /** Listens until closed. */
  public Listening listen(Progress listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** Somebody listening. */
  public interface Listening extends AutoCloseable {
    @Override
    void close();
  }
}
