package lexdelta.searchapi.jobs;

import lexdelta.crawler.watch.JobHistory;
import lexdelta.crawler.watch.Watch;
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

  @Bean
  Job publishJob(
      JobRepository jobs,
      @Qualifier("indexStep") Step index,
      @Qualifier("matchStep") Step match,
      @Qualifier("deliverStep") Step deliver) {
    return Publish.job(jobs, index, match, deliver);
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
  Schedule schedule(Watch watch, Publish publish, JobHistory history, ScheduleSettings settings) {
    return new Schedule(watch, publish, history, settings);
  }
}
