package lexdelta.crawler.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import lexdelta.crawler.record.ArchivePlace;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** Kills a program that appends, and looks for what it had acknowledged. */
@Tag("slow")
class ArchiveKillTest {
  @TempDir Path folder;

  @RepeatedTest(5)
  void nothingAcknowledgedIsLostToAKill(RepetitionInfo round) throws Exception {
    List<ArchivePlace> acknowledged = new ArrayList<>();
    for (int run = 0; run < 2; run++) {
      acknowledged.addAll(appendUntilKilled(10 + round.getCurrentRepetition()));
    }
    try (Archive archive = Archive.open(folder, Clock.systemUTC())) {
      assertThat(acknowledged).hasSizeGreaterThan(20);
      for (ArchivePlace place : acknowledged) {
        assertThat(archive.read(place)).asString().startsWith("Sample ");
      }
      ArchivePlace next = archive.append(ArchiveTest.exchange(200, ArchiveTest.text("after")));
      assertThat(archive.read(next)).asString().isEqualTo("after");
    }
  }

  private List<ArchivePlace> appendUntilKilled(int appends)
      throws IOException, InterruptedException {
    Process program =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                Appending.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<ArchivePlace> acknowledged = new ArrayList<>();
    try (BufferedReader lines = program.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] place = line.split(" ");
        acknowledged.add(
            new ArchivePlace(place[0], Long.parseLong(place[1]), Long.parseLong(place[2])));
        if (acknowledged.size() == appends) {
          program.toHandle().destroyForcibly(); // leaves what it printed to be read
        }
      }
    }
    assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return acknowledged;
  }

  /** Appends for ever, and spends most of its time between the halves of an append. */
  static final class Appending {
    public static void main(String[] args) throws InterruptedException {
      WarcFiles.Fault slowness =
          () -> {
            try {
              Thread.sleep(10);
            } catch (InterruptedException e) {
              throw new IOException(e);
            }
          };
      try (Archive archive =
          Archive.open(Path.of(args[0]), Clock.systemUTC(), 1 << 20, 1 << 20, slowness)) {
        for (int i = 0; true; i++) {
          ArchivePlace place =
              archive.append(ArchiveTest.exchange(200, ArchiveTest.text("Sample " + i)));
          System.out.println(place.file() + " " + place.offset() + " " + place.length());
        }
      }
    }
  }
}
