package lexdelta.alerts.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import lexdelta.alerts.MovableClock;
import lexdelta.alerts.OnlyFilled;
import lexdelta.alerts.TestDatabase;
import lexdelta.alerts.ToldByMail;
import lexdelta.alerts.ToldByMail.Mail;
import lexdelta.alerts.delivery.Channel;
import lexdelta.alerts.delivery.Deliverer;
import lexdelta.alerts.delivery.Message;
import lexdelta.alerts.delivery.Outbox;
import lexdelta.alerts.subscription.Subscription;
import lexdelta.alerts.subscription.TeamMembers;
import lexdelta.alerts.year.NaiveYear.Expected;
import lexdelta.alerts.year.RetimedCaptures.Capture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** A year of fifty people: every message that is due, none twice, none blank, none missing. */
@Tag("recordings")
@Tag("slow")
@EnabledIfEnvironmentVariable(named = "LEXDELTA_RECORDINGS", matches = ".+")
class YearTest {
  private static final long SEED = 20301;
  private static final Instant FIRST = Instant.parse("2030-01-02T14:00:00Z");
  private static final Instant LAST = Instant.parse("2031-02-02T14:00:00Z");
  private static final Instant PAUSED = Instant.parse("2030-04-01T12:00:00Z");
  private static final Instant RESUMED = Instant.parse("2030-06-15T12:00:00Z");
  private static final Duration TICK = Duration.ofMinutes(15);
  private static final Pattern LINK = Pattern.compile("/changes/(\\d+)");

  @TempDir Path folder;

  @Test
  void everyMessageThatIsDueArrivesOnceAndNoOther() throws Exception {
    Outcome year = live(Trouble.none());
    System.out.printf(
        "%d changes, %d subscriptions, %d messages expected, %d arrived%n",
        year.changes(), year.subscriptions(), year.expected().size(), year.mails().size());
    check(year);
    assertThat(year.mails()).extracting(Mail::id).doesNotHaveDuplicates();
  }

  @Test
  void killedAHundredTimesAndRefusedOneTimeInFiveTheSameMessagesArrive() throws Exception {
    Trouble trouble = new Trouble(new Random(SEED + 1), 100, 5);
    Outcome year = live(trouble);
    System.out.printf(
        "%d kills, %d deferrals, %d arrived, %d distinct%n",
        trouble.kills,
        trouble.deferrals,
        year.mails().size(),
        year.mails().stream().map(Mail::id).distinct().count());
    assertThat(trouble.kills).isEqualTo(100);
    check(year);
  }

  private static void check(Outcome year) {
    Map<String, Expected> arrived = new LinkedHashMap<>();
    for (Mail mail : year.mails()) {
      assertThat(mail.subject()).as("subject").startsWith("[Lexdelta] ");
      assertThat(mail.text()).as("text").contains("Why: ").contains("--\nYou get this mail");
      assertThat(mail.html()).as("HTML").contains("<h2", "Why: ");
      Expected told = new Expected(mail.to(), numbers(mail.text()));
      assertThat(arrived.putIfAbsent(mail.id(), told)).as("under one id").isIn(null, told);
    }
    assertThat(arrived.values()).containsExactlyInAnyOrderElementsOf(year.expected());
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

  private record Outcome(
      int changes, int subscriptions, List<Mail> mails, List<Expected> expected) {}

  private Outcome live(Trouble trouble) throws Exception {
    MovableClock clock = new MovableClock();
    clock.pass(Duration.between(clock.instant(), FIRST));
    try (ToldByMail told =
        new ToldByMail(TestDatabase.onH2(folder), clock, Duration.ofMinutes(5), TeamMembers.NONE)) {
      return new Life(told, clock, trouble).run();
    }
  }

  /** The year, tick by tick. */
  private final class Life {
    private final ToldByMail told;
    private final MovableClock clock;
    private final Trouble trouble;
    private final Firm firm = Firm.of(SEED);
    private final NaiveYear naive = new NaiveYear(firm);
    private final List<Subscription> held = new ArrayList<>();
    private final RetimedCaptures captures;
    private final List<Capture> coming = new ArrayList<>(RetimedCaptures.table());
    private int changes;

    Life(ToldByMail told, MovableClock clock, Trouble trouble) throws Exception {
      this.told = told;
      this.clock = clock;
      this.trouble = trouble;
      this.captures =
          new RetimedCaptures(Path.of(System.getenv("LEXDELTA_RECORDINGS")), told.database());
      firm.members().forEach(it -> told.alerts.preferences.save(it.person(), it.preferences()));
      firm.held()
          .forEach(it -> held.add(told.alerts.subscriptions.subscribe(it.owner(), it.terms())));
    }

    Outcome run() throws Exception {
      for (Instant now = FIRST; now.isBefore(LAST); now = now.plus(TICK)) {
        clock.pass(Duration.between(clock.instant(), now));
        if (now.equals(PAUSED) || now.equals(RESUMED)) {
          pause(now.equals(PAUSED));
        }
        boolean seen = false;
        while (!coming.isEmpty() && coming.getFirst().seenAt().equals(now)) {
          List<RetimedCaptures.Recorded> recorded = captures.record(coming.removeFirst());
          changes += recorded.size();
          naive.happened(recorded, now);
          seen = true;
        }
        naive.tick(now);
        publish(seen);
      }
      assertThat(coming).isEmpty();
      return new Outcome(changes, held.size(), told.mails(), naive.expected());
    }

    private void pause(boolean paused) {
      naive.pause(paused);
      firm.pausing()
          .forEach(place -> {
            Subscription it = held.get(place);
            told.alerts.subscriptions.pause(it.owner(), it.id(), paused);
          });
    }

    /** As the job does; whoever is killed is started again at once. */
    private void publish(boolean seen) {
      boolean match = seen;
      while (true) {
        try {
          if (match) {
            told.alerts.matching(told.alerts.outbox()).run();
            match = false;
            trouble.mayKill();
          }
          told.alerts.gather(trouble.around(told.alerts.outbox())).run();
          new Deliverer(told.alerts.outbox(), List.of(trouble.around(told.channel())), clock)
              .deliver();
          return;
        } catch (Killed again) {
          // The next round goes on where this one was cut off.
        }
      }
    }
  }

  /** The process is gone. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  /** Kills so many times at random, and lets the mail server put off one message in so many. */
  private static final class Trouble {
    private final Random random;
    private final int mostKills;
    private final int oneIn;
    private int kills;
    private int deferrals;

    Trouble(Random random, int mostKills, int oneIn) {
      this.random = random;
      this.mostKills = mostKills;
      this.oneIn = oneIn;
    }

    static Trouble none() {
      return new Trouble(new Random(0), 0, 0);
    }

    void mayKill() {
      if (kills < mostKills && random.nextInt(8) == 0) {
        kills++;
        throw new Killed();
      }
    }

    Outbox around(Outbox outbox) {
      return (OnlyFilled)
          message -> {
            mayKill();
            outbox.append(message);
            mayKill();
          };
    }

    Channel around(Channel channel) {
      return new Channel() {
        @Override
        public String name() {
          return channel.name();
        }

        @Override
        public Outcome send(Message message) {
          mayKill();
          if (oneIn > 0 && random.nextInt(oneIn) == 0) {
            deferrals++;
            return new Deferred("451 come back later");
          }
          Outcome outcome = channel.send(message);
          mayKill();
          return outcome;
        }
      };
    }
  }
}
