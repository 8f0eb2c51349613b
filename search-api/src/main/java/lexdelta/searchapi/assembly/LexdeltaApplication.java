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
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The service: the four modules assembled. Started by the commands, which say where and how.
 *
 * <p>A start reads only classes whose names say that they are parts: to read all of them took a tenth
 * of it.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
    exclude = {
      // Nothing here is called through proxies: transactions are begun where they are needed.
      AopAutoConfiguration.class,
      PersistenceExceptionTranslationAutoConfiguration.class,
      TransactionAutoConfiguration.class,
      // Read the platform's beans of management, and find nothing there.
      ScheduledTasksObservationAutoConfiguration.class,
      TomcatMetricsAutoConfiguration.class
    })
@ComponentScan(
    basePackages = LexdeltaApplication.PARTS,
    resourcePattern = "**/{name:.*" + LexdeltaApplication.NAMES + "}.class")
@Import({
  CrawlerConfiguration.class,
  IndexerConfiguration.class,
  AlertsConfiguration.class,
  DigestConfiguration.class,
  ReviewConfiguration.class
})
public class LexdeltaApplication {
  /** Where its own parts lie. */
  public static final String PARTS = "lexdelta.searchapi";

  /** How the names of configurations, pages and what answers programs end. */
  public static final String NAMES =
      "(?:Configuration|Application|Pages?|Api|Files|Advice|Endpoints?|Gate)";

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
