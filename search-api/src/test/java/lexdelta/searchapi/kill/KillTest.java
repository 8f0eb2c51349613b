package lexdelta.searchapi.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import lexdelta.crawler.replay.Recordings;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the whole service with SIGKILL, again and again on the same data folder, at chosen points
 * and at random ones, starts it again, and compares what it leaves with what an undisturbed run
 * leaves: the record, the index, the alerts and the mails.
 *
 * <p>A mail may come again, under the Message-ID it had. What a kill cannot show is what a power cut
 * would: bytes that the operating system holds and has not written.
 */
@Tag("slow")
class KillTest {
  private static final int LEAST_KILLS = 50;
  private static final int RANDOM_KILLS_AN_INSTANT = 5;

  private final Recordings recordings = Recordings.sample();
  private final List<Instant> instants = recordings.instants().stream().limit(3).toList();
  private final long seed = Long.getLong("lexdelta.test.seed", System.nanoTime());

  @TempDir Path folder;

  @Test
  void aServiceKilledAnywhereEndsAsOneThatNobodyDisturbed() throws Exception {
    Program program = new Program(folder);
    List<Program.Times> times = new ArrayList<>();
    Life undisturbed = undisturbed(program, times);
    saysSomething(undisturbed.remains());
    System.out.printf("KillTest: seed %d; undisturbed runs took %s%n", seed, times);

    List<Callable<Life>> lives = new ArrayList<>();
    Plan.all().forEach(plan -> lives.add(() -> planned(program, plan)));
    lives.add(() -> random(program, times.getLast()));
    List<Life> lived = Life.sideBySide(lives);

    SoftAssertions.assertSoftly(softly -> {
      lived.forEach(life -> same(softly, life, undisturbed.remains()));
      softly
          .assertThat(lived.stream().flatMap(life -> life.kills().stream()))
          .filteredOn(Program.Killed::struck)
          .as("kills")
          .hasSizeGreaterThanOrEqualTo(LEAST_KILLS);
    });
  }

  private Life undisturbed(Program program, List<Program.Times> times) throws Exception {
    try (World world = world("undisturbed", "email")) {
      for (Instant instant : instants) {
        world.moveTo(instant);
        if (instant.equals(instants.getFirst())) {
          program.runAndRemember(world.arguments(), world.nextLog());
        } else {
          times.add(program.run(world.arguments(), world.nextLog()));
        }
      }
      return new Life("undisturbed", List.of(), Remains.of(world));
    }
  }

  private Life planned(Program program, Plan plan) throws Exception {
    List<Program.Killed> kills = new ArrayList<>();
    try (World world = world(plan.name(), plan.channel())) {
      for (int i = 0; i < instants.size(); i++) {
        world.moveTo(instants.get(i));
        for (Point point : plan.points().get(i)) {
          kills.add(program.runTo(point, world.arguments(), world.nextLog()));
          world.moveOn();
        }
        program.run(world.arguments(), world.nextLog());
      }
      return new Life(plan.name(), kills, Remains.of(world));
    }
  }

  private Life random(Program program, Program.Times times) throws Exception {
    List<Program.Killed> kills = new ArrayList<>();
    Random random = new Random(seed);
    try (World world = world("random", "email")) {
      for (Instant instant : instants) {
        world.moveTo(instant);
        for (int i = 0; i < RANDOM_KILLS_AN_INSTANT; i++) {
          boolean startingUp = i == 0;
          long most = (startingUp ? times.starting() : times.working()).toMillis();
          Duration time = Duration.ofMillis(random.nextLong(most));
          List<String> arguments = world.arguments();
          kills.add(program.runFor(startingUp ? "" : "started", time, arguments, world.nextLog()));
          world.moveOn();
        }
        program.run(world.arguments(), world.nextLog());
      }
      return new Life("random", kills, Remains.of(world));
    }
  }

  private World world(String name, String channel) throws IOException {
    return new World(folder.resolve(name), channel, recordings, List.of());
  }

  /** Equal remains would prove nothing if there were none. */
  private static void saysSomething(Remains remains) {
    assertThat(remains.wrong()).isEmpty();
    for (String kind : List.of("snapshot", "version", "change")) {
      assertThat(remains.record()).anyMatch(line -> line.startsWith(kind));
    }
    assertThat(remains.alerts()).anyMatch(line -> line.startsWith("alert"));
    assertThat(remains.index()).hasSizeGreaterThan(50);
    assertThat(remains.mails()).hasSizeGreaterThan(2);
  }

  private static void same(SoftAssertions softly, Life life, Remains expected) {
    if (!life.name().equals("random")) {
      life.wasKilledEverywhere(softly);
    }
    life.leftWhat(softly, expected);
  }
}
