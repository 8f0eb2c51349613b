package lexdelta.crawler.archive;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Holds each record against its own digests, and each revisit against what it repeats. */
final class RecordCheck {
  /** The header of each member as the Java platform writes it (RFC 1952, 2.3). */
  private static final byte[] GZIP_HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

  private final Path folder;
  private final Consumer<ArchiveTrouble> troubles;
  private final Map<URI, String> payloads = new HashMap<>();
  private long records;

  RecordCheck(Path folder, Consumer<ArchiveTrouble> troubles) {
    this.folder = folder;
    this.troubles = troubles;
  }

  /** How many records were looked at. */
  long records() {
    return records;
  }

  /** Files and records are to come in the order in which they were appended. */
  void check(WarcName name, FileScan.Member member) throws IOException {
    byte[] bytes = read(name, member);
    records++;
    if (!Arrays.equals(Arrays.copyOf(bytes, GZIP_HEADER.length), GZIP_HEADER)) {
      tell(name, member, "its gzip header is not as Lexdelta writes it.");
    }
    try {
      compare(name, member, Records.check(bytes, Archive.DEFAULT_MOST_DECODED));
    } catch (IOException e) {
      tell(name, member, "the record is wrong: " + e.getMessage() + ".");
    }
  }

  private byte[] read(WarcName name, FileScan.Member member) throws IOException {
    byte[] bytes = new byte[(int) member.length()];
    try (var in = new RandomAccessFile(folder.resolve(name.file()).toFile(), "r")) {
      in.seek(member.offset());
      in.readFully(bytes);
    }
    return bytes;
  }

  private void compare(WarcName name, FileScan.Member member, Records.Checked record) {
    if (record.type().equals("response")) {
      record.payload().ifPresent(digest -> payloads.put(record.id(), digest));
    }
    record
        .refersTo()
        .ifPresent(original -> {
          String digest = payloads.get(original);
          if (digest == null) {
            tell(name, member, "it repeats %s, a record that is not there.".formatted(original));
          } else if (record.otherBytes()
              ? record.payload().isEmpty()
              : !record.payload().equals(Optional.of(digest))) {
            tell(name, member, "it states another payload than %s has.".formatted(original));
          }
        });
  }

  private void tell(WarcName name, FileScan.Member member, String what) {
    troubles.accept(ArchiveTrouble.at(name, member.offset(), what));
  }
}
