package lexdelta.crawler.replay;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import lexdelta.crawler.replay.ReplayingPublisher.Request;

/** The latest requests, and how many there were in all. Safe for use by several threads. */
final class RequestLog {
  private static final int KEPT = 10_000;

  private final Deque<Request> latest = new ArrayDeque<>();
  private long count;

  synchronized void add(String method, URI address, int status) {
    if (latest.size() == KEPT) {
      latest.removeFirst();
    }
    latest.addLast(new Request(method, address, status));
    count++;
  }

  synchronized List<Request> latest() {
    return List.copyOf(latest);
  }

  synchronized long count() {
    return count;
  }

  synchronized void forget() {
    latest.clear();
  }
}
