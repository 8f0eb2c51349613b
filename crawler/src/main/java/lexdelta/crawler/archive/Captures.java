package lexdelta.crawler.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.ArchivePlace;
import lexdelta.crawler.record.Progress;

/** Finds the captures of an archive in its files. */
final class Captures implements GzipMembers.Stretches {
  private final String file;
  private final List<Kept> found;

  private Captures(String file, List<Kept> found) {
    this.file = file;
    this.found = found;
  }

  static List<Kept> in(Path folder, Progress progress) {
    List<Kept> found = new ArrayList<>();
    try {
      List<WarcName> names = WarcName.in(folder);
      int done = 0;
      for (WarcName name : names) {
        progress.at("read the archive", done++, names.size());
        GzipMembers.scan(folder.resolve(name.file()), new Captures(name.file(), found));
      }
      progress.at("read the archive", done, names.size());
      return found;
    } catch (IOException e) {
      throw new ArchiveException(
          "The archive in %s cannot be read: %s".formatted(folder, e.getMessage()), e);
    }
  }

  @Override
  public void member(long offset, ByteBuffer raw) throws IOException {
    byte[] bytes = new byte[raw.remaining()];
    raw.get(bytes);
    Optional<Records.Checked> record = checked(offset, bytes);
    ArchivePlace place = new ArchivePlace(file, offset, bytes.length);
    record
        .flatMap(it -> it.capture().map(capture -> new Kept(place, form(it.type()), capture)))
        .ifPresent(found::add);
  }

  private Optional<Records.Checked> checked(long offset, byte[] bytes) throws IOException {
    try {
      return Optional.of(Records.check(bytes, Archive.DEFAULT_MOST_DECODED));
    } catch (IOException e) {
      throw new IOException(
          "%s at byte %,d: %s. Run lexdelta verify-archive, and restore the file from a back-up"
              .formatted(file, offset, e.getMessage()),
          e);
    }
  }

  private static Kept.Form form(String type) {
    return switch (type) {
      case "response" -> Kept.Form.WHOLE;
      case "revisit" -> Kept.Form.REVISIT;
      default -> Kept.Form.FAILURE;
    };
  }

  @Override
  public void broken(long offset, long end) {
    throw new ArchiveException(
        ("%s is damaged from byte %,d to %,d. Run lexdelta verify-archive, and restore the file"
                + " from a back-up.")
            .formatted(file, offset, end));
  }
}
