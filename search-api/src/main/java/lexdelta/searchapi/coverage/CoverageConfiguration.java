package lexdelta.searchapi.coverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.archive.Archive;
import lexdelta.crawler.catalogue.KnownSources;
import lexdelta.crawler.coverage.CoverageLog;
import lexdelta.crawler.coverage.CoverageWatch;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.Checks;
import lexdelta.crawler.record.Sha256;
import lexdelta.crawler.record.Source;
import lexdelta.crawler.record.Versions;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What signs, and what is signed. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StatementSettings.class)
class CoverageConfiguration {

  @Bean
  StatementKey statementKey(StatementSettings settings) {
    return new StatementKey(settings.folder());
  }

  @Bean
  Statements.Ports statementPorts(
      List<Source> sources,
      Checks checks,
      Changes changes,
      Versions versions,
      CoverageWatch watch,
      CoverageLog log,
      KnownSources known) {
    return new Statements.Ports(sources, checks, changes, versions, watch, log, known);
  }

  @Bean
  Statements coverageStatements(Statements.Ports ports, Archive archive, Clock clock) {
    return new Statements(ports, day -> closed(archive, day), clock);
  }

  private static Optional<Statement.ClosedDay> closed(Archive archive, LocalDate day) {
    try {
      LocalDate newest = archive.digests().days().floor(day);
      return newest == null
          ? Optional.empty()
          : Optional.of(
              new Statement.ClosedDay(
                  newest, Sha256.of(Files.readAllBytes(archive.digests().file(newest)))));
    } catch (IOException e) {
      throw new UncheckedIOException("The digests of the archive cannot be read.", e);
    }
  }
}
