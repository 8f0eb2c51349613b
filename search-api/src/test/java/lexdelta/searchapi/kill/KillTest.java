package lexdelta.searchapi.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
  private static final int AT_ONCE = 2;

  private final Recordings recordings = Recordings.sample();
  private final List<Instant> instants = recordings.instants().stream().limit(3).toList();
  private final long seed = Long.getLong("lexdelta.test.seed", System.nanoTime());

  @TempDir Path folder;

  /** A service's life on one data folder: how often it was killed, and what it left. */
  private record Life(String name, List<Program.Killed> kills, Remains remains) {}

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
    List<Life> lived = sideBySide(lives);

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
    return new World(folder.resolve(name), channel, recordings);
  }

  private static List<Life> sideBySide(List<Callable<Life>> lives) throws Exception {
    List<Life> lived = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      for (Future<Life> life : threads.invokeAll(lives)) {
        lived.add(life.get());
        print(lived.getLast());
      }
    }
    return lived;
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
    Remains remains = life.remains();
    String name = " of the life «" + life.name() + "»";
    if (!life.name().equals("random")) {
      softly
          .assertThat(life.kills())
          .filteredOn(kill -> !kill.struck())
          .as("points never reached" + name)
          .isEmpty();
    }
    softly.assertThat(remains.wrong()).as("what is wrong" + name).isEmpty();
    softly
        .assertThat(difference(expected.record(), remains.record()))
        .as("record" + name)
        .isEmpty();
    softly
        .assertThat(difference(expected.alerts(), remains.alerts()))
        .as("alerts and messages" + name)
        .isEmpty();
    softly.assertThat(difference(expected.index(), remains.index())).as("index" + name).isEmpty();
    softly
        .assertThat(difference(told(expected), told(remains)))
        .as("mails, one Message-ID for each," + name)
        .isEmpty();
  }

  /** What of the expected is missing, what is there beside it, and the first that is elsewhere. */
  private static List<String> difference(List<String> expected, List<String> found) {
    List<String> differences = new ArrayList<>();
    without(expected, found).forEach(line -> differences.add("missing: " + start(line)));
    without(found, expected).forEach(line -> differences.add("surplus: " + start(line)));
    if (differences.isEmpty() && !expected.equals(found)) {
      differences.add("the same lines in another order");
    }
    return differences;
  }

  private static String start(String line) {
    return line.length() > 400 ? line.substring(0, 400) + " ..." : line;
  }

  private static List<String> without(List<String> lines, List<String> taken) {
    List<String> left = new ArrayList<>(lines);
    taken.forEach(left::remove);
    return left;
  }

  /** What each Message-ID stood for, in no order of the ids. */
  private static List<String> told(Remains remains) {
    return remains.mails().values().stream().flatMap(Collection::stream).sorted().toList();
  }

  private static void print(Life life) {
    System.out.printf("Life «%s»: %d mails%n", life.name(), life.remains().mails().size());
    int number = 0;
    for (Program.Killed kill : life.kills()) {
      System.out.printf(
          "  %2d %s %s%n", ++number, kill.struck() ? "killed" : "NOT KILLED", kill.where());
    }
  }
}
