package lexdelta.crawler.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lexdelta.crawler.record.ArchivePlace;
import lexdelta.crawler.record.Outcome;
import lexdelta.crawler.record.Progress;
import lexdelta.crawler.record.Sha256;
import lexdelta.crawler.record.SourceId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three days of an archive, the last of which is not over; then somebody meddles with them. */
class ArchiveVerificationTest {
  private static final Instant FIRST = Instant.parse("2025-04-01T14:00:00Z");

  @TempDir Path folder;
  private final List<ArchivePlace> places = new ArrayList<>();

  @BeforeEach
  void threeDays() {
    MovableClock clock = new MovableClock(FIRST);
    try (Archive archive = Archive.open(folder, clock)) {
      for (int day = 0; day < 3; day++) {
        ArchivePlace original = archive.append(sample("day " + day), capture(clock.instant()));
        places.add(original);
        places.add(archive.append(sample("more of day " + day)));
        Exchange again = sample("day " + day);
        archive.appendRevisit(again, Sha256.of(again.body()), original, capture(clock.instant()));
        archive.append(capture(clock.instant()));
        clock.advance(Duration.ofDays(1));
      }
    }
  }

  static Exchange sample(String text) {
    return ArchiveTest.exchange(200, ArchiveTest.text("Sample text, " + text));
  }

  static Capture capture(Instant at) {
    return new Capture(
        new SourceId("sample"),
        URI.create("https://www.example.gov/asked"),
        at,
        Outcome.UNREACHABLE,
        0,
        "“Nothing” came — nothing.");
  }

  private List<ArchiveTrouble> troubles() {
    return ArchiveVerification.verify(folder, Progress.NONE).troubles();
  }

  private Path file(int day) throws IOException {
    return folder.resolve(WarcName.in(folder).get(day).file());
  }

  private Path digest(int day) {
    return folder.resolve("digests/2025-04-0%d.txt".formatted(day + 1));
  }

  @Test
  void anArchiveNobodyTouchedIsSound() {
    ArchiveVerification.Report report = ArchiveVerification.verify(folder, Progress.NONE);
    assertThat(report.troubles()).isEmpty();
    assertThat(report.files()).isEqualTo(3);
    assertThat(report.records()).isEqualTo(3 * 8);
    assertThat(report.days()).as("the last day is not over").isEqualTo(2);
    assertThat(report.newestDigest()).isPresent();
  }

  @Test
  void capturesComeBackInOrder() {
    try (Archive archive = Archive.open(folder, new MovableClock(FIRST))) {
      List<Kept> kept = archive.captures(Progress.NONE);
      assertThat(kept).hasSize(9);
      assertThat(kept.getFirst().place()).isEqualTo(places.getFirst());
      assertThat(kept)
          .extracting(Kept::form)
          .startsWith(Kept.Form.WHOLE, Kept.Form.REVISIT, Kept.Form.FAILURE);
      assertThat(kept.get(2).capture()).isEqualTo(capture(FIRST));
    }
  }

  @Test
  void aDigestIsTheSameWheneverItIsMade() throws IOException {
    String made = Files.readString(digest(1));
    Files.delete(digest(1));
    Archive.open(folder, new MovableClock(FIRST.plus(Duration.ofDays(2)))).close();
    assertThat(Files.readString(digest(1))).isEqualTo(made);
  }

  @Test
  void aDigestThatWasRemovedFromTheMiddleIsNeverMadeAgain() throws IOException {
    Files.delete(digest(0));
    Archive.open(folder, new MovableClock(FIRST.plus(Duration.ofDays(9)))).close();
    assertThat(digest(0)).doesNotExist();
    assertThat(digest(2)).exists();
  }

  @Test
  void aClockThatGoesBackReopensNoDay() throws IOException {
    String closed = Files.readString(digest(1));
    try (Archive archive = Archive.open(folder, new MovableClock(FIRST))) {
      archive.append(sample("back then"));
    }
    assertThat(Files.readString(digest(1))).isEqualTo(closed);
    assertThat(troubles()).isEmpty();
  }

  @Test
  void sha256sumItselfChecksADay() throws Exception {
    Process program =
        new ProcessBuilder("sha256sum", "--check", "--strict", "digests/2025-04-02.txt")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(program.exitValue()).as(said).isZero();
    assertThat(said)
        .contains("digests/2025-04-01.txt: OK")
        .contains(file(1).getFileName() + ": OK");
  }

  @Test
  void anyByteFlippedAnywhereIsNamedByItsFile() throws IOException {
    Random random = new Random(8);
    for (int day = 0; day < 3; day++) {
      Path file = file(day);
      byte[] whole = Files.readAllBytes(file);
      for (int at = 0; at < whole.length; at += 1 + random.nextInt(150)) {
        byte[] flipped = whole.clone();
        flipped[at] ^= (byte) (1 << random.nextInt(8));
        Files.write(file, flipped);
        assertThat(troubles())
            .as("byte %d of %s", at, file)
            .extracting(ArchiveTrouble::file)
            .contains(file.getFileName().toString());
      }
      Files.write(file, whole);
    }
    assertThat(troubles()).isEmpty();
  }

  @Test
  void aFlippedByteIsNamedByTheRecordThatHoldsIt() throws IOException {
    ArchivePlace place = places.get(1);
    flip(file(0), place.offset() + 60);
    assertThat(troubles())
        .anySatisfy(trouble -> {
          assertThat(trouble.offset()).isEqualTo(OptionalLong.of(place.offset()));
          assertThat(trouble.day()).isEqualTo("2025-04-01");
          assertThat(trouble.inWords()).contains(place.file()).contains("no whole record");
        });
  }

  private static void flip(Path file, long at) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[(int) at] ^= 1;
    Files.write(file, bytes);
  }

  @Test
  void aRecordCutOutIsNamed() throws IOException {
    ArchivePlace place = places.get(1);
    byte[] whole = Files.readAllBytes(file(0));
    Files.write(file(0), joined(whole, 0, place.offset(), place.end(), whole.length));
    assertThat(troubles())
        .extracting(ArchiveTrouble::offset, ArchiveTrouble::what)
        .contains(
            org.assertj.core.groups.Tuple.tuple(
                OptionalLong.of(place.offset()),
                "the record is not the one that the digest of the day names."));
  }

  @Test
  void recordsInAnotherOrderAreNamed() throws IOException {
    ArchivePlace one = places.get(0);
    byte[] whole = Files.readAllBytes(file(0));
    byte[] swapped =
        joined(
            whole,
            0,
            one.offset(),
            places.get(1).offset(),
            places.get(1).end(),
            one.offset(),
            places.get(1).offset(),
            places.get(1).end(),
            whole.length);
    Files.write(file(0), swapped);
    assertThat(swapped).hasSameSizeAs(whole);
    assertThat(troubles())
        .anySatisfy(it -> assertThat(it.offset()).isEqualTo(OptionalLong.of(one.offset())));
  }

  /** Pieces of these bytes, from each first offset to the second of its pair. */
  private static byte[] joined(byte[] bytes, long... ends) {
    var out = new java.io.ByteArrayOutputStream();
    for (int i = 0; i < ends.length; i += 2) {
      out.write(bytes, (int) ends[i], (int) (ends[i + 1] - ends[i]));
    }
    return out.toByteArray();
  }

  @Test
  void aFileCutShortIsNamedWhereverItIsCut() throws IOException {
    for (int day : new int[] {0, 2}) {
      Path file = file(day);
      byte[] whole = Files.readAllBytes(file);
      Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 7));
      assertThat(troubles())
          .anySatisfy(it -> {
            assertThat(it.file()).isEqualTo(file.getFileName().toString());
            assertThat(it.offset()).isPresent();
          });
      Files.write(file, whole);
    }
    Path closed = file(0);
    byte[] whole = Files.readAllBytes(closed);
    Files.write(closed, java.util.Arrays.copyOf(whole, (int) places.get(1).offset()));
    assertThat(troubles())
        .as("cut between two records")
        .anySatisfy(
            it -> assertThat(it.offset()).isEqualTo(OptionalLong.of(places.get(1).offset())));
  }

  @Test
  void anyByteOfADigestChangedNamesTheDay() throws IOException {
    byte[] whole = Files.readAllBytes(digest(0));
    for (int at = 0; at < whole.length; at += 7) {
      flip(digest(0), at);
      assertThat(troubles())
          .as("byte %d", at)
          .isNotEmpty()
          .anySatisfy(it -> assertThat(it.day()).isEqualTo("2025-04-01"))
          .as("the next day vouches for this one")
          .anySatisfy(it -> assertThat(it.file()).isEqualTo("digests/2025-04-01.txt"));
      Files.write(digest(0), whole);
    }
  }

  @Test
  void aDigestThatWasMadeAnewToFitStillBreaksTheChain() throws IOException {
    Path file = file(0);
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(whole, (int) places.get(1).offset()));
    String forged =
        String.join(
                "\n",
                DayDigest.of(
                        folder, java.time.LocalDate.parse("2025-04-01"), java.util.Optional.empty())
                    .lines())
            + "\n";
    Files.writeString(digest(0), forged);
    assertThat(troubles())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.file()).isEqualTo("digests/2025-04-01.txt");
          assertThat(it.day()).isEqualTo("2025-04-02");
        });
  }

  @Test
  void aDayThatIsGoneIsNamed() throws IOException {
    Files.delete(file(0));
    Files.delete(digest(0));
    assertThat(troubles())
        .extracting(ArchiveTrouble::inWords)
        .anyMatch(words -> words.contains("digests/2025-04-01.txt") && words.contains("missing"))
        .anyMatch(words -> words.contains("serial numbers 00001 to 00001"));
  }

  @Test
  void aMissingFileAndAMissingDigestAreNamed() throws IOException {
    Path gone = file(1);
    Files.delete(gone);
    assertThat(troubles()).extracting(ArchiveTrouble::file).contains(gone.getFileName().toString());
    Files.delete(digest(1));
    assertThat(troubles()).as("the serial number is missing still").isNotEmpty();
  }

  @Test
  void aFileThatNobodyNamedIsNamed() throws IOException {
    Path smuggled = folder.resolve("lexdelta-20250401T150000Z-00009.warc.gz");
    Files.copy(file(0), smuggled);
    assertThat(troubles())
        .extracting(ArchiveTrouble::file)
        .contains(smuggled.getFileName().toString());
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all).contains(smuggled);
    }
  }
}
