package lexdelta.alerts.checklist;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.alerts.wish.Wish;

/** The checklists and templates of the firm, and who confirmed them. */
public interface Checklists {
  /** All, by title. */
  List<Checklist> all();

  /** One; empty when it was removed too. */
  Optional<Checklist> find(ChecklistId id);

  /** Puts a new one down, inside the caller's transaction where there is one. */
  ChecklistId append(PersonId owner, Declared declared);

  /**
   * Says something else of one. A line that stays keeps its day.
   *
   * @param revision what was changed; another stands there when somebody was faster
   * @return whether it stood at that revision
   */
  boolean change(ChecklistId id, int revision, Declared declared);

  /** Gives one to somebody else. */
  void handOver(ChecklistId id, PersonId owner);

  /**
   * Removes one; what touched it and who confirmed it is kept.
   *
   * @return whether there was one
   */
  boolean remove(ChecklistId id);

  /** Who confirmed one and when, the newest first. */
  List<Checklist.Confirmation> confirmations(ChecklistId id, int limit);

  /**
   * Appends that somebody found one up to date.
   *
   * @param upTo the number of the newest touch that they saw; 0 for none
   */
  void confirm(ChecklistId id, PersonId by, long upTo, Instant at);

  /** Every line of the checklists there are, with who has it and since when. */
  Map<Wish, List<Held>> lines();

  /** That a checklist has a line. */
  record Held(ChecklistId checklist, Instant since) {}
}
