package lexdelta.alerts;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lexdelta.alerts.coverage.CoverageLetter;
import lexdelta.alerts.coverage.CoverageNotices;
import lexdelta.alerts.coverage.ToldLog;
import lexdelta.alerts.coverage.jdbc.JdbcToldLog;
import lexdelta.alerts.delivery.Outbox;
import lexdelta.alerts.delivery.Recipient;
import lexdelta.alerts.delivery.slack.SlackForm;
import lexdelta.alerts.delivery.teams.TeamsForm;
import lexdelta.alerts.delivery.webhook.JsonForm;
import lexdelta.alerts.notice.Briefs;
import lexdelta.alerts.notice.Form;
import lexdelta.alerts.notice.Letterhead;
import lexdelta.alerts.notice.Links;
import lexdelta.alerts.notice.NoticeWriter;
import lexdelta.alerts.subscription.PersonId;
import lexdelta.crawler.coverage.CoverageLog;
import lexdelta.crawler.coverage.CoverageOverview;
import lexdelta.crawler.record.Source;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.standing.StandingEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is told in which form, and what the administrator is told of coverage. */
@Configuration(proxyBeanMethods = false)
class NoticeConfiguration {
  /** A name that no subscriber has, so that no two messages get one Message-ID. */
  private static final PersonId ADMINISTRATOR = new PersonId("coverage.administrator");

  @Bean
  Letterhead letterhead(
      AlertsSettings alerts,
      DeliverySettings delivery,
      List<Source> sources,
      CoverageOverview coverage) {
    return new Letterhead(
        new Links(alerts.baseUrl()), delivery.domain(), titles(sources), coverage);
  }

  private static Function<SourceId, String> titles(List<Source> sources) {
    return id ->
        Stream.concat(sources.stream(), Stream.of(StandingEntry.SOURCE))
            .filter(source -> source.id().equals(id))
            .map(Source::title)
            .findFirst()
            .orElse(id.value());
  }

  @Bean
  Briefs briefs(Letterhead letterhead) {
    return new Briefs(letterhead);
  }

  @Bean
  Form jsonForm(Briefs briefs) {
    return new JsonForm(briefs);
  }

  @Bean
  Form slackForm(Briefs briefs) {
    return new SlackForm(briefs);
  }

  @Bean
  Form teamsForm(Briefs briefs) {
    return new TeamsForm(briefs);
  }

  @Bean
  NoticeWriter noticeWriter(Letterhead letterhead) {
    return new NoticeWriter(letterhead);
  }

  @Bean
  ToldLog toldLog(JdbcClient jdbc, Outbox outbox, PlatformTransactionManager transactions) {
    return new JdbcToldLog(jdbc, outbox, new TransactionTemplate(transactions));
  }

  @Bean
  CoverageLetter coverageLetter(Letterhead letterhead) {
    return new CoverageLetter(letterhead);
  }

  @Bean
  CoverageNotices coverageNotices(
      CoverageLog log,
      ToldLog told,
      CoverageLetter letter,
      AlertsSettings alerts,
      DeliverySettings delivery,
      InstantSource clock) {
    Optional<Recipient> administrator =
        Optional.of(alerts.administrator())
            .filter(address -> !address.isEmpty())
            .map(address -> new Recipient(ADMINISTRATOR, delivery.channel().code(), address));
    return new CoverageNotices(log, told, letter, administrator, clock);
  }
}
