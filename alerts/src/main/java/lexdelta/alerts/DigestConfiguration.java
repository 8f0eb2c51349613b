package lexdelta.alerts;

import java.util.List;
import lexdelta.alerts.calendar.Calendar;
import lexdelta.alerts.catchup.SeenChanges;
import lexdelta.alerts.delivery.Outbox;
import lexdelta.alerts.digest.Candidates;
import lexdelta.alerts.digest.DigestLetters;
import lexdelta.alerts.digest.Digests;
import lexdelta.alerts.digest.Drafting;
import lexdelta.alerts.digest.LeftOut;
import lexdelta.alerts.digest.MovedOn;
import lexdelta.alerts.digest.Readership;
import lexdelta.alerts.digest.Schedules;
import lexdelta.alerts.digest.Templates;
import lexdelta.alerts.digest.jdbc.JdbcCandidates;
import lexdelta.alerts.digest.jdbc.JdbcDigests;
import lexdelta.alerts.digest.jdbc.JdbcReadership;
import lexdelta.alerts.digest.jdbc.JdbcSchedules;
import lexdelta.alerts.digest.jdbc.JdbcTemplates;
import lexdelta.alerts.notice.Links;
import lexdelta.alerts.topic.Topics;
import lexdelta.crawler.amendment.Amendments;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.Source;
import lexdelta.crawler.record.Versions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The beans of digests, in the order in which data flows. */
@Configuration(proxyBeanMethods = false)
public class DigestConfiguration {
  @Bean
  Candidates digestCandidates(JdbcClient jdbc) {
    return new JdbcCandidates(jdbc);
  }

  @Bean
  Drafting.Ports draftingPorts(
      Candidates candidates,
      Changes changes,
      SeenChanges seen,
      Topics topics,
      Calendar calendar,
      Amendments amendments,
      List<Source> sources,
      Versions versions) {
    return new Drafting.Ports(
        candidates,
        changes,
        seen,
        topics,
        calendar,
        amendments,
        new Drafting.Names(id -> title(sources, id), versions::captions));
  }

  @Bean
  Drafting drafting(Drafting.Ports ports) {
    return new Drafting(ports);
  }

  @Bean
  LeftOut leftOut(Drafting.Ports ports, Drafting drafting) {
    return new LeftOut(ports, drafting);
  }

  private static String title(List<Source> sources, String id) {
    return sources.stream()
        .filter(it -> it.id().value().equals(id))
        .map(Source::title)
        .findFirst()
        .orElse(id);
  }

  @Bean
  Digests digests(JdbcClient jdbc, PlatformTransactionManager transactions) {
    return new JdbcDigests(jdbc, new TransactionTemplate(transactions));
  }

  @Bean
  Schedules digestSchedules(JdbcClient jdbc) {
    return new JdbcSchedules(jdbc);
  }

  @Bean
  Templates digestTemplates(JdbcClient jdbc) {
    return new JdbcTemplates(jdbc);
  }

  @Bean
  MovedOn movedOn(Candidates candidates, Calendar calendar) {
    return new MovedOn(candidates, calendar);
  }

  @Bean
  Readership readership(JdbcClient jdbc) {
    return new JdbcReadership(jdbc);
  }

  @Bean
  DigestLetters digestLetters(Outbox outbox, AlertsSettings alerts, DeliverySettings delivery) {
    return new DigestLetters(
        outbox, new Links(alerts.baseUrl()), delivery.domain(), delivery.channel().code());
  }
}
