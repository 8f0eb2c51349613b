package lexdelta.alerts.digest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lexdelta.alerts.subscription.PersonId;

/** What drafts digests by itself. What is changed here is changed in the caller's transaction. */
public interface Schedules {
  /**
   * Puts a new one down, active.
   *
   * @param topics ids; none for everything
   * @param sources ids; none for all
   */
  Schedule append(
      PersonId owner,
      Schedule.Cadence cadence,
      List<String> topics,
      List<String> sources,
      Instant at);

  /** In the order in which they were made. */
  List<Schedule> all();

  Optional<Schedule> find(long id);

  /** Lets it draft, or rest. */
  void activate(long id, boolean active);

  /** Takes it away; what it drafted stays. */
  void remove(long id);

  /** Gives all of somebody's to somebody else. */
  void handOver(PersonId from, PersonId to);
}
