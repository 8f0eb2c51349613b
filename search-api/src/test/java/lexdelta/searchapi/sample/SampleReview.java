package lexdelta.searchapi.sample;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lexdelta.alerts.catchup.Alert;
import lexdelta.alerts.catchup.AlertLog;
import lexdelta.alerts.delivery.Recipient;
import lexdelta.alerts.event.EventId;
import lexdelta.alerts.subscription.Audience;
import lexdelta.alerts.subscription.Cadence;
import lexdelta.alerts.subscription.EmailAddress;
import lexdelta.alerts.subscription.NewsKind;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.subscription.Subscription;
import lexdelta.alerts.subscription.Subscriptions;
import lexdelta.alerts.subscription.Terms;
import lexdelta.alerts.wish.Wish;
import lexdelta.crawler.record.Change;
import lexdelta.crawler.record.Changes;
import lexdelta.searchapi.accounts.Role;
import lexdelta.searchapi.accounts.Team;
import lexdelta.searchapi.accounts.Teams;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A window in which a team of the paralegal and the trainer was told, for M-17, of two events, one of
 * them at two places; and the administrator, for M-99, of the second by a subscription of their own.
 */
public final class SampleReview {
  public static final long FIRST = 8;
  public static final long COPY = 9;
  public static final long SECOND = 6;
  private static final Instant NOW = Instant.parse("2025-07-01T15:04:00Z");

  private SampleReview() {}

  public static SampleWindow open() {
    SampleWindow window = SampleWindow.full();
    PersonId paralegal = person(window, Role.PARALEGAL);
    PersonId trainer = person(window, Role.TRAINER);
    PersonId administrator = person(window, Role.ADMINISTRATOR);
    Team team =
        window
            .port(TransactionTemplate.class)
            .execute(_ -> {
              Team made = window.port(Teams.class).append("Sample team");
              window.port(Teams.class).setMembers(made.id(), List.of(paralegal, trainer));
              return made;
            });
    Subscription theirs = subscribe(window, trainer, "M-17", Audience.team(team.id().value()));
    Subscription own =
        subscribe(
            window,
            administrator,
            "M-99",
            Audience.of(new EmailAddress("p-administrator@firm.example")));
    AlertLog log = window.port(AlertLog.class);
    long cursor = log.cursor();
    List<Alert> alerts =
        List.of(
            alert(window, FIRST, "first", theirs, paralegal, 0.9),
            alert(window, COPY, "first", theirs, paralegal, 0.8),
            alert(window, FIRST, "first", theirs, trainer, 0.9),
            alert(window, SECOND, "second", theirs, paralegal, 0.5),
            alert(window, SECOND, "second", theirs, trainer, 0.5),
            alert(window, SECOND, "second", own, administrator, 0.5));
    log.append(cursor, cursor, new AlertLog.Telling(alerts, List.of()));
    log.settle(
        new AlertLog.Settled(
            List.of(),
            alerts,
            Map.of(),
            List.of(),
            new AlertLog.Settled.Days(List.of(), List.of())),
        NOW);
    return window;
  }

  public static PersonId person(SampleWindow window, Role role) {
    return window.people().of(role).person();
  }

  private static Subscription subscribe(
      SampleWindow window, PersonId owner, String matter, Audience audience) {
    return window
        .port(Subscriptions.class)
        .subscribe(
            owner,
            new Terms(
                new Wish.Searched("sample"),
                0,
                Set.of(),
                matter,
                Optional.empty(),
                Cadence.AT_ONCE,
                audience));
  }

  private static Alert alert(
      SampleWindow window,
      long number,
      String event,
      Subscription by,
      PersonId person,
      double weight) {
    Change change = window.port(Changes.class).find(number).orElseThrow();
    return new Alert(
        number,
        by.id(),
        new Recipient(person, "email", person.value() + "@firm.example"),
        change.snapshot(),
        new EventId(event),
        "“sample” in what changed",
        weight,
        Set.of(NewsKind.NEW_RULE),
        Alert.Outcome.PENDING,
        NOW,
        Optional.of(NOW),
        Optional.empty(),
        "");
  }
}
