package lexdelta.searchapi.assembly;

import java.security.CodeSource;
import java.time.Clock;
import lexdelta.alerts.AlertsConfiguration;
import lexdelta.alerts.DigestConfiguration;
import lexdelta.alerts.ReviewConfiguration;
import lexdelta.crawler.CrawlerConfiguration;
import lexdelta.crawler.fetch.Pause;
import lexdelta.crawler.replay.MovableClock;
import lexdelta.indexer.IndexerConfiguration;
import lexdelta.searchapi.control.Broadcast;
import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.aop.AopAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.micrometer.observation.autoconfigure.ScheduledTasksObservationAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.PersistenceExceptionTranslationAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.metrics.TomcatMetricsAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.SpringProperties;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ClassUtils;

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
  private static final Class<?>[] NOTHING_MORE = {};
  private static final String WRITTEN =
      LexdeltaApplication.class.getName() + "__ApplicationContextInitializer";

  /**
   * Starts the service. Where the build has written down what is made of what, nothing of that is found
   * out again.
   *
   * @param first brings what comes from outside: the clock, for one
   * @param settings as {@code --key=value}, which go before all others
   */
  public static ConfigurableApplicationContext start(
      ApplicationContextInitializer<GenericApplicationContext> first, String... settings) {
    return start(isWritten(), first, settings);
  }

  /**
   * Whether the build has written it down, and is not about to. Among the classes of an editor, which
   * compiles without writing anything down, it may be out of date: there it is used only when that is
   * said, as the build does for its tests.
   */
  static boolean isWritten() {
    return ClassUtils.isPresent(WRITTEN, null)
        && !SpringProperties.getFlag(AbstractAotProcessor.AOT_PROCESSING)
        && (inJar() || Boolean.getBoolean("lexdelta.written"));
  }

  private static boolean inJar() {
    CodeSource source = LexdeltaApplication.class.getProtectionDomain().getCodeSource();
    return source != null && source.getLocation().getPath().endsWith(".jar");
  }

  static ConfigurableApplicationContext start(
      boolean written,
      ApplicationContextInitializer<GenericApplicationContext> first,
      String... settings) {
    SpringProperties.setProperty(AotDetector.AOT_ENABLED, String.valueOf(written));
    try {
      return new SpringApplicationBuilder(LexdeltaApplication.class)
          .main(LexdeltaApplication.class)
          .sources(written ? NOTHING_MORE : Parts.all().toArray(Class<?>[]::new))
          .logStartupInfo(false)
          .registerShutdownHook(false)
          .initializers(first)
          .build()
          .run(settings);
    } finally {
      SpringProperties.setProperty(AotDetector.AOT_ENABLED, null);
    }
  }

  /** For the build, which looks at the service and does not start it. */
  public static void main(String[] settings) {
    start(context -> {}, settings);
  }

  @Bean
  TransactionTemplate transaction(PlatformTransactionManager transactions) {
    return new TransactionTemplate(transactions);
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
