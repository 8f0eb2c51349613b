package lexdelta.crawler.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import lexdelta.crawler.record.Progress;

/**
 * Holds an archive against itself: every record against the digests it states, every day that is
 * over against its digest, every digest against the one before. Only reads, so that it may be done
 * while a service appends.
 */
public final class ArchiveVerification {
  private static final int LOOKS_AT_A_TORN_END = 5;
  private static final long BETWEEN_LOOKS_MILLIS = 100;

  private final Path folder;
  private final DayDigests digests;
  private final List<ArchiveTrouble> troubles = new ArrayList<>();
  private final RecordCheck check;

  private ArchiveVerification(Path folder) {
    this.folder = folder;
    this.digests = DayDigests.in(folder);
    this.check = new RecordCheck(folder, troubles::add);
  }

  /**
   * What was found.
   *
   * @param days how many days have a digest
   * @param newestDigest the SHA-256 of the newest digest: it stands for everything up to that day
   */
  public record Report(
      int files,
      long records,
      int days,
      Optional<String> newestDigest,
      List<ArchiveTrouble> troubles) {
    public Report {
      troubles = List.copyOf(troubles);
    }

    /** Whether nothing is wrong. */
    public boolean sound() {
      return troubles.isEmpty();
    }
  }

  /**
   * Verifies the archive in a folder.
   *
   * @throws ArchiveException when the folder itself cannot be read
   */
  public static Report verify(Path folder, Progress progress) {
    try {
      return new ArchiveVerification(folder).verify(progress);
    } catch (IOException e) {
      throw new ArchiveException(
          "The archive in %s cannot be read (%s). Check the folder and who may read it."
              .formatted(folder, e),
          e);
    }
  }

  private Report verify(Progress progress) throws IOException {
    NavigableSet<LocalDate> closed = digests.days(); // before the files: a day may end meanwhile
    List<WarcName> names = WarcName.in(folder);
    NavigableMap<LocalDate, List<FileScan>> byDay = new TreeMap<>();
    serials(names);
    int done = 0;
    for (WarcName name : names) {
      progress.at("verify the archive", done++, names.size());
      FileScan scan = scan(name, name.equals(names.getLast()));
      byDay.computeIfAbsent(name.day(), day -> new ArrayList<>()).add(scan);
    }
    new ChainCheck(digests, closed, troubles::add).check(byDay);
    progress.at("verify the archive", done, names.size());
    Optional<String> newest =
        closed.isEmpty()
            ? Optional.empty()
            : Optional.of(FileScan.sha256(digests.file(closed.last())).hex());
    return new Report(names.size(), check.records(), closed.size(), newest, troubles);
  }

  private void serials(List<WarcName> names) {
    int expected = 1;
    for (WarcName name : names) {
      if (name.serial() > expected) {
        troubles.add(
            ArchiveTrouble.in(
                name.day(),
                name.file(),
                "files are missing before it, those with the serial numbers %05d to %05d. Restore them from a back-up."
                    .formatted(expected, name.serial() - 1)));
      } else if (name.serial() < expected) {
        String what = "another file has the same serial number. One of them does not belong here.";
        troubles.add(ArchiveTrouble.in(name.day(), name.file(), what));
      }
      expected = name.serial() + 1;
    }
  }

  private FileScan scan(WarcName name, boolean last) throws IOException {
    FileScan scan = FileScan.of(folder, name);
    for (int look = 1; last && scan.torn() && look < LOOKS_AT_A_TORN_END; look++) {
      pause(); // a service may be appending just now
      scan = FileScan.of(folder, name);
    }
    for (FileScan.Broken broken : scan.broken()) {
      String what =
          last && scan.torn()
              ? "the file ends inside a record. A kill may leave that, and the next start cuts it"
                  + " off; otherwise restore the file from a back-up."
              : "%,d bytes are no whole record. Restore the file from a back-up."
                  .formatted(broken.end() - broken.offset());
      troubles.add(ArchiveTrouble.at(name, broken.offset(), what));
    }
    for (FileScan.Member member : scan.members()) {
      check.check(name, member);
    }
    return scan;
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_LOOKS_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
