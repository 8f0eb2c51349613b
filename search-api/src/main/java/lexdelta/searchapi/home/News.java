package lexdelta.searchapi.home;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lexdelta.alerts.catchup.Alert;
import lexdelta.alerts.catchup.AlertLog;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.subscription.Subscriptions;
import lexdelta.searchapi.accounts.CurrentPerson;
import lexdelta.searchapi.accounts.Deed;
import lexdelta.searchapi.web.Days;

/** What changed for a person since they last said that they had seen it. */
final class News implements HomePart {
  /** Who never said so is shown so much. */
  private static final Duration FIRST_LOOK = Duration.ofDays(30);

  private static final int CHANGES_LOOKED_AT = 200;
  private static final int MOST = 25;
  private static final int NEWEST = 8;

  private final Followed followed;
  private final NewsLines lines;
  private final Clock clock;

  /** What people follow, and how much of it they have seen. */
  record Followed(AlertLog alerts, Subscriptions subscriptions, Seen seen) {}

  News(Followed followed, NewsLines lines, Clock clock) {
    this.followed = followed;
    this.lines = lines;
    this.clock = clock;
  }

  /**
   * The content of the section.
   *
   * @param follows whether anything is followed; where not, the lines are the newest of everything
   * @param may whether the person may follow anything
   * @param since in words
   * @param until the instant to which “mark all as seen” goes: nothing later is on the page
   * @param lighter those behind the weightiest, in short
   * @param countless whether there are more still, which the page does not list
   */
  record Content(
      boolean follows,
      boolean may,
      String since,
      Instant until,
      List<NewsLines.Line> lines,
      List<NewsLines.Line> lighter,
      boolean countless) {}

  @Override
  public Optional<HomeSection> of(PersonId person) {
    Instant now = clock.instant();
    Instant since = followed.seen().until(person).orElse(now.minus(FIRST_LOOK));
    List<Alert> found = followed.alerts().since(person, since, CHANGES_LOOKED_AT + 1);
    List<Alert> alerts = found.stream().limit(CHANGES_LOOKED_AT).toList();
    // Of a team's subscriptions members are told without holding one.
    boolean follows = !alerts.isEmpty() || !followed.subscriptions().of(person).isEmpty();
    List<NewsLines.Line> all = follows ? lines.told(alerts) : lines.newest(NEWEST);
    return Optional.of(
        new HomeSection(
            "news",
            follows ? "What changed for you" : "What changed lately",
            "home-news",
            new Content(
                follows,
                CurrentPerson.may(Deed.SUBSCRIBE),
                Days.words(since, clock.getZone()),
                latest(alerts, since),
                all.stream().limit(MOST).toList(),
                follows ? all.stream().skip(MOST).toList() : List.of(),
                found.size() > CHANGES_LOOKED_AT)));
  }

  /** What is matched while the page is read is not seen by it. */
  private static Instant latest(List<Alert> alerts, Instant since) {
    return alerts.stream().map(Alert::at).max(Instant::compareTo).orElse(since);
  }
}
