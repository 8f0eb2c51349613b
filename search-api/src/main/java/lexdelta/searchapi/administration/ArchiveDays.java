package lexdelta.searchapi.administration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import lexdelta.crawler.archive.Archive;

/** What lies in the archive, day by day. */
final class ArchiveDays {
  private static final int SHOWN = 60;

  private final Archive archive;

  ArchiveDays(Archive archive) {
    this.archive = archive;
  }

  /**
   * The archive.
   *
   * @param bytes of all days
   * @param shown the newest days
   */
  record Now(int days, int files, String bytes, List<Day> shown) {}

  /**
   * A day, UTC.
   *
   * @param closed whether it has its digest, after which nothing in it changes unseen
   */
  record Day(LocalDate on, int files, String bytes, boolean closed) {}

  Now now() {
    try {
      NavigableSet<LocalDate> closed = archive.digests().days();
      List<Archive.DaySize> days = archive.days();
      return new Now(
          days.size(),
          days.stream().mapToInt(Archive.DaySize::files).sum(),
          words(days.stream().mapToLong(Archive.DaySize::bytes).sum()),
          days.reversed().stream()
              .limit(SHOWN)
              .map(
                  it -> new Day(it.day(), it.files(), words(it.bytes()), closed.contains(it.day())))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException("The folder of the archive cannot be read.", e);
    }
  }

  /** In the unit that makes it short; 1 kB is 1000 bytes. */
  private static String words(long bytes) {
    if (bytes < 1_000_000) {
      return "%.1f kB".formatted(bytes / 1e3);
    }
    return bytes < 1_000_000_000
        ? "%.1f MB".formatted(bytes / 1e6)
        : "%.2f GB".formatted(bytes / 1e9);
  }
}
