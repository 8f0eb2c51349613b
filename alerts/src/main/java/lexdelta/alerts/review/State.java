package lexdelta.alerts.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lexdelta.alerts.subscription.PersonId;

/**
 * How an event stands, folded from entries.
 *
 * @param readBy when each first made a mark on it, in that order: who judged it has read it
 * @param relevantTo the people who judged it, and whether they found it relevant
 * @param assignment the last one
 * @param done the entry that says so, unless it was reopened or assigned since
 * @param withdrawn the numbers of notes taken back
 */
public record State(
    Map<PersonId, Instant> readBy,
    Map<PersonId, Boolean> relevantTo,
    Optional<Assignment> assignment,
    Optional<Entry> done,
    Set<Long> withdrawn) {

  /** Who has it to do. */
  public record Assignment(PersonId to, PersonId by, Optional<LocalDate> dueOn, Instant at) {}

  /**
   * Folds entries.
   *
   * @param entries of one event, in order
   */
  public static State of(List<Entry> entries) {
    Map<PersonId, Instant> readBy = new LinkedHashMap<>();
    Map<PersonId, Boolean> relevantTo = new LinkedHashMap<>();
    Set<Long> withdrawn = new HashSet<>();
    Optional<Assignment> assignment = Optional.empty();
    Optional<Entry> done = Optional.empty();
    for (Entry entry : entries) {
      if (!(entry.mark() instanceof Mark.TakenOver)) {
        readBy.putIfAbsent(entry.by(), entry.at());
      }
      switch (entry.mark()) {
        case Mark.Relevant _ -> relevantTo.put(entry.by(), true);
        case Mark.NotRelevant _ -> relevantTo.put(entry.by(), false);
        case Mark.Assigned it -> {
          assignment = Optional.of(new Assignment(it.to(), entry.by(), it.dueOn(), entry.at()));
          done = Optional.empty();
        }
        case Mark.TakenOver it ->
            assignment =
                assignment.map(now ->
                    now.to().equals(it.from())
                        ? new Assignment(entry.by(), now.by(), now.dueOn(), now.at())
                        : now);
        case Mark.Done _ -> done = Optional.of(entry);
        case Mark.Reopened _ -> done = Optional.empty();
        case Mark.Withdrawn it -> withdrawn.add(it.note());
        case Mark.Opened _, Mark.Read _, Mark.Noted _ -> {}
      }
    }
    return new State(readBy, relevantTo, assignment, done, withdrawn);
  }

  /** Whether somebody has it to do. */
  public boolean waitsFor(PersonId person) {
    return done.isEmpty() && assignment.filter(it -> it.to().equals(person)).isPresent();
  }

  /** Whether it is open and its last day is over. */
  public boolean overdue(LocalDate today) {
    return done.isEmpty()
        && assignment.flatMap(Assignment::dueOn).filter(day -> day.isBefore(today)).isPresent();
  }

  /** Whether a mark of somebody would say nothing new. */
  boolean says(PersonId by, Mark mark) {
    return switch (mark) {
      case Mark.Opened _, Mark.Read _ -> readBy.containsKey(by);
      case Mark.Relevant _ -> Boolean.TRUE.equals(relevantTo.get(by));
      case Mark.NotRelevant _ -> Boolean.FALSE.equals(relevantTo.get(by));
      case Mark.Assigned it ->
          done.isEmpty()
              && assignment
                  .filter(now -> now.to().equals(it.to()) && now.dueOn().equals(it.dueOn()))
                  .isPresent();
      case Mark.TakenOver it -> assignment.filter(now -> now.to().equals(it.from())).isEmpty();
      case Mark.Done _ -> done.isPresent();
      case Mark.Reopened _ -> done.isEmpty();
      case Mark.Withdrawn it -> withdrawn.contains(it.note());
      case Mark.Noted _ -> false;
    };
  }
}
