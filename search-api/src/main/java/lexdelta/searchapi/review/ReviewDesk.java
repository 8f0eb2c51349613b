package lexdelta.searchapi.review;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lexdelta.alerts.event.EventId;
import lexdelta.alerts.review.AssignmentLetters;
import lexdelta.alerts.review.Desk;
import lexdelta.alerts.review.Entry;
import lexdelta.alerts.review.Inbox;
import lexdelta.alerts.review.Mark;
import lexdelta.alerts.review.Reviewed;
import lexdelta.alerts.review.Viewer;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.searchapi.accounts.CurrentPerson;
import lexdelta.searchapi.accounts.Deed;
import lexdelta.searchapi.accounts.People;
import lexdelta.searchapi.accounts.Person;
import lexdelta.searchapi.accounts.Teams;
import lexdelta.searchapi.audit.Audit;
import lexdelta.searchapi.comparisons.Visits;
import lexdelta.searchapi.problems.Problem;
import lexdelta.searchapi.problems.ProblemKind;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What people do with what they were told, each deed with its entry in the log of who did what, or
 * neither; that log says that something was marked, never what was noted.
 */
final class ReviewDesk implements Visits {
  private final Ports ports;
  private final Firm firm;
  private final Audit audit;
  private final TransactionTemplate transaction;

  /** Who is in it. */
  record Firm(People people, Teams teams) {}

  /** What was told and said, what changes are called, and what is told of it. */
  record Ports(
      Desk desk, Inbox inbox, AssignmentLetters letters, Changing changing, Unread unread) {}

  ReviewDesk(Ports ports, Firm firm, Audit audit, TransactionTemplate transaction) {
    this.ports = ports;
    this.firm = firm;
    this.audit = audit;
    this.transaction = transaction;
  }

  /** Whoever asks. */
  Viewer viewer() {
    return viewer(CurrentPerson.id());
  }

  /** Somebody else, as they would see it. */
  Viewer viewer(PersonId person) {
    Set<Long> teams =
        firm.teams().of(person).stream().map(team -> team.id().value()).collect(Collectors.toSet());
    return new Viewer(person, teams);
  }

  Names names() {
    return new Names(firm.people());
  }

  /** The colleagues to whom something can be given, by name. */
  List<Person> assignable() {
    return firm.people().all().stream().filter(MarkDraft::mayBeAssigned).toList();
  }

  /** The event of a change as whoever asks sees it; empty where it is none of theirs. */
  Optional<Reviewed> find(long change) {
    return ports.inbox().event(change).flatMap(event -> ports.desk().find(viewer(), event));
  }

  /** Notes that whoever asks has seen a change that they were told of, once. */
  @Override
  public void came(long change) {
    if (CurrentPerson.may(Deed.REVIEW)) {
      find(change)
          .flatMap(it -> ports.desk().mark(viewer(), it.event(), new Mark.Opened()))
          .ifPresent(it -> ports.unread().forget(it.by()));
    }
  }

  /**
   * Makes a mark on the event of a change.
   *
   * @return the entry; empty when it would say nothing new
   */
  Optional<Entry> mark(long change, MarkDraft draft) {
    Mark mark = draft.read(firm.people());
    EventId event = event(change);
    return transaction.execute(_ -> {
      Optional<Entry> made = append(change, event, mark);
      made.ifPresent(
          it -> audit.note("reviewed a change", "change " + change, "", it.mark().kind().code()));
      return made;
    });
  }

  /**
   * Makes the same mark on several.
   *
   * @return on how many it said something new
   */
  int markAll(List<Long> changes, MarkDraft draft) {
    Mark mark = draft.read(firm.people());
    List<EventId> events = changes.stream().map(this::event).toList();
    return transaction.execute(_ -> {
      int made = 0;
      for (int i = 0; i < changes.size(); i++) {
        made += append(changes.get(i), events.get(i), mark).isPresent() ? 1 : 0;
      }
      if (made > 0) {
        audit.note("reviewed changes", "%d change(s)".formatted(made), "", mark.kind().code());
      }
      return made;
    });
  }

  private EventId event(long change) {
    return find(change)
        .map(Reviewed::event)
        .orElseThrow(() ->
            Problem.of(
                    ProblemKind.NOT_FOUND,
                    "You were not told of change %d, and it was not assigned to you."
                        .formatted(change))
                .exception());
  }

  private Optional<Entry> append(long change, EventId event, Mark mark) {
    try {
      Optional<Entry> made = ports.desk().mark(viewer(), event, mark);
      ports.unread().forget(CurrentPerson.id());
      if (mark instanceof Mark.Assigned assigned) {
        made.ifPresent(it -> tell(it, assigned, change));
      }
      return made;
    } catch (IllegalArgumentException e) {
      throw Problem.of(ProblemKind.CONFLICT, String.valueOf(e.getMessage())).exception();
    }
  }

  private void tell(Entry entry, Mark.Assigned assigned, long change) {
    Person assignee = firm.people().find(assigned.to()).orElseThrow();
    ports
        .letters()
        .append(
            entry,
            assigned,
            new AssignmentLetters.About(
                change,
                ports.changing().named(change).citation(),
                CurrentPerson.name(),
                assignee.email()));
  }
}
