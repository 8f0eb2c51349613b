package lexdelta.searchapi.administration;

import java.util.List;
import java.util.Optional;
import lexdelta.alerts.delivery.Outbox;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.crawler.coverage.CoverageOverview;
import lexdelta.crawler.coverage.CoverageState;
import lexdelta.crawler.coverage.CoverageSummary;
import lexdelta.crawler.record.Changes;
import lexdelta.indexer.index.SearchIndex;
import lexdelta.searchapi.accounts.CurrentPerson;
import lexdelta.searchapi.accounts.Deed;
import lexdelta.searchapi.home.HomePart;
import lexdelta.searchapi.home.HomeSection;

/** How the service is, in a few lines; a part of Home for administrators. */
final class ServiceState implements HomePart {
  private static final int RUNS_LOOKED_AT = 30;

  private final CoverageOverview coverage;
  private final Outbox outbox;
  private final JobRuns runs;
  private final Changes changes;
  private final SearchIndex index;

  ServiceState(
      CoverageOverview coverage, Outbox outbox, JobRuns runs, Changes changes, SearchIndex index) {
    this.coverage = coverage;
    this.outbox = outbox;
    this.runs = runs;
    this.changes = changes;
    this.index = index;
  }

  /**
   * The state.
   *
   * @param troubled sources that are not covered
   * @param failed of the newest runs of jobs, those that failed
   * @param behind how many changes the index has still to take in
   */
  record Now(
      String sources,
      long troubled,
      long waiting,
      long refused,
      int stopped,
      int running,
      int looked,
      List<JobRun> failed,
      long behind) {
    /** Whether nothing asks for an administrator. */
    public boolean well() {
      return troubled == 0 && refused == 0 && stopped == 0 && failed.isEmpty();
    }
  }

  Now now() {
    CoverageSummary summary = coverage.summary();
    List<JobRun> newest = runs.newest(Optional.empty(), RUNS_LOOKED_AT);
    return new Now(
        summary.inWords(),
        summary.sources()
            - summary.count(CoverageState.COVERED)
            - summary.count(CoverageState.UNWATCHED),
        outbox.count(Outbox.State.PENDING) + outbox.count(Outbox.State.CLAIMED),
        outbox.count(Outbox.State.FAILED),
        outbox.stopped().size(),
        (int) newest.stream().filter(JobRun::running).count(),
        newest.size(),
        newest.stream().filter(JobRun::failed).toList(),
        Math.max(0, changes.head() - index.cursor()));
  }

  @Override
  public Optional<HomeSection> of(PersonId person) {
    return CurrentPerson.may(Deed.OPERATE)
        ? Optional.of(new HomeSection("service", "State of the service", "home-service", now()))
        : Optional.empty();
  }
}
