package lexdelta.crawler.archive;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import lexdelta.crawler.record.ArchivePlace;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcResponse;

/**
 * What a revisit says of the answer it repeats, remembered of those last asked for: most answers
 * come again and again, and need not be read back each time. Safe for many threads.
 */
final class Originals {
  /** Half a kilobyte each. */
  private static final int MOST = 20_000;

  private final Map<ArchivePlace, Original> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ArchivePlace, Original> eldest) {
          return size() > MOST;
        }
      };

  /**
   * An answer.
   *
   * @param payload names its body as received
   * @param whole whether its body lies with it
   */
  record Original(
      URI id, String target, Instant date, Optional<WarcDigest> payload, boolean whole) {
    static Original of(WarcCaptureRecord record) {
      return new Original(
          record.id(),
          record.target(),
          record.date(),
          record.payloadDigest(),
          record instanceof WarcResponse);
    }
  }

  synchronized Optional<Original> find(ArchivePlace place) {
    return Optional.ofNullable(known.get(place));
  }

  synchronized void remember(ArchivePlace place, Original original) {
    known.put(place, original);
  }
}
