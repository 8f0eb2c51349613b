package lexdelta.crawler.watch;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lexdelta.crawler.compare.Typography;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.source.Expectation;
import lexdelta.crawler.source.Extraction;
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.crawler.source.WatchedSource;

/**
 * Holds what came through a source's first entrance against what the source gives when all is well.
 * A page that lost its documents, or that is another page under the old address, is not believed:
 * nothing of it is recorded, and nothing is taken for removed.
 */
final class Expected {
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

  private Expected() {}

  /**
   * Refuses a page that gives less than it should.
   *
   * @throws UnreadableSnapshotException when it does, with what is missing, where, and what to do
   */
  static void check(WatchedSource source, Snapshot snapshot, byte[] payload, Extraction extraction)
      throws UnreadableSnapshotException {
    Expectation expectation = source.expectation();
    if (source.entrances().stream().limit(1).noneMatch(snapshot.address()::equals)) {
      return;
    }
    if (!holds(text(snapshot, payload), expectation.canary())) {
      throw new UnreadableSnapshotException(
          "The words «%s», which always stand on this page, are missing from %s: it may be another page under the same address. Nothing of it was taken as law. Look at it in a browser."
              .formatted(expectation.canary(), snapshot.address()));
    }
    int items = items(source, snapshot, payload, extraction);
    if (items < expectation.items()) {
      throw new UnreadableSnapshotException(
          "%d document(s) were found at %s, where there are always %d at least. Nothing of it was taken as law, and nothing as removed. Look at it in a browser; if the publisher has changed the page, its reader must be changed."
              .formatted(items, snapshot.address(), expectation.items()));
    }
  }

  /** A signpost holds the addresses to which it leads. */
  private static int items(
      WatchedSource source, Snapshot snapshot, byte[] payload, Extraction extraction)
      throws UnreadableSnapshotException {
    return switch (extraction) {
      case Extraction.Signpost() ->
          source.expectation().items() == 0 ? 0 : source.follow(snapshot, payload).size();
      case Extraction.Whole whole -> whole.readings().size();
      case Extraction.Some some -> some.readings().size();
      case Extraction.Stated stated -> stated.statements().size();
    };
  }

  private static boolean holds(String text, String words) {
    return words.isEmpty() || text.contains(words) || folded(text).contains(folded(words));
  }

  private static String folded(String text) {
    return Typography.meaning(text).toLowerCase(Locale.ROOT);
  }

  private static String text(Snapshot snapshot, byte[] payload) {
    Matcher named = CHARSET.matcher(snapshot.mediaType());
    Charset charset =
        named.find() && Charset.isSupported(named.group(1))
            ? Charset.forName(named.group(1))
            : StandardCharsets.UTF_8;
    return new String(payload, charset);
  }
}
