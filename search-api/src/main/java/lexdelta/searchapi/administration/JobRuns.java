package lexdelta.searchapi.administration;

import java.util.List;
import java.util.Optional;

/** Runs of jobs, those under way and past ones. */
public interface JobRuns {
  /**
   * The newest runs, newest first.
   *
   * @param job whose; empty for all
   */
  List<JobRun> newest(Optional<String> job, int limit);

  /** Those under way, oldest first. */
  List<JobRun> running();

  /**
   * Asks a run to stop: it ends when the piece of work in hand is done, and the next run goes on behind
   * it.
   *
   * @return whether it was under way
   */
  boolean stop(long id);
}
