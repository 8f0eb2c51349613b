package lexdelta.crawler;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lexdelta.crawler.amendment.Amendments;
import lexdelta.crawler.archive.Archive;
import lexdelta.crawler.catalogue.Catalogue;
import lexdelta.crawler.catalogue.KnownSources;
import lexdelta.crawler.citator.Citator;
import lexdelta.crawler.citator.References;
import lexdelta.crawler.citator.jdbc.JdbcReferences;
import lexdelta.crawler.coverage.CoverageLog;
import lexdelta.crawler.coverage.jdbc.JdbcCoverageLog;
import lexdelta.crawler.fetch.FetchSettings;
import lexdelta.crawler.fetch.Fetcher;
import lexdelta.crawler.fetch.Pause;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.Checks;
import lexdelta.crawler.record.CrossChecks;
import lexdelta.crawler.record.Progress;
import lexdelta.crawler.record.Snapshots;
import lexdelta.crawler.record.Source;
import lexdelta.crawler.record.SourceTopics;
import lexdelta.crawler.record.Statements;
import lexdelta.crawler.record.Surveys;
import lexdelta.crawler.record.Versions;
import lexdelta.crawler.record.Weights;
import lexdelta.crawler.record.jdbc.JdbcChanges;
import lexdelta.crawler.record.jdbc.JdbcChecks;
import lexdelta.crawler.record.jdbc.JdbcCrossChecks;
import lexdelta.crawler.record.jdbc.JdbcSnapshots;
import lexdelta.crawler.record.jdbc.JdbcStatements;
import lexdelta.crawler.record.jdbc.JdbcSurveys;
import lexdelta.crawler.record.jdbc.JdbcVersions;
import lexdelta.crawler.record.jdbc.JdbcWeights;
import lexdelta.crawler.record.jdbc.RecordDatabase;
import lexdelta.crawler.source.FileFormat;
import lexdelta.crawler.source.PlainTextFile;
import lexdelta.crawler.source.WatchedSource;
import lexdelta.crawler.source.declared.Declaration;
import lexdelta.crawler.source.declared.Declarations;
import lexdelta.crawler.source.declared.DeclaredFile;
import lexdelta.crawler.source.declared.DeclaredSource;
import lexdelta.crawler.source.ecfr.EcfrBulkFile;
import lexdelta.crawler.source.ecfr.EcfrBulkTitle;
import lexdelta.crawler.source.ecfr.EcfrFile;
import lexdelta.crawler.source.ecfr.EcfrTitle;
import lexdelta.crawler.source.eoir.DecisionsFile;
import lexdelta.crawler.source.fam.FamFile;
import lexdelta.crawler.source.federalregister.FederalRegisterFile;
import lexdelta.crawler.source.federalregister.FederalRegisterListFile;
import lexdelta.crawler.source.usc.CodedTextFile;
import lexdelta.crawler.source.usc.UslmFile;
import lexdelta.crawler.source.uscis.PolicyManualUpdates;
import lexdelta.crawler.source.uscis.PolicyManualUpdatesFile;
import lexdelta.crawler.source.uscis.forms.FormPageFile;
import lexdelta.crawler.source.uscis.manual.ChapterText;
import lexdelta.crawler.source.uscis.news.NewsroomFile;
import lexdelta.crawler.source.visabulletin.VisaBulletinFile;
import lexdelta.crawler.standing.StandingOnDay;
import lexdelta.crawler.standing.Standings;
import lexdelta.crawler.standing.jdbc.JdbcStandings;
import lexdelta.crawler.watch.DeclarationPreviews;
import lexdelta.crawler.watch.JobHistory;
import lexdelta.crawler.watch.RecordRebuild;
import lexdelta.crawler.watch.Referencing;
import lexdelta.crawler.watch.SnapshotVerification;
import lexdelta.crawler.watch.StandingCalendar;
import lexdelta.crawler.watch.StandingDesk;
import lexdelta.crawler.watch.StandingHistory;
import lexdelta.crawler.watch.Trials;
import lexdelta.crawler.watch.Watch;
import lexdelta.crawler.watch.WatchJob;
import lexdelta.crawler.watch.WatchParts;
import lexdelta.crawler.watch.WatchSteps;
import lexdelta.crawler.watch.WatchedSources;
import lexdelta.crawler.watch.Weighing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.support.TransactionTemplate;

/** The crawler, in the order in which data flows: sources, fetch, archive, record, watch. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SourcesSettings.class, FetchSettings.class, ArchiveSettings.class})
@EnableBatchProcessing
@EnableJdbcJobRepository(isolationLevelForCreate = Isolation.READ_COMMITTED)
public class CrawlerConfiguration {
  private static final Logger log = LoggerFactory.getLogger(CrawlerConfiguration.class);

  /** The formats that commands can read from files. */
  public static List<FileFormat> fileFormats() {
    // Whoever is asked which format a file has asks in this order: what takes any page comes last.
    return Stream.concat(
            Stream.of(
                new EcfrFile(),
                new EcfrBulkFile(),
                new UslmFile(),
                new CodedTextFile(),
                new FederalRegisterFile(),
                new FederalRegisterListFile(),
                new PolicyManualUpdatesFile(),
                new VisaBulletinFile(),
                new DecisionsFile(),
                new FamFile(),
                new NewsroomFile(),
                new FormPageFile(),
                new ChapterText()),
            Stream.concat(DeclaredFile.all().stream(), Stream.of(new PlainTextFile())))
        .toList();
  }

  @Bean
  Catalogue catalogue(SourcesSettings settings) {
    return Catalogue.shipped(settings.federalRegister());
  }

  @Bean
  WatchedSources watchedSources(SourcesSettings settings, Catalogue catalogue) {
    settings.advice().ifPresent(advice -> log.warn("{}", advice));
    List<WatchedSource> sources = new ArrayList<>();
    settings.ecfrTitles().stream()
        .sorted()
        .map(title -> new EcfrTitle(title, EcfrTitle.PUBLISHER, settings.lookback()))
        .forEach(sources::add);
    settings.ecfrBulkTitles().stream().sorted().map(EcfrBulkTitle::new).forEach(sources::add);
    if (settings.policyManualUpdates()) {
      sources.add(new PolicyManualUpdates());
    }
    sources.addAll(catalogue.named(settings.named()));
    Declarations.read(settings.declared()).stream()
        .filter(Declaration::watched)
        .map(DeclaredSource::new)
        .forEach(sources::add);
    return new WatchedSources(sources);
  }

  @Bean
  KnownSources knownSources(SourcesSettings settings, WatchedSources watched, Catalogue catalogue) {
    return new KnownSources(watched.list(), Declarations.read(settings.declared()), catalogue);
  }

  @Bean
  Trials trials(Fetcher fetcher, Clock clock) {
    return new Trials(fetcher, clock);
  }

  @Bean
  DeclarationPreviews declarationPreviews(Fetcher fetcher, Snapshots snapshots, Archive archive) {
    return new DeclarationPreviews(fetcher, snapshots, archive);
  }

  /** For those who match changes. */
  @Bean
  SourceTopics sourceTopics(WatchedSources watched) {
    return new SourceTopics(
        watched.list().stream()
            .filter(source -> !source.topics().isEmpty())
            .collect(Collectors.toMap(source -> source.source().id(), WatchedSource::topics)));
  }

  /** For those who show them. */
  @Bean
  List<Source> sources(WatchedSources watched) {
    return watched.all();
  }

  @Bean
  Fetcher fetcher(FetchSettings settings, Clock clock, Pause pause) {
    return new Fetcher(settings, clock, pause);
  }

  @Bean
  Archive archive(ArchiveSettings settings, Clock clock) {
    return Archive.open(Path.of(settings.folder()), clock);
  }

  /** The tables are there before anything asks for them. */
  @Bean
  FlywayMigrationStrategy openRecord(JdbcConnectionDetails database) {
    String user = Objects.requireNonNullElse(database.getUsername(), "");
    return new RecordDatabase(database.getJdbcUrl(), user)::open;
  }

  @Bean
  Snapshots snapshots(JdbcClient sql) {
    return new JdbcSnapshots(sql);
  }

  @Bean
  Checks checks(JdbcOperations database) {
    return new JdbcChecks(database);
  }

  @Bean
  Versions versions(JdbcClient sql) {
    return new JdbcVersions(sql);
  }

  @Bean
  Changes changes(JdbcClient sql) {
    return new JdbcChanges(sql);
  }

  @Bean
  Weights weights(JdbcClient sql) {
    return new JdbcWeights(sql);
  }

  @Bean
  Surveys surveys(JdbcClient sql) {
    return new JdbcSurveys(sql);
  }

  @Bean
  Statements statements(JdbcClient sql) {
    return new JdbcStatements(sql);
  }

  @Bean
  CrossChecks crossChecks(JdbcClient sql) {
    return new JdbcCrossChecks(sql);
  }

  @Bean
  Standings standings(JdbcClient sql) {
    return new JdbcStandings(sql);
  }

  @Bean
  StandingOnDay standingOnDay(Versions versions, Standings standings) {
    return new StandingOnDay(versions, standings);
  }

  @Bean
  Amendments amendments(Versions versions) {
    return new Amendments(versions);
  }

  @Bean
  StandingDesk standingDesk(
      Archive archive, WatchSteps.Ports ports, PlatformTransactionManager transactions) {
    return new StandingDesk(archive, ports, new TransactionTemplate(transactions));
  }

  @Bean
  StandingCalendar standingCalendar(
      WatchSteps.Ports ports, PlatformTransactionManager transactions) {
    return new StandingCalendar(ports, new TransactionTemplate(transactions));
  }

  /** Versions that were recorded before standings were kept say theirs once. */
  @Bean(initMethod = "run")
  StandingHistory standingHistory(
      Versions versions, Standings standings, PlatformTransactionManager transactions) {
    return new StandingHistory(versions, standings, new TransactionTemplate(transactions));
  }

  @Bean
  Weighing weighing(
      Weights weights,
      Changes changes,
      Versions versions,
      PlatformTransactionManager transactions) {
    return new Weighing(weights, changes, versions, new TransactionTemplate(transactions));
  }

  @Bean
  References references(JdbcOperations database, Versions versions) {
    return new JdbcReferences(database, versions);
  }

  @Bean
  Citator citator(References references) {
    return new Citator(references);
  }

  @Bean
  Referencing referencing(
      References references, Changes changes, PlatformTransactionManager transactions) {
    return new Referencing(references, changes, new TransactionTemplate(transactions));
  }

  @Bean
  CoverageLog coverageLog(JdbcClient sql) {
    return new JdbcCoverageLog(sql);
  }

  @Bean
  WatchSteps.Lists lists(Statements statements, CrossChecks crossChecks) {
    return new WatchSteps.Lists(statements, crossChecks);
  }

  @Bean
  WatchSteps watchSteps(
      Fetcher fetcher,
      Archive archive,
      Clock clock,
      WatchSteps.Ports ports,
      PlatformTransactionManager transactions) {
    return new WatchSteps(fetcher, archive, clock, ports, new TransactionTemplate(transactions));
  }

  @Bean
  WatchSteps.Ports recordPorts(
      Snapshots snapshots,
      Checks checks,
      Versions versions,
      Changes changes,
      Surveys surveys,
      Standings standings,
      WatchSteps.Lists lists) {
    return new WatchSteps.Ports(snapshots, checks, versions, changes, surveys, standings, lists);
  }

  @Bean
  SnapshotVerification snapshotVerification(Snapshots snapshots, Archive archive) {
    return new SnapshotVerification(snapshots, archive);
  }

  @Bean
  RecordRebuild recordRebuild(
      Archive archive,
      KnownSources known,
      WatchSteps.Ports ports,
      PlatformTransactionManager transactions) {
    return new RecordRebuild(archive, known::find, ports, new TransactionTemplate(transactions));
  }

  @Bean
  Job watchJob(
      JobRepository jobs,
      WatchedSources sources,
      Progress progress,
      WatchSteps steps,
      PlatformTransactionManager transactions) {
    return WatchJob.of(jobs, new WatchParts(sources, progress, steps), transactions);
  }

  @Bean
  Watch watch(JobOperator operator, @Qualifier("watchJob") Job watchJob, WatchedSources sources) {
    return new Watch(operator, watchJob, sources);
  }

  /** Put right before anything runs. */
  @Bean(initMethod = "recover")
  JobHistory jobHistory(JobOperator operator, JobRepository jobs) {
    return new JobHistory(operator, jobs);
  }
}
