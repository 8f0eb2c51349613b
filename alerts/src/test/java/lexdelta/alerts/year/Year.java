package lexdelta.alerts.year;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import lexdelta.alerts.MovableClock;
import lexdelta.alerts.TestDatabase;
import lexdelta.alerts.ToldByMail;
import lexdelta.alerts.delivery.Channel;
import lexdelta.alerts.delivery.Deliverer;
import lexdelta.alerts.subscription.Subscription;
import lexdelta.alerts.subscription.TeamMembers;
import lexdelta.alerts.year.RetimedCaptures.Capture;
import lexdelta.alerts.year.RetimedCaptures.Recorded;

/** The year of a firm on a database, tick by tick. A tick that was cut off is done again. */
final class Year implements AutoCloseable {
  static final Instant FIRST = Instant.parse("2030-01-02T14:00:00Z");
  static final Instant LAST = Instant.parse("2031-02-02T14:00:00Z");
  static final Duration TICK = Duration.ofMinutes(15);

  private static final long SEED = 20301;
  private static final Instant PAUSED = Instant.parse("2030-04-01T12:00:00Z");
  private static final Instant RESUMED = Instant.parse("2030-06-15T12:00:00Z");

  private final MovableClock clock = new MovableClock();
  private final ToldByMail told;
  private final Firm firm = firm();
  private final List<Subscription> held = new ArrayList<>();
  private final List<Capture> table = RetimedCaptures.table();
  private final RetimedCaptures captures;
  private boolean unmatched = true;

  /** What looks on. */
  interface Onlooker {
    void paused(boolean paused);

    void happened(List<Recorded> recorded, Instant now);

    void ticks(Instant now);
  }

  /** Nobody. */
  static final Onlooker NOBODY =
      new Onlooker() {
        @Override
        public void paused(boolean paused) {}

        @Override
        public void happened(List<Recorded> recorded, Instant now) {}

        @Override
        public void ticks(Instant now) {}
      };

  Year(Path folder) throws Exception {
    clock.pass(Duration.between(clock.instant(), FIRST));
    told =
        new ToldByMail(TestDatabase.onH2(folder), clock, Duration.ofMinutes(5), TeamMembers.NONE);
    captures = new RetimedCaptures(Path.of(System.getenv("LEXDELTA_RECORDINGS")), told.database());
    firm.members().forEach(it -> told.alerts.preferences.save(it.person(), it.preferences()));
    firm.held().forEach(it -> held.add(subscription(it)));
  }

  /** As it is by now: to subscribe again would end a pause. */
  private Subscription subscription(Firm.Held wanted) {
    return told.alerts.subscriptions.of(wanted.owner()).stream()
        .filter(it -> wanted.like(it.owner(), it.terms()))
        .findFirst()
        .orElseGet(() -> told.alerts.subscriptions.subscribe(wanted.owner(), wanted.terms()));
  }

  static Firm firm() {
    return Firm.of(SEED);
  }

  ToldByMail told() {
    return told;
  }

  int subscriptions() {
    return held.size();
  }

  /** All that happens at an instant, as the job does it. */
  void tick(Instant now, Channel channel, Onlooker onlooker) throws Exception {
    clock.pass(Duration.between(clock.instant(), now));
    if (now.equals(PAUSED) || now.equals(RESUMED)) {
      pause(now.equals(PAUSED));
      onlooker.paused(now.equals(PAUSED));
    }
    for (Capture capture : table) {
      if (capture.seenAt().equals(now) && !captures.recorded(capture)) {
        onlooker.happened(captures.record(capture), now);
        unmatched = true;
      }
    }
    onlooker.ticks(now);
    if (unmatched) {
      told.alerts.matching(told.alerts.outbox()).run();
      unmatched = false;
    }
    told.alerts.gather(told.alerts.outbox()).run();
    new Deliverer(told.alerts.outbox(), List.of(channel), clock).deliver();
  }

  private void pause(boolean paused) {
    firm.pausing()
        .forEach(place -> {
          Subscription it = held.get(place);
          told.alerts.subscriptions.pause(it.owner(), it.id(), paused);
        });
  }

  @Override
  public void close() {
    told.close();
  }
}
