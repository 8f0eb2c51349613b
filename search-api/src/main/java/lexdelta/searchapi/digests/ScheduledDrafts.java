package lexdelta.searchapi.digests;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import lexdelta.alerts.digest.DigestId;
import lexdelta.alerts.digest.DigestLetters;
import lexdelta.alerts.digest.Digests;
import lexdelta.alerts.digest.Draft;
import lexdelta.alerts.digest.Drafting;
import lexdelta.alerts.digest.Head;
import lexdelta.alerts.digest.Period;
import lexdelta.alerts.digest.Schedule;
import lexdelta.alerts.digest.Schedules;
import lexdelta.alerts.digest.Template;
import lexdelta.alerts.digest.Templates;
import lexdelta.alerts.digest.Wanted;
import lexdelta.crawler.record.Instants;
import lexdelta.searchapi.accounts.People;
import lexdelta.searchapi.accounts.Person;
import lexdelta.searchapi.audit.Audit;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Drafts what schedules ask for when a period is over, and tells their owners, once each whatever is
 * killed when. Of periods that were missed only the last is drafted.
 */
public final class ScheduledDrafts {
  private final Ports ports;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  /** What it works with. */
  record Ports(
      Schedules schedules,
      Drafting drafting,
      Digests digests,
      Templates templates,
      DigestLetters letters,
      People people) {}

  ScheduledDrafts(Ports ports, Audit audit, TransactionTemplate transaction, Clock clock) {
    this.ports = ports;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Drafts what is due; says how many. */
  public int run() {
    Instant now = clock.instant();
    int drafted = 0;
    for (Schedule schedule : ports.schedules().all()) {
      Optional<Period> due = schedule.due(Instants.publishersDay(now));
      Optional<Person> owner =
          ports.people().find(schedule.owner()).filter(it -> it.state() == Person.State.ACTIVE);
      if (due.isPresent()
          && owner.isPresent()
          && !ports.digests().drafted(schedule.occasion(due.get()))) {
        draft(schedule, due.get(), owner.get(), now);
        drafted++;
      }
    }
    return drafted;
  }

  private void draft(Schedule schedule, Period period, Person owner, Instant now) {
    Wanted wanted = new Wanted(period, schedule.topics(), schedule.sources());
    Template template = ports.templates().newest().template();
    Draft draft = ports.drafting().of(wanted, template, now);
    Head head = template.head(new Head(period.title(), "", "", "", 0));
    String occasion = schedule.occasion(period);
    transaction.executeWithoutResult(_ -> {
      DigestId id = ports.digests().append(owner.id(), wanted, head, draft, now);
      ports.digests().occasion(id, occasion);
      ports
          .letters()
          .drafted(
              occasion, head.title(), id, new DigestLetters.Reader(owner.id(), owner.email()), now);
      audit.note(owner, "drafted a digest by schedule", DigestDesk.object(id), "", head.title());
    });
  }
}
