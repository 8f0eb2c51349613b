package lexdelta.searchapi.subscriptions;

import lexdelta.alerts.subscription.Subscriptions;
import lexdelta.alerts.topic.Topics;
import lexdelta.searchapi.accounts.Belongings;
import lexdelta.searchapi.accounts.People;
import lexdelta.searchapi.audit.Audit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** What is behind the pages of topics and subscriptions. */
@Configuration(proxyBeanMethods = false)
class SubscriptionsConfiguration {

  @Bean
  Desk desk(
      Topics topics, Subscriptions subscriptions, Audit audit, TransactionTemplate transaction) {
    return new Desk(topics, subscriptions, audit, transaction);
  }

  @Bean
  Belongings ownedSubscriptions(Subscriptions subscriptions, People people) {
    return new OwnedSubscriptions(subscriptions, people);
  }
}
