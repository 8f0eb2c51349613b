package lexdelta.crawler.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import lexdelta.crawler.record.Sha256;

/**
 * What a file of the archive is made of, down to the last byte.
 *
 * @param sha256 of the whole file
 * @param members the whole gzip members, in order
 * @param broken stretches that are none
 */
record FileScan(WarcName name, Sha256 sha256, List<Member> members, List<Broken> broken) {

  /** A gzip member, that is, a record. */
  record Member(long offset, long length, Sha256 sha256) {}

  /** Bytes that are no whole member. */
  record Broken(long offset, long end) {}

  /** Whether nothing is broken but the end. */
  boolean torn() {
    return broken.size() == 1
        && members.stream().allMatch(member -> member.offset() < broken.getFirst().offset());
  }

  static FileScan of(Path folder, WarcName name) throws IOException {
    Path file = folder.resolve(name.file());
    List<Member> members = new ArrayList<>();
    List<Broken> broken = new ArrayList<>();
    GzipMembers.scan(
        file,
        new GzipMembers.Stretches() {
          @Override
          public void member(long offset, ByteBuffer raw) {
            byte[] bytes = new byte[raw.remaining()];
            raw.get(bytes);
            members.add(new Member(offset, bytes.length, Sha256.of(bytes)));
          }

          @Override
          public void broken(long offset, long end) {
            broken.add(new Broken(offset, end));
          }
        });
    return new FileScan(name, sha256(file), members, broken);
  }

  /** The digest of a file of any length. */
  static Sha256 sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        DigestInputStream digest =
            new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
      digest.transferTo(OutputStream.nullOutputStream());
      return new Sha256(HexFormat.of().formatHex(digest.getMessageDigest().digest()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256, this one has not.", e);
    }
  }
}
