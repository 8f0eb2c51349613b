package lexdelta.searchapi.assembly;

import java.time.Clock;
import lexdelta.alerts.AlertsConfiguration;
import lexdelta.alerts.DigestConfiguration;
import lexdelta.alerts.ReviewConfiguration;
import lexdelta.crawler.CrawlerConfiguration;
import lexdelta.crawler.fetch.Pause;
import lexdelta.crawler.replay.MovableClock;
import lexdelta.indexer.IndexerConfiguration;
import lexdelta.searchapi.control.Broadcast;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.aop.AopAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.micrometer.observation.autoconfigure.ScheduledTasksObservationAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.PersistenceExceptionTranslationAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.metrics.TomcatMetricsAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The service: crawler, indexer and alerts, to which the {@link Parts} of the window come. Started by
 * the commands, which say where and how.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
    exclude = {
      // Nothing here is called through proxies: transactions are begun where they are needed.
      AopAutoConfiguration.class,
      PersistenceExceptionTranslationAutoConfiguration.class,
      TransactionAutoConfiguration.class,
      // Nothing is scheduled by annotations, and Tomcat shows no beans of management.
      ScheduledTasksObservationAutoConfiguration.class,
      TomcatMetricsAutoConfiguration.class
    })
@Import({
  CrawlerConfiguration.class,
  IndexerConfiguration.class,
  AlertsConfiguration.class,
  DigestConfiguration.class,
  ReviewConfiguration.class
})
public class LexdeltaApplication {
  @Bean
  TransactionTemplate transaction(PlatformTransactionManager transactions) {
    return new TransactionTemplate(transactions);
  }

  /** The one clock of the service; a demonstration brings its own. */
  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.systemUTC();
  }

  /** Where the clock is moved by hand, waiting for it would be for ever. */
  @Bean
  Pause pause(Clock clock) {
    return clock instanceof MovableClock ? time -> {} : Pause.REAL;
  }

  /** Progress of all work, to whoever listens. */
  @Bean
  Broadcast broadcast() {
    return new Broadcast();
  }
}
