package lexdelta.crawler.archive;

import java.time.LocalDate;
import java.util.OptionalLong;

/**
 * Something wrong in an archive.
 *
 * @param day the UTC day it belongs to
 * @param file inside the archive folder
 * @param offset of the byte at which it begins; empty when it is no matter of one place
 * @param what in words
 */
public record ArchiveTrouble(LocalDate day, String file, OptionalLong offset, String what) {
  static ArchiveTrouble at(WarcName file, long offset, String what) {
    return new ArchiveTrouble(file.day(), file.file(), OptionalLong.of(offset), what);
  }

  static ArchiveTrouble in(LocalDate day, String file, String what) {
    return new ArchiveTrouble(day, file, OptionalLong.empty(), what);
  }

  /** A line for people. */
  public String inWords() {
    String place = offset.isPresent() ? " at byte %,d".formatted(offset.getAsLong()) : "";
    return "%s  %s%s: %s".formatted(day, file, place, what);
  }
}
