package lexdelta.searchapi.documents;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import lexdelta.crawler.record.VersionId;
import lexdelta.crawler.record.Versions;

/**
 * The texts of the record with what follows from them. Those read last are kept: a version never
 * changes. Safe for use by many threads.
 */
final class ReadTexts {
  /** Characters of text that are kept; with all that follows from them a few times that in bytes. */
  private static final long ROOM = 6_000_000;

  private final Versions versions;
  private final Map<VersionId, ReadText> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long held;

  ReadTexts(Versions versions) {
    this.versions = versions;
  }

  /**
   * Of a version that has a text.
   *
   * @throws java.util.NoSuchElementException when there is no such version, or it has none
   */
  ReadText of(VersionId version) {
    synchronized (kept) {
      ReadText known = kept.get(version);
      if (known != null) {
        return known;
      }
    }
    ReadText read = ReadText.of(versions.find(version).orElseThrow());
    keep(version, read);
    return read;
  }

  private void keep(VersionId version, ReadText read) {
    synchronized (kept) {
      if (kept.put(version, read) == null) {
        held += size(read);
      }
      for (Iterator<ReadText> each = kept.values().iterator(); held > ROOM && each.hasNext(); ) {
        held -= size(each.next());
        each.remove();
      }
    }
  }

  private static long size(ReadText read) {
    return read.words().text().length();
  }
}
