package lexdelta.alerts.year;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import lexdelta.alerts.ToldByMail;
import lexdelta.alerts.ToldByMail.Mail;
import lexdelta.alerts.delivery.Channel;
import lexdelta.alerts.year.NaiveYear.Expected;
import lexdelta.alerts.year.RetimedCaptures.Recorded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** A year of fifty people: every message that is due, none twice, none blank, none missing. */
@Tag("recordings")
@Tag("slow")
@EnabledIfEnvironmentVariable(named = "LEXDELTA_RECORDINGS", matches = ".+")
class YearTest {
  private static final int KILLS = 100;
  private static final long SEED = 20302;
  private static final Pattern LINK = Pattern.compile("/changes/(\\d+)");

  @TempDir Path folder;

  /** Computes what is to be told while the year goes by. */
  private static final class Watching implements Year.Onlooker {
    private final NaiveYear naive = new NaiveYear(Year.firm());
    private int changes;

    @Override
    public void paused(boolean paused) {
      naive.pause(paused);
    }

    @Override
    public void happened(List<Recorded> recorded, Instant now) {
      changes += recorded.size();
      naive.happened(recorded, now);
    }

    @Override
    public void ticks(Instant now) {
      naive.tick(now);
    }
  }

  @Test
  void everyMessageThatIsDueArrivesOnceThoughKilledAHundredTimesAndPutOffOneTimeInFive()
      throws Exception {
    Watching watching = new Watching();
    List<Mail> mails;
    try (Year year = new Year(Files.createDirectories(folder.resolve("undisturbed")))) {
      Channel channel = year.told().channel();
      for (Instant now = Year.FIRST; now.isBefore(Year.LAST); now = now.plus(Year.TICK)) {
        year.tick(now, channel, watching);
      }
      mails = year.told().mails();
      System.out.printf(
          "%d changes, %d subscriptions, %d messages expected, %d arrived%n",
          watching.changes, year.subscriptions(), watching.naive.expected().size(), mails.size());
    }
    check(mails, watching.naive.expected());
    assertThat(mails).extracting(Mail::id).doesNotHaveDuplicates();
    List<Mail> afterKills = killed(Files.createDirectories(folder.resolve("killed")));
    System.out.printf(
        "%d kills, %d arrived, %d distinct%n",
        KILLS, afterKills.size(), afterKills.stream().map(Mail::id).distinct().count());
    check(afterKills, watching.naive.expected());
  }

  /** The same year in processes that are killed at random instants, by a signal they cannot catch. */
  private static List<Mail> killed(Path folder) throws Exception {
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    try {
      Random random = new Random(SEED);
      int kills = 0;
      while (true) {
        Process life = begun(folder, server.getSmtp().getPort());
        if (kills == KILLS || life.waitFor(50 + random.nextInt(1_500), TimeUnit.MILLISECONDS)) {
          assertThat(life.waitFor()).isZero();
          break;
        }
        life.destroyForcibly().waitFor();
        kills++;
      }
      assertThat(kills).isEqualTo(KILLS);
      return ToldByMail.mails(server);
    } finally {
      server.stop();
    }
  }

  private static Process begun(Path folder, int port) throws Exception {
    Path begun = folder.resolve(YearLife.BEGUN);
    Files.deleteIfExists(begun);
    Process life = life(folder, port);
    while (!Files.exists(begun)) {
      assertThat(life.isAlive()).as("see %s", folder.resolve("life.log")).isTrue();
      LockSupport.parkNanos(20_000_000);
    }
    return life;
  }

  private static Process life(Path folder, int port) throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+UseSerialGC",
            "-Xmx512m",
            "-cp",
            System.getProperty("java.class.path"),
            YearLife.class.getName(),
            folder.toString(),
            Integer.toString(port))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("life.log").toFile()))
        .start();
  }

  private static void check(List<Mail> mails, List<Expected> expected) {
    Map<String, Expected> arrived = new LinkedHashMap<>();
    for (Mail mail : mails) {
      assertThat(mail.subject()).as("subject").startsWith("[Lexdelta] ");
      assertThat(mail.text()).as("text").contains("Why: ").contains("--\nYou get this mail");
      assertThat(mail.html()).as("HTML").contains("<h2", "Why: ");
      Expected told = new Expected(mail.to(), numbers(mail.text()));
      assertThat(arrived.putIfAbsent(mail.id(), told)).as("under one id").isIn(null, told);
    }
    assertThat(arrived.values()).containsExactlyInAnyOrderElementsOf(expected);
    Set<String> toldOnce = new HashSet<>();
    for (Expected told : arrived.values()) {
      told.changes()
          .forEach(change ->
              assertThat(toldOnce.add(told.to() + " " + change)).as("told once").isTrue());
    }
  }

  private static Set<Long> numbers(String text) {
    return new TreeSet<>(LINK.matcher(text).results().map(YearTest::number).toList());
  }

  private static long number(MatchResult link) {
    return Long.parseLong(link.group(1));
  }
}
