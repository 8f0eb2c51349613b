package lexdelta.searchapi.webhooks;

import java.time.Clock;
import lexdelta.alerts.delivery.Missed;
import lexdelta.alerts.delivery.endpoint.Endpoints;
import lexdelta.alerts.delivery.post.Poster;
import lexdelta.alerts.delivery.webhook.Trial;
import lexdelta.searchapi.accounts.Belongings;
import lexdelta.searchapi.accounts.People;
import lexdelta.searchapi.audit.Audit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.transaction.support.TransactionTemplate;

/** What is behind the page of webhooks. */
@Configuration(proxyBeanMethods = false)
class WebhooksConfiguration {
  @Bean
  EndpointDesk endpointDesk(
      Endpoints endpoints,
      Missed missed,
      Poster poster,
      Audit audit,
      TransactionTemplate transaction,
      Clock clock) {
    return new EndpointDesk(
        endpoints, missed, poster, new Trial(poster, clock), audit, transaction, clock);
  }

  @Bean
  @Order(3)
  Belongings ownedEndpoints(Endpoints endpoints, People people) {
    return new OwnedEndpoints(endpoints, people);
  }
}
