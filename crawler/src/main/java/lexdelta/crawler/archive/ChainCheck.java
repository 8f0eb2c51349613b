package lexdelta.crawler.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.Consumer;

/** Holds the digest of each day against the files of the day and against the digest before. */
final class ChainCheck {
  private final DayDigests digests;
  private final NavigableSet<LocalDate> closed;
  private final Consumer<ArchiveTrouble> troubles;

  ChainCheck(
      DayDigests digests, NavigableSet<LocalDate> closed, Consumer<ArchiveTrouble> troubles) {
    this.digests = digests;
    this.closed = closed;
    this.troubles = troubles;
  }

  void check(NavigableMap<LocalDate, List<FileScan>> found) throws IOException {
    for (LocalDate day : found.keySet()) {
      if (!closed.contains(day) && day.isBefore(found.lastKey())) {
        troubles.accept(
            ArchiveTrouble.in(
                day,
                name(day),
                "the digest of the day is missing. Where this version of Lexdelta has run before,"
                    + " somebody removed it: restore it from a back-up."));
      }
    }
    for (LocalDate day : closed) {
      check(day, found.getOrDefault(day, List.of()));
    }
  }

  private void check(LocalDate day, List<FileScan> files) throws IOException {
    byte[] stated = Files.readAllBytes(digests.file(day));
    List<String> expected = new DayDigest(day, previous(day), files).lines();
    byte[] exact = (String.join("\n", expected) + "\n").getBytes(StandardCharsets.US_ASCII);
    if (Arrays.equals(stated, exact)) {
      return;
    }
    List<ArchiveTrouble> differences = new ArrayList<>();
    List<String> lines = new String(stated, StandardCharsets.ISO_8859_1).lines().toList();
    new DigestComparison(day, differences::add).compare(lines, expected);
    if (differences.isEmpty()) {
      String what = "its lines are not in the order or form in which Lexdelta wrote them.";
      differences.add(ArchiveTrouble.in(day, name(day), what));
    }
    differences.forEach(troubles);
  }

  private Optional<DayDigest.Previous> previous(LocalDate day) throws IOException {
    LocalDate before = closed.lower(day);
    return before == null
        ? Optional.empty()
        : Optional.of(new DayDigest.Previous(before, FileScan.sha256(digests.file(before))));
  }

  static String name(LocalDate day) {
    return "digests/" + day + ".txt";
  }
}
