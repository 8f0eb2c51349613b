package lexdelta.crawler.archive;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import lexdelta.crawler.record.ArchivePlace;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of an archive: which one is written to, and that nothing torn stays in it. Knows bytes,
 * not records.
 *
 * <p>Written through {@link RandomAccessFile}, as a {@link FileChannel} would close under all
 * threads when one of them is interrupted.
 */
final class WarcFiles implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(WarcFiles.class);

  private static final String LOCK = "archive.lock";

  /** What may befall an append between the two halves of its bytes; outside of tests, nothing. */
  @FunctionalInterface
  interface Fault {
    Fault NONE = () -> {};

    void strike() throws IOException;
  }

  private final Path folder;
  private final Clock clock;
  private final long mostBytes;
  private final Fault betweenHalves;
  private final @Nullable FileChannel lock;

  private final DayDigests digests;

  private @Nullable RandomAccessFile current;

  /** The newest file of the folder, written to or not. */
  private @Nullable WarcName newest;

  private long end;

  /** Whether appends wait for {@link #together} to put them on the disk. */
  private boolean gathering;

  private WarcFiles(
      Path folder, Clock clock, long mostBytes, Fault betweenHalves, @Nullable FileChannel lock) {
    this.folder = folder;
    this.clock = clock;
    this.mostBytes = mostBytes;
    this.betweenHalves = betweenHalves;
    this.lock = lock;
    this.digests = DayDigests.in(folder);
  }

  static WarcFiles open(Path folder, Clock clock, long mostBytes, Fault betweenHalves) {
    try {
      Files.createDirectories(folder);
      WarcFiles files = new WarcFiles(folder, clock, mostBytes, betweenHalves, lock(folder));
      List<WarcName> found = WarcName.in(folder);
      if (!found.isEmpty()) {
        files.resume(found.getLast());
        files.closeDaysBefore(files.today());
      }
      return files;
    } catch (IOException e) {
      throw new ArchiveException(
          "The archive in %s cannot be opened (%s). Check that the folder may be written to."
              .formatted(folder, e),
          e);
    }
  }

  /** Files that are only read: nothing is locked, made or cut off. */
  static WarcFiles reading(Path folder) {
    return new WarcFiles(folder, Clock.systemUTC(), 0, Fault.NONE, null);
  }

  /** The digests of days that are over. */
  DayDigests digests() {
    return digests;
  }

  /** Appends bytes and returns their place. */
  ArchivePlace append(byte[] bytes) {
    return append(bytes, new byte[0]);
  }

  /**
   * Appends both or neither.
   *
   * @return the place of the first
   */
  synchronized ArchivePlace append(byte[] first, byte[] second) {
    if (lock == null) {
      throw new ArchiveException(
          "The archive in %s was opened to be read only; nothing is kept.".formatted(folder));
    }
    try {
      RandomAccessFile file = fileWithRoomFor(first.length + second.length);
      ArchivePlace place = new ArchivePlace(name(), end, first.length);
      byte[] both = new byte[first.length + second.length];
      System.arraycopy(first, 0, both, 0, first.length);
      System.arraycopy(second, 0, both, first.length, second.length);
      write(file, both);
      return place;
    } catch (IOException e) {
      throw new ArchiveException(
          ("%,d bytes could not be appended to the archive %s (%s). Nothing of them was kept. Free"
                  + " space on the disk or make the folder writable; the next check asks again.")
              .formatted(first.length + second.length, folder.resolve(name()), e),
          e);
    }
  }

  /**
   * Runs work whose appends are put on the disk together, when it ends; others wait meanwhile. When
   * that fails, none of them was kept.
   */
  synchronized <T> T together(Supplier<T> work) {
    if (gathering) {
      return work.get();
    }
    long before = end;
    WarcName file = newest;
    gathering = true;
    boolean whole = false;
    try {
      T result = work.get();
      sync();
      whole = true;
      return result;
    } finally {
      gathering = false;
      if (!whole && current != null && Objects.equals(file, newest)) {
        end = before;
        cutBack(current);
      }
    }
  }

  private void sync() {
    try {
      if (current != null) {
        current.getFD().sync();
      }
    } catch (IOException e) {
      throw new ArchiveException(
          "The archive %s could not be put on the disk (%s). Free space or mend the disk; the next check asks again."
              .formatted(folder.resolve(name()), e),
          e);
    }
  }

  /** The bytes of a place. */
  byte[] read(ArchivePlace place) throws IOException {
    byte[] bytes = readFrom(place.file(), place.offset(), place.length());
    if (bytes.length < place.length()) {
      throw new IOException(
          "the file ends %,d bytes early".formatted(place.length() - bytes.length));
    }
    return bytes;
  }

  /** Bytes of a file from an offset on, at most so many; fewer at its end. */
  byte[] readFrom(String file, long offset, long most) throws IOException {
    if (WarcName.of(file).isEmpty()) {
      throw new IOException("no file of the archive bears such a name");
    }
    try (RandomAccessFile in = new RandomAccessFile(folder.resolve(file).toFile(), "r")) {
      byte[] bytes = new byte[(int) Math.clamp(in.length() - offset, 0, most)];
      in.seek(offset);
      in.readFully(bytes);
      return bytes;
    }
  }

  @Override
  public synchronized void close() {
    try {
      if (current != null) {
        current.close();
      }
      if (lock != null) {
        lock.close();
      }
    } catch (IOException e) {
      log.warn("Closing the archive {} failed; what was appended is on the disk.", folder, e);
    }
  }

  private void write(RandomAccessFile file, byte[] bytes) throws IOException {
    int half = bytes.length / 2;
    boolean whole = false;
    try {
      file.seek(end);
      file.write(bytes, 0, half);
      betweenHalves.strike();
      file.write(bytes, half, bytes.length - half);
      if (!gathering) {
        file.getFD().sync();
      }
      whole = true;
    } finally {
      if (!whole) {
        cutBack(file);
      }
    }
    end += bytes.length;
  }

  private void cutBack(RandomAccessFile file) {
    try {
      file.setLength(end);
    } catch (IOException e) {
      log.warn(
          "Half an append could not be cut off {} at {}; the next one tries again.",
          folder.resolve(name()),
          end,
          e);
    }
  }

  private RandomAccessFile fileWithRoomFor(long bytes) throws IOException {
    Instant now = clock.instant();
    boolean fits = end == 0 || end + bytes <= mostBytes;
    RandomAccessFile file = current;
    if (file == null || !fits || today().isAfter(newestDay())) {
      file = begin(now);
    }
    if (file.length() != end) {
      file.setLength(end);
    }
    if (end == 0) {
      try (Packer packer = new Packer()) {
        write(file, Records.warcinfo(packer, name(), now));
      }
    }
    return file;
  }

  private RandomAccessFile begin(Instant now) throws IOException {
    if (current != null) {
      current.getFD().sync();
      current.close();
      current = null;
    }
    WarcName last = newest;
    WarcName next = WarcName.at(now, last == null ? 1 : last.serial() + 1);
    if (last != null && next.day().isBefore(last.day())) {
      // The clock went back; a day that is over stays over.
      next = WarcName.at(last.day().atStartOfDay(ZoneOffset.UTC).toInstant(), next.serial());
    }
    closeDaysBefore(next.day());
    RandomAccessFile file = new RandomAccessFile(folder.resolve(next.file()).toFile(), "rw");
    syncFolder();
    current = file;
    newest = next;
    end = 0;
    return file;
  }

  /** What cannot be written now is written at the next begin; no exchange is lost for it. */
  private void closeDaysBefore(LocalDate day) {
    try {
      digests.closeBefore(day);
    } catch (IOException | ArchiveException e) {
      log.error(
          "The digest of a day before {} could not be written to {}. It is tried again when a file"
              + " is begun. Free space on the disk or make the folder writable.",
          day,
          digests.folder(),
          e);
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private LocalDate newestDay() {
    return newest == null ? LocalDate.MIN : newest.day();
  }

  private String name() {
    return newest == null ? "" : newest.file();
  }

  /** A file is on the disk only when the folder that lists it is. */
  private void syncFolder() throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel listed = FileChannel.open(folder, StandardOpenOption.READ)) {
        listed.force(true);
      }
    }
  }

  /** Cuts what is torn, and goes on in that file. A damaged file is left as it is. */
  private void resume(WarcName found) throws IOException {
    newest = found;
    Path path = folder.resolve(found.file());
    GzipMembers.Walk walk = GzipMembers.walk(path);
    if (walk.wholeBeyond()) {
      log.error(
          "{} is damaged at byte {}: whole records follow. It is left as it is and a new file is"
              + " begun. Restore it from a back-up.",
          path,
          walk.wholeEnd());
      return;
    }
    RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
    current = file;
    end = walk.wholeEnd();
    if (walk.torn()) {
      log.info(
          "{} ended inside a record; {} bytes from byte {} on were cut off. No row names them.",
          path,
          walk.size() - end,
          end);
      file.setLength(end);
    }
  }

  private static FileChannel lock(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean held = false;
    try {
      held = channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      log.debug("{} is held by this very process", folder, e);
    }
    if (!held) {
      channel.close();
      throw new ArchiveException(
          "The archive in %s is open already. Stop the other program, or ask it instead."
              .formatted(folder));
    }
    return channel;
  }
}
