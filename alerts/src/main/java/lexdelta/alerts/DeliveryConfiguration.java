package lexdelta.alerts;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import lexdelta.alerts.delivery.Channel;
import lexdelta.alerts.delivery.Deliverer;
import lexdelta.alerts.delivery.Outbox;
import lexdelta.alerts.delivery.email.EmailChannel;
import lexdelta.alerts.delivery.endpoint.EndpointChannel;
import lexdelta.alerts.delivery.endpoint.EndpointKind;
import lexdelta.alerts.delivery.endpoint.Endpoints;
import lexdelta.alerts.delivery.endpoint.OwnersNotices;
import lexdelta.alerts.delivery.endpoint.jdbc.JdbcEndpoints;
import lexdelta.alerts.delivery.file.FileChannel;
import lexdelta.alerts.delivery.jdbc.JdbcOutbox;
import lexdelta.alerts.delivery.mime.Letters;
import lexdelta.alerts.delivery.post.Poster;
import lexdelta.alerts.delivery.webhook.Signature;
import lexdelta.alerts.notice.Letterhead;
import lexdelta.crawler.step.WorkStep;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The outbox and the channels by which it is emptied. */
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {
  @Bean
  JdbcOutbox outbox(JdbcClient jdbc) {
    return new JdbcOutbox(jdbc);
  }

  @Bean
  Channel emailChannel(DeliverySettings settings) {
    return new EmailChannel(settings.mail().server(), new Letters(settings.from()));
  }

  @Bean
  Channel fileChannel(DeliverySettings settings) {
    return new FileChannel(settings.folder(), new Letters(settings.from()));
  }

  @Bean
  Endpoints endpoints(JdbcClient jdbc, InstantSource clock) {
    return new JdbcEndpoints(jdbc, clock, new SecureRandom());
  }

  @Bean(destroyMethod = "close")
  Poster poster(DeliverySettings settings) {
    return new Poster(settings.allowedAddresses());
  }

  @Bean
  OwnersNotices ownersNotices(
      Outbox outbox, Letterhead letterhead, DeliverySettings delivery, InstantSource clock) {
    return new OwnersNotices(outbox, letterhead, delivery.channel().code(), clock);
  }

  @Bean
  Channel webhookChannel(
      Endpoints endpoints, Poster poster, OwnersNotices notices, InstantSource clock) {
    return new EndpointChannel(
        EndpointKind.WEBHOOK, endpoints, poster, Signature.ENVELOPE, notices, clock);
  }

  @Bean
  Channel slackChannel(
      Endpoints endpoints, Poster poster, OwnersNotices notices, InstantSource clock) {
    return new EndpointChannel(
        EndpointKind.SLACK, endpoints, poster, EndpointChannel.Envelope.BARE, notices, clock);
  }

  @Bean
  Channel teamsChannel(
      Endpoints endpoints, Poster poster, OwnersNotices notices, InstantSource clock) {
    return new EndpointChannel(
        EndpointKind.TEAMS, endpoints, poster, EndpointChannel.Envelope.BARE, notices, clock);
  }

  @Bean
  Deliverer deliverer(Outbox outbox, List<Channel> channels, InstantSource clock) {
    return new Deliverer(outbox, channels, clock);
  }

  /** Each state of a message is a transaction of its own. */
  @Bean
  Step deliverStep(JobRepository jobs, Deliverer deliverer) {
    return WorkStep.of("deliver", jobs, () -> deliverer.deliver().sent());
  }
}
