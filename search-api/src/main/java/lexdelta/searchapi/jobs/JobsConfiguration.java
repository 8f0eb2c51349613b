package lexdelta.searchapi.jobs;

import java.time.Clock;
import java.util.List;
import lexdelta.alerts.checklist.ChecklistCatchUp;
import lexdelta.alerts.coverage.CoverageNotices;
import lexdelta.crawler.catalogue.KnownSources;
import lexdelta.crawler.coverage.CoverageLog;
import lexdelta.crawler.coverage.CoverageWatch;
import lexdelta.crawler.record.Checks;
import lexdelta.crawler.record.Instants;
import lexdelta.crawler.record.Snapshots;
import lexdelta.crawler.step.WorkStep;
import lexdelta.crawler.watch.JobHistory;
import lexdelta.crawler.watch.Referencing;
import lexdelta.crawler.watch.StandingCalendar;
import lexdelta.crawler.watch.Watch;
import lexdelta.crawler.watch.WatchedSources;
import lexdelta.crawler.watch.Weighing;
import lexdelta.searchapi.activity.ActivityCatchUp;
import lexdelta.searchapi.digests.ScheduledDrafts;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs, assembled: what the modules offer as steps, in the order in which changes travel. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ScheduleSettings.class)
class JobsConfiguration {
  /** A few seconds of work. */
  private static final int WEIGHED_A_ROUND = 2_000;

  /** Likewise: the texts of each are read. */
  private static final int COUNTED_A_ROUND = 400;

  @Bean
  Cadences cadences(ScheduleSettings settings, KnownSources known) {
    return new Cadences(settings, known);
  }

  @Bean
  CoverageWatch coverageWatch(
      WatchedSources sources,
      Cadences cadences,
      Checks checks,
      Snapshots snapshots,
      CoverageLog log,
      Clock clock) {
    return new CoverageWatch(sources.list(), cadences::of, checks, snapshots, log, clock);
  }

  /** What comes by the calendar is one transaction. */
  @Bean
  Step calendarStep(JobRepository jobs, StandingCalendar calendar, Clock clock) {
    return WorkStep.of(
        "calendar", jobs, () -> calendar.note(Instants.publishersDay(clock.instant())));
  }

  /** Each transition is a transaction of its own; what is told of them is one. */
  @Bean
  Step coverageStep(JobRepository jobs, CoverageWatch coverage, CoverageNotices notices) {
    return WorkStep.of(
        "coverage",
        jobs,
        () -> {
          int noted = coverage.note().size();
          notices.run();
          return noted;
        });
  }

  /** Each page of the log is a transaction of its own. */
  @Bean
  Step checklistsStep(JobRepository jobs, ChecklistCatchUp checklists) {
    return WorkStep.of("checklists", jobs, checklists::run);
  }

  /** Each page of weights is a transaction of its own; a long log is gone over in several rounds. */
  @Bean
  Step weighStep(JobRepository jobs, Weighing weighing) {
    return WorkStep.of("weigh", jobs, () -> weighing.weigh(WEIGHED_A_ROUND));
  }

  /** Each page of references is a transaction of its own; a first watch is not held up by them. */
  @Bean
  Step citeStep(JobRepository jobs, Referencing referencing) {
    return WorkStep.of("cite", jobs, () -> referencing.read());
  }

  /** Each page of the log is a transaction a topic; a long log is gone over in several rounds. */
  @Bean
  Step countStep(JobRepository jobs, ActivityCatchUp activity) {
    return WorkStep.of("count", jobs, () -> activity.run(COUNTED_A_ROUND));
  }

  /** Each draft is a transaction of its own; behind what tells people, which waits for no draft. */
  @Bean
  Step draftStep(JobRepository jobs, ScheduledDrafts drafts) {
    return WorkStep.of("draft", jobs, drafts::run);
  }

  @Bean
  Job publishJob(
      JobRepository jobs,
      @Qualifier("calendarStep") Step calendar,
      @Qualifier("indexStep") Step index,
      @Qualifier("coverageStep") Step coverage,
      @Qualifier("matchStep") Step match,
      @Qualifier("remindStep") Step remind,
      @Qualifier("gatherStep") Step gather,
      @Qualifier("daysStep") Step days,
      @Qualifier("bouncesStep") Step bounces,
      @Qualifier("deliverStep") Step deliver,
      @Qualifier("checklistsStep") Step checklists,
      @Qualifier("weighStep") Step weigh,
      @Qualifier("citeStep") Step cite,
      @Qualifier("countStep") Step count,
      @Qualifier("draftStep") Step draft) {
    return Publish.job(
        jobs,
        List.of(
            calendar,
            index,
            coverage,
            match,
            remind,
            gather,
            days,
            bounces,
            deliver,
            checklists,
            weigh,
            cite,
            count,
            draft));
  }

  @Bean
  Publish publish(JobOperator operator, @Qualifier("publishJob") Job publishJob) {
    return new Publish(operator, publishJob);
  }

  @Bean
  Rounds rounds(Watch watch, Publish publish) {
    return new Rounds(watch, publish);
  }

  @Bean
  Schedule schedule(
      Rounds rounds, JobHistory history, Cadences cadences, ScheduleSettings settings) {
    return new Schedule(rounds, history, cadences, settings);
  }
}
