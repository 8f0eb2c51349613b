package lexdelta.searchapi.subscriptions;

import java.time.Clock;
import java.util.List;
import lexdelta.alerts.catchup.AlertLog;
import lexdelta.alerts.catchup.Replanning;
import lexdelta.alerts.catchup.SeenChanges;
import lexdelta.alerts.delivery.Outbox;
import lexdelta.alerts.delivery.Recipients;
import lexdelta.alerts.delivery.endpoint.Endpoints;
import lexdelta.alerts.preview.Previews;
import lexdelta.alerts.subscription.PersonPreferences;
import lexdelta.alerts.subscription.Slots;
import lexdelta.alerts.subscription.Subscriptions;
import lexdelta.alerts.subscription.TeamMembers;
import lexdelta.alerts.topic.DeclaredTopics;
import lexdelta.alerts.topic.Topics;
import lexdelta.alerts.why.WhyNot;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.Source;
import lexdelta.crawler.record.SourceTopics;
import lexdelta.indexer.index.SearchIndex;
import lexdelta.searchapi.accounts.Belongings;
import lexdelta.searchapi.accounts.People;
import lexdelta.searchapi.accounts.Teams;
import lexdelta.searchapi.audit.Audit;
import lexdelta.searchapi.review.Changing;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** What is behind the pages of topics and subscriptions. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PreviewSettings.class)
class SubscriptionsConfiguration {
  @Bean
  TeamMembers teamMembers(Teams teams, People people) {
    return new MembersOfTeams(teams, people);
  }

  @Bean
  Choices choices(Topics topics, List<Source> sources, Teams teams, Endpoints endpoints) {
    return new Choices(topics, sources, teams, endpoints);
  }

  @Bean
  Replanning replanning(
      AlertLog alerts, Subscriptions subscriptions, PersonPreferences preferences, Slots slots) {
    return new Replanning(alerts, subscriptions, preferences, slots);
  }

  @Bean
  Desk desk(
      Topics topics,
      Subscriptions subscriptions,
      PersonPreferences preferences,
      Replanning replanning,
      Outbox outbox,
      Audit audit,
      TransactionTemplate transaction) {
    return new Desk(
        new Desk.Ports(topics, subscriptions, preferences, replanning, outbox), audit, transaction);
  }

  @Bean
  Belongings ownedSubscriptions(Subscriptions subscriptions, People people) {
    return new OwnedSubscriptions(subscriptions, people);
  }

  @Bean
  Previews previews(
      Changes changes,
      SeenChanges seen,
      Topics topics,
      ObjectProvider<SourceTopics> declared,
      Clock clock) {
    return new Previews(changes, seen, withDeclared(topics, declared), clock);
  }

  /** As the matcher has them. */
  private static Topics withDeclared(Topics topics, ObjectProvider<SourceTopics> declared) {
    return new DeclaredTopics(topics, declared.getIfAvailable(() -> SourceTopics.NONE));
  }

  @Bean
  WordsInRecord wordsInRecord(SearchIndex index, Clock clock) {
    return new WordsInRecord(index, clock);
  }

  @Bean
  PreviewRuns previewRuns(Previews previews, PreviewSettings settings) {
    return new PreviewRuns(previews, settings.page());
  }

  @Bean
  WhyNot whyNot(
      SeenChanges seen,
      Topics topics,
      ObjectProvider<SourceTopics> declared,
      Subscriptions subscriptions,
      Recipients recipients,
      AlertLog alerts,
      Outbox outbox,
      PersonPreferences preferences,
      Clock clock) {
    return new WhyNot(
        new WhyNot.Ports(
            seen,
            withDeclared(topics, declared),
            subscriptions,
            recipients,
            alerts,
            outbox,
            preferences,
            clock));
  }

  @Bean
  WhyAnswers whyAnswers(Changing changing, WhyNot whyNot, Topics topics) {
    return new WhyAnswers(changing, whyNot, topics);
  }
}
