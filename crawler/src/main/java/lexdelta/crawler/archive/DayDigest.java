package lexdelta.crawler.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.Sha256;

/**
 * The digest of a day that is over, as plain text that {@code sha256sum --check} reads: each line
 * that is no comment is a SHA-256 and a file. Deterministic: the same files and the same day before
 * give the same bytes.
 *
 * <pre>
 * # Lexdelta archive, digest of 2025-04-01 (UTC)
 * # previous 2025-03-31
 * 5b1d…  digests/2025-03-31.txt
 * # record 0 412 9e0c… lexdelta-20250401T140302Z-00007.warc.gz
 * 77aa…  lexdelta-20250401T140302Z-00007.warc.gz
 * </pre>
 *
 * @param previous the digest of the last day before that has one; this is the link of the chain
 */
record DayDigest(LocalDate day, Optional<Previous> previous, List<FileScan> files) {

  /** The digest before. */
  record Previous(LocalDate day, Sha256 sha256) {}

  static DayDigest of(Path folder, LocalDate day, Optional<Previous> previous) throws IOException {
    List<FileScan> scans = new ArrayList<>();
    for (WarcName name : WarcName.in(folder)) {
      if (name.day().equals(day)) {
        scans.add(FileScan.of(folder, name));
      }
    }
    return new DayDigest(day, previous, scans);
  }

  /** The lines of the file. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("# Lexdelta archive, digest of %s (UTC)".formatted(day));
    lines.add("# previous " + previous.map(p -> p.day().toString()).orElse("none"));
    previous.ifPresent(p -> lines.add(p.sha256() + "  digests/" + p.day() + ".txt"));
    for (FileScan file : files) {
      file.members().forEach(member -> lines.add(line(file.name(), member)));
      file.broken().forEach(broken -> lines.add(line(file.name(), broken)));
      lines.add(file.sha256() + "  " + file.name().file());
    }
    return lines;
  }

  private static String line(WarcName file, FileScan.Member member) {
    return "# record %d %d %s %s"
        .formatted(member.offset(), member.length(), member.sha256(), file.file());
  }

  private static String line(WarcName file, FileScan.Broken broken) {
    return "# broken %d %d %s".formatted(broken.offset(), broken.end(), file.file());
  }
}
