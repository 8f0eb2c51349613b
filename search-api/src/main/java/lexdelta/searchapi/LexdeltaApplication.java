package lexdelta.searchapi;

import java.time.Clock;
import lexdelta.alerts.AlertsConfiguration;
import lexdelta.alerts.DigestConfiguration;
import lexdelta.alerts.ReviewConfiguration;
import lexdelta.crawler.CrawlerConfiguration;
import lexdelta.crawler.fetch.Pause;
import lexdelta.crawler.replay.MovableClock;
import lexdelta.indexer.IndexerConfiguration;
import lexdelta.searchapi.control.Broadcast;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The service: the four modules assembled. Started by the commands, which say where and how. */
@SpringBootApplication(proxyBeanMethods = false)
@Import({
  CrawlerConfiguration.class,
  IndexerConfiguration.class,
  AlertsConfiguration.class,
  DigestConfiguration.class,
  ReviewConfiguration.class
})
public class LexdeltaApplication {

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
