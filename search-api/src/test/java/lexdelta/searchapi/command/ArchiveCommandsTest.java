package lexdelta.searchapi.command;

import static lexdelta.searchapi.command.ReplayedSample.APRIL;
import static lexdelta.searchapi.command.ReplayedSample.JUNE;
import static lexdelta.searchapi.command.ReplayedSample.MARCH;
import static lexdelta.searchapi.command.ReplayedSample.MAY;
import static lexdelta.searchapi.command.ReplayedSample.REISSUE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lexdelta.crawler.replay.Fault;
import lexdelta.searchapi.folder.DataFolder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The archive of a whole replay: verified, shown as evidence, and made into a record again. */
@Tag("slow")
class ArchiveCommandsTest {
  @TempDir Path folder;
  @TempDir Path elsewhere;

  @Test
  void anArchiveProvesItselfAndBringsTheRecordBack() throws Exception {
    List<String> original;
    try (var replayed = new ReplayedSample(folder, MARCH)) {
      play(replayed);
      original = RecordDump.of(replayed.service);
      everythingIsSoundWhileTheServiceRuns();
      evidenceOfADay();
      rebuildIsRefusedWhileTheServiceRuns();
    }
    everythingIsSoundAtRest();
    theRebuiltRecordEqualsTheOriginal(original);
    aFlippedByteIsFound();
    aDamagedArchiveReplacesNothing(original);
  }

  private static void play(ReplayedSample replayed) throws Exception {
    SampleFirm.followEverything(replayed.service);
    replayed.round(MARCH);
    replayed.round(MARCH.plus(Duration.ofHours(1)));
    replayed.publisher.faults().always("title-8[.]xml", new Fault.Garbage());
    replayed.round(APRIL);
    replayed.round(APRIL.plus(Duration.ofHours(1)));
    replayed.publisher.faults().clear();
    replayed.round(APRIL.plus(Duration.ofHours(2)));
    replayed.publisher.faults().always("policy-manual", new Fault.Hang());
    replayed.round(MAY);
    replayed.publisher.faults().always("policy-manual", new Fault.Refuse());
    replayed.round(MAY.plus(Duration.ofHours(1)));
    replayed.publisher.faults().clear();
    replayed.round(REISSUE);
    replayed.round(JUNE);
  }

  private Called lexdelta(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--data", folder.toString()));
    return Called.lexdelta(all.toArray(String[]::new));
  }

  private void everythingIsSoundWhileTheServiceRuns() {
    Called verified = lexdelta("verify-archive", "--json");
    assertThat(verified.exitCode()).as(verified.out() + verified.err()).isZero();
    assertThat(verified.out()).contains("\"sound\" : true").contains("\"days\" : 4");
  }

  private void everythingIsSoundAtRest() throws Exception {
    List<String> before = listing();
    Called verified = lexdelta("verify-archive");
    assertThat(verified.exitCode()).as(verified.out() + verified.err()).isZero();
    assertThat(verified.out()).contains("Nothing is wrong.").contains("snapshot(s) read");
    assertThat(listing()).as("it only reads").isEqualTo(before);
  }

  private List<String> listing() throws Exception {
    try (Stream<Path> all = Files.walk(folder)) {
      List<String> files = new ArrayList<>();
      for (Path file : all.sorted().toList()) {
        files.add(file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
      }
      return files;
    }
  }

  private void evidenceOfADay() throws Exception {
    String section = aSectionOf(folder);
    Path out = elsewhere.resolve("out");
    Called done = lexdelta("evidence", section, "--on", "2025-04-20", "--folder", out.toString());
    assertThat(done.exitCode()).as(done.err()).isZero();
    assertThat(done.out()).contains(section).contains("README.txt");
    assertThat(sha256sum(out, "SHA256SUMS")).isZero();
    String note = Files.readString(out.resolve("README.txt"));
    assertThat(note)
        .contains("WHAT IT DOES NOT PROVE")
        .contains("it is not")
        .contains("sha256sum --check SHA256SUMS")
        .contains("as it stood on 2025-04-20");
    assertThat(Files.readString(out.resolve("text.txt"))).contains(section);
    assertThat(out.resolve("reading.json")).exists();
    assertThat(note)
        .contains("HOW IT STOOD")
        .contains("Nothing in the record said otherwise than that it stood as published.");
    assertThat(out.resolve("standing.json")).exists();
    assertThat(out.resolve("received/payload.xml")).exists();
    assertThat(Files.readString(out.resolve("received/request.txt"))).startsWith("GET ");
    assertThat(Files.readString(out.resolve("received/response.txt"))).startsWith("HTTP/1.1 200");
    String sum =
        lexdelta.crawler.record.Sha256.of(
                Files.readAllBytes(out.resolve("records/response.warc.gz")))
            .hex();
    try (Stream<Path> digests = Files.list(out.resolve("digests"))) {
      assertThat(digests.toList())
          .as("the day's digest names the record")
          .anySatisfy(file -> assertThat(Files.readString(file)).contains(sum));
    }
    evidenceOfAProvision(section);
    refusals(section, out);
  }

  private void evidenceOfAProvision(String section) throws Exception {
    Path out = elsewhere.resolve("provision");
    Called done =
        lexdelta("evidence", section + "(a)", "--on", "2025-04-20", "--folder", out.toString());
    assertThat(done.exitCode()).as(done.err()).isZero();
    assertThat(done.out()).contains(section + "(a) as it stood on 2025-04-20");
    assertThat(sha256sum(out, "SHA256SUMS")).isZero();
    assertThat(Files.readString(out.resolve("README.txt")))
        .contains(section + "(a) was asked for; its words are in provision.txt.")
        .contains("provision.txt              the provision asked for");
    assertThat(Files.readString(out.resolve("provision.txt")))
        .startsWith(section + "(a)\n/us/cfr/");
    Called none = lexdelta("evidence", section + "(a)(99)", "--on", "2025-04-20");
    assertThat(none.exitCode()).isEqualTo(1);
    assertThat(none.err()).contains("has no provision a/99").contains(section + "(a).");
  }

  private void refusals(String section, Path out) {
    Called again = lexdelta("evidence", section, "--on", "2025-04-20", "--folder", out.toString());
    assertThat(again.exitCode()).isEqualTo(1);
    assertThat(again.err()).contains("is not empty");
    Called early = lexdelta("evidence", section, "--on", "1999-01-01", "--folder", out + "2");
    assertThat(early.exitCode()).isEqualTo(1);
    assertThat(early.err()).contains("not on 1999-01-01").doesNotContain("Exception");
    Called unknown = lexdelta("evidence", "8 CFR 1.99999", "--on", "2025-04-20");
    assertThat(unknown.exitCode()).isEqualTo(1);
    Called nonsense = lexdelta("evidence", "premium", "--on", "2025-04-20");
    assertThat(nonsense.err()).contains("8 CFR 214.2");
  }

  /** A section whose text came in March, so that its day is over and has a digest. */
  private static String aSectionOf(Path folder) {
    try (Connection connection = Connection.to(folder)) {
      return connection
          .ask("/api/search", "q", "fee", "asOf", "2025-04-20")
          .path("hits")
          .get(0)
          .path("citation")
          .asString("")
          .replaceFirst("\\(.*", "");
    }
  }

  private static int sha256sum(Path folder, String list) throws Exception {
    Process program =
        new ProcessBuilder("sha256sum", "--check", "--strict", "--quiet", list)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(program.waitFor(30, TimeUnit.SECONDS)).as(said).isTrue();
    return program.exitValue();
  }

  private void rebuildIsRefusedWhileTheServiceRuns() {
    Called refused = lexdelta("rebuild-record", "--from-archive");
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).contains("Another Lexdelta process works in");
  }

  private void theRebuiltRecordEqualsTheOriginal(List<String> original) throws Exception {
    List<Long> people = people();
    Called done = lexdelta("rebuild-record", "--from-archive");
    assertThat(done.exitCode()).as(done.out() + done.err()).isZero();
    assertThat(done.out()).contains("The old record is kept as record.before-rebuild-");
    try (Installation service = Installation.start(folder, Installation.Plan.quiet())) {
      assertThat(RecordDump.of(service)).containsExactlyElementsOf(original);
      List<Path> mails = mails();
      assertThat(service.part(lexdelta.searchapi.jobs.Publish.class).run()).isEmpty();
      assertThat(mails()).as("nothing is told twice").isEqualTo(mails);
      assertThat(service.part(lexdelta.indexer.index.SearchIndex.class).passages()).isPositive();
    }
    assertThat(people()).isEqualTo(people);
    assertThat(names()).noneMatch(name -> name.startsWith("record.rebuilding"));
  }

  private List<Long> people() {
    try (Installation service = Installation.start(folder, Installation.Plan.quiet())) {
      JdbcClient sql = service.part(JdbcClient.class);
      return Stream.of("topic", "subscription", "alert", "message")
          .map(table -> sql.sql("select count(*) from " + table).query(Long.class).single())
          .toList();
    }
  }

  private List<Path> mails() throws Exception {
    try (Stream<Path> mails = Files.list(folder.resolve("mail"))) {
      return mails.sorted().toList();
    }
  }

  private List<String> names() throws Exception {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.map(file -> file.getFileName().toString()).toList();
    }
  }

  private Path firstFile() throws Exception {
    try (Stream<Path> files = Files.list(folder.resolve("archive"))) {
      return files
          .filter(file -> file.toString().endsWith("-00001.warc.gz"))
          .findFirst()
          .orElseThrow();
    }
  }

  private void aFlippedByteIsFound() throws Exception {
    byte[] bytes = Files.readAllBytes(firstFile());
    bytes[bytes.length / 2] ^= 1;
    Files.write(firstFile(), bytes);
    Called verified = lexdelta("verify-archive");
    assertThat(verified.exitCode()).isEqualTo(1);
    assertThat(verified.out())
        .contains("2025-03-05  " + firstFile().getFileName() + " at byte ")
        .contains("Something is wrong");
  }

  private void aDamagedArchiveReplacesNothing(List<String> original) throws Exception {
    byte[] record = Files.readAllBytes(folder.resolve("record.mv.db"));
    Called done = lexdelta("rebuild-record", "--from-archive");
    assertThat(done.exitCode()).isEqualTo(1);
    assertThat(done.err()).contains("was not replaced").contains("verify-archive");
    assertThat(Arrays.equals(Files.readAllBytes(folder.resolve("record.mv.db")), record)).isTrue();
    try (DataFolder owned = DataFolder.own(folder)) {
      assertThat(owned.path()).isEqualTo(folder.toAbsolutePath());
    }
    try (Installation service = Installation.start(folder, Installation.Plan.quiet())) {
      assertThat(RecordDump.of(service)).hasSameSizeAs(original);
    }
  }
}
