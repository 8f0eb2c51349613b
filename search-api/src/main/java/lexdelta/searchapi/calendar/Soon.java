package lexdelta.searchapi.calendar;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.subscription.Subscriptions;
import lexdelta.crawler.record.Instants;
import lexdelta.searchapi.home.HomePart;
import lexdelta.searchapi.home.HomeSection;

/** What takes effect soon, on Home: of what a person follows, or of everything. */
final class Soon implements HomePart {
  private static final int DAYS_AHEAD = 45;
  private static final int MOST = 8;

  private final FollowedDays days;
  private final Subscriptions subscriptions;
  private final InstantSource clock;

  Soon(FollowedDays days, Subscriptions subscriptions, InstantSource clock) {
    this.days = days;
    this.subscriptions = subscriptions;
    this.clock = clock;
  }

  /**
   * The content of the section.
   *
   * @param own whether only days of what the person follows are in it
   * @param more how many there are beyond those shown
   */
  record Content(boolean own, int ahead, List<DayLine> days, int more) {}

  @Override
  public Optional<HomeSection> of(PersonId person) {
    LocalDate today = Instants.publishersDay(clock.instant());
    LocalDate last = today.plusDays(DAYS_AHEAD);
    boolean own = !subscriptions.of(person).isEmpty();
    List<DayLine> all =
        (own ? days.of(person, today, last) : days.all(today, last))
            .stream().filter(it -> !it.entry().cancelled()).map(DayLine::of).toList();
    return Optional.of(
        new HomeSection(
            "soon",
            "What takes effect soon",
            "home-soon",
            new Content(
                own,
                DAYS_AHEAD,
                all.stream().limit(MOST).toList(),
                Math.max(0, all.size() - MOST))));
  }
}
