package lexdelta.crawler.watch;

import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/** What is kept of past jobs: put right after a kill, and not kept for ever. */
public final class JobHistory {
  private static final Logger LOG = LoggerFactory.getLogger(JobHistory.class);

  private final JobOperator operator;
  private final JobRepository jobs;

  public JobHistory(JobOperator operator, JobRepository jobs) {
    this.operator = operator;
    this.jobs = jobs;
  }

  /**
   * Ends executions that a kill left running. To be called at start, before any job runs: whatever
   * still counts as running then has died. Their work is not lost: the next run asks what is
   * missing.
   */
  public void recover() {
    for (String name : jobs.getJobNames()) {
      Set<JobExecution> running = jobs.findRunningJobExecutions(name);
      running.forEach(operator::recover);
      if (!running.isEmpty()) {
        LOG.info("{} execution(s) of job {} had been cut off; recovered.", running.size(), name);
      }
    }
  }

  /**
   * Asks all that runs to end at its next good place, as when the service ends. What is left of the
   * work is asked for by the next run.
   */
  public void stop() {
    for (String name : jobs.getJobNames()) {
      for (JobExecution execution : jobs.findRunningJobExecutions(name)) {
        try {
          operator.stop(execution);
        } catch (JobExecutionNotRunningException e) {
          LOG.debug("{} has ended meanwhile", execution, e);
        }
      }
    }
  }

  /** Forgets all but the newest runs of each job. */
  public void prune(int keep) {
    for (String name : jobs.getJobNames()) {
      List<JobInstance> old = jobs.getJobInstances(name, keep, Integer.MAX_VALUE - keep);
      old.forEach(jobs::deleteJobInstance);
    }
  }
}
