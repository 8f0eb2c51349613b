package lexdelta.crawler.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lexdelta.crawler.record.ArchivePlace;

/**
 * The digests of the days that are over, a text file each in the folder {@code digests} of the
 * archive, every one naming the SHA-256 of the one before. Whoever holds one of them, or only its
 * SHA-256, can tell whether anything at all was changed in the archive up to that day.
 */
public final class DayDigests {
  private static final Pattern NAME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}\\.txt");

  private final Path archive;
  private final Path folder;

  private DayDigests(Path archive) {
    this.archive = archive;
    this.folder = archive.resolve("digests");
  }

  /** Those of the archive in a folder. */
  static DayDigests in(Path archive) {
    return new DayDigests(archive);
  }

  public Path folder() {
    return folder;
  }

  /** Where the digest of a day lies, or would. */
  public Path file(LocalDate day) {
    return folder.resolve(day + ".txt");
  }

  /** The day to which a place in the archive belongs. */
  public static LocalDate dayOf(ArchivePlace place) {
    return WarcName.of(place.file())
        .orElseThrow(() -> new IllegalArgumentException("No file of the archive: " + place.file()))
        .day();
  }

  /** The days that have a digest. */
  public NavigableSet<LocalDate> days() throws IOException {
    NavigableSet<LocalDate> days = new TreeSet<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> found = Files.list(folder)) {
        found
            .map(file -> file.getFileName().toString())
            .filter(name -> NAME.matcher(name).matches())
            .forEach(name -> days.add(LocalDate.parse(name.substring(0, 10))));
      }
    }
    return days;
  }

  /**
   * Writes what is missing for the days before one, after the last day that has a digest. A digest
   * that was there once is never made again: that it is gone must show.
   */
  void closeBefore(LocalDate day) throws IOException {
    NavigableSet<LocalDate> closed = days();
    NavigableSet<LocalDate> recorded = new TreeSet<>();
    WarcName.in(archive).forEach(name -> recorded.add(name.day()));
    for (LocalDate over : recorded.headSet(day, false)) {
      if (closed.isEmpty() || over.isAfter(closed.last())) {
        write(DayDigest.of(archive, over, previous(closed)));
        closed.add(over);
      }
    }
  }

  private Optional<DayDigest.Previous> previous(NavigableSet<LocalDate> closed) throws IOException {
    return closed.isEmpty()
        ? Optional.empty()
        : Optional.of(new DayDigest.Previous(closed.last(), FileScan.sha256(file(closed.last()))));
  }

  /** Whole or not at all. */
  private void write(DayDigest digest) throws IOException {
    Files.createDirectories(folder);
    Path fresh = folder.resolve(digest.day() + ".txt.new");
    Files.writeString(fresh, String.join("\n", digest.lines()) + "\n", StandardCharsets.US_ASCII);
    try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(
        fresh,
        file(digest.day()),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }
}
