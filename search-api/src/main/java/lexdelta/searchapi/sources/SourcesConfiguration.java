package lexdelta.searchapi.sources;

import java.time.Clock;
import java.util.List;
import lexdelta.crawler.coverage.CoverageWatch;
import lexdelta.crawler.record.Checks;
import lexdelta.crawler.record.Source;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The figures of sources. */
@Configuration(proxyBeanMethods = false)
class SourcesConfiguration {

  @Bean
  SourceFigures sourceFigures(
      List<Source> sources, CoverageWatch watch, Checks checks, Clock clock) {
    return new SourceFigures(sources, watch, checks, clock);
  }
}
