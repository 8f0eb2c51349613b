package lexdelta.searchapi.administration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One run of a job.
 *
 * @param source watched by it; empty where it is no watch
 * @param state the name that Spring Batch has for it: {@code STARTED}, {@code COMPLETED} …
 * @param failure why it failed, in one line; empty where it did not
 */
public record JobRun(
    long id,
    String job,
    String source,
    Instant startedAt,
    Optional<Instant> endedAt,
    String state,
    String failure,
    List<StepRun> steps) {
  public JobRun {
    steps = List.copyOf(steps);
  }

  /**
   * A step of it.
   *
   * @param commits transactions so far
   * @param done how many things it did; 0 where it does not count them
   */
  public record StepRun(String name, String state, long commits, long done, String failure) {}

  /** Whether it is under way. */
  public boolean running() {
    return endedAt.isEmpty();
  }

  /** Whether it, or a step of it, failed. */
  public boolean failed() {
    return state.equals("FAILED") || steps.stream().anyMatch(it -> it.state().equals("FAILED"));
  }
}
