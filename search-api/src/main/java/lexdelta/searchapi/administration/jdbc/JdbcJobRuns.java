package lexdelta.searchapi.administration.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lexdelta.searchapi.administration.JobRun;
import lexdelta.searchapi.administration.JobRuns;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads runs with two statements, however many: the repository of Spring Batch takes five for each. */
public final class JdbcJobRuns implements JobRuns {
  private static final String SELECT =
      """
      select e.job_execution_id, i.job_name, e.create_time, e.start_time, e.end_time, e.status,
        e.exit_message,
        (select p.parameter_value from batch_job_execution_params p
          where p.job_execution_id = e.job_execution_id and p.parameter_name = 'source') as source
      from batch_job_execution e join batch_job_instance i on i.job_instance_id = e.job_instance_id
      """;

  private final JdbcClient jdbc;
  private final JobOperator operator;
  private final JobRepository jobs;

  public JdbcJobRuns(JdbcClient jdbc, JobOperator operator, JobRepository jobs) {
    this.jdbc = jdbc;
    this.operator = operator;
    this.jobs = jobs;
  }

  @Override
  public List<JobRun> newest(Optional<String> job, int limit) {
    return withSteps(
        jdbc.sql(
                SELECT
                    + """
                    where :job = '' or i.job_name = :job
                    order by e.job_execution_id desc limit :limit
                    """)
            .param("job", job.orElse(""))
            .param("limit", limit)
            .query(JdbcJobRuns::run)
            .list());
  }

  @Override
  public List<JobRun> running() {
    return withSteps(
        jdbc.sql(SELECT + "where e.end_time is null order by e.job_execution_id")
            .query(JdbcJobRuns::run)
            .list());
  }

  @Override
  public boolean stop(long id) {
    // The repository answers for a run that there is not with an exception.
    if (running().stream().noneMatch(it -> it.id() == id)) {
      return false;
    }
    JobExecution execution = Objects.requireNonNull(jobs.getJobExecution(id));
    try {
      return operator.stop(execution);
    } catch (JobExecutionNotRunningException endedMeanwhile) {
      return false;
    }
  }

  private List<JobRun> withSteps(List<JobRun> runs) {
    if (runs.isEmpty()) {
      return runs;
    }
    Map<Long, List<JobRun.StepRun>> steps = new HashMap<>();
    jdbc.sql(
            """
            select job_execution_id, step_name, status, commit_count, write_count, exit_message
            from batch_step_execution where job_execution_id in (:runs) order by step_execution_id
            """)
        .param("runs", runs.stream().map(JobRun::id).toList())
        .query(row -> {
          steps
              .computeIfAbsent(row.getLong("job_execution_id"), _ -> new ArrayList<>())
              .add(step(row));
        });
    return runs.stream().map(run -> with(run, steps.getOrDefault(run.id(), List.of()))).toList();
  }

  private static JobRun with(JobRun run, List<JobRun.StepRun> steps) {
    return new JobRun(
        run.id(),
        run.job(),
        run.source(),
        run.startedAt(),
        run.endedAt(),
        run.state(),
        run.failure(),
        steps);
  }

  private static JobRun run(ResultSet row, int number) throws SQLException {
    @Nullable String source = row.getString("source");
    return new JobRun(
        row.getLong("job_execution_id"),
        row.getString("job_name"),
        source == null ? "" : source,
        Objects.requireNonNull(
            instant(row, row.getObject("start_time") == null ? "create_time" : "start_time")),
        Optional.ofNullable(instant(row, "end_time")),
        row.getString("status"),
        firstLine(row),
        List.of());
  }

  private static JobRun.StepRun step(ResultSet row) throws SQLException {
    return new JobRun.StepRun(
        row.getString("step_name"),
        row.getString("status"),
        row.getLong("commit_count"),
        row.getLong("write_count"),
        firstLine(row));
  }

  /** Of a failure the whole trace is kept; it is in the log too. */
  private static String firstLine(ResultSet row) throws SQLException {
    @Nullable String message = row.getString("exit_message");
    return message == null ? "" : message.lines().findFirst().orElse("");
  }

  /** Spring Batch keeps the time of the machine's own zone. */
  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    @Nullable LocalDateTime time = row.getObject(column, LocalDateTime.class);
    return time == null ? null : time.atZone(ZoneId.systemDefault()).toInstant();
  }
}
