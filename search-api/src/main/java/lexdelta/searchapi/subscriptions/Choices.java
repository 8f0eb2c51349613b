package lexdelta.searchapi.subscriptions;

import java.util.List;
import lexdelta.alerts.delivery.endpoint.Endpoint;
import lexdelta.alerts.delivery.endpoint.Endpoints;
import lexdelta.alerts.subscription.Reader;
import lexdelta.alerts.topic.Topic;
import lexdelta.alerts.topic.Topics;
import lexdelta.crawler.record.Source;
import lexdelta.searchapi.accounts.CurrentPerson;
import lexdelta.searchapi.accounts.Team;
import lexdelta.searchapi.accounts.Teams;

/** What somebody can choose from when making a subscription. */
final class Choices {
  private final Topics topics;
  private final List<Source> sources;
  private final Teams teams;
  private final Endpoints endpoints;

  Choices(Topics topics, List<Source> sources, Teams teams, Endpoints endpoints) {
    this.topics = topics;
    this.sources = List.copyOf(sources);
    this.teams = teams;
    this.endpoints = endpoints;
  }

  List<Topic> topics() {
    return topics.all();
  }

  List<Source> sources() {
    return sources;
  }

  /** Those that whoever asks is in. */
  List<Team> teams() {
    return teams.of(CurrentPerson.id());
  }

  /** Those that whoever asks declared. */
  List<Endpoint> endpoints() {
    return endpoints.of(CurrentPerson.id());
  }

  /** What a draft of whoever asks is checked against. */
  SubscriptionDraft.Known known() {
    return new SubscriptionDraft.Known(
        topics().stream().map(Topic::id).toList(),
        sources.stream().map(Source::id).toList(),
        teams().stream().map(team -> team.id().value()).toList(),
        endpoints().stream()
            .map(it -> new Reader(it.owner(), it.kind().channel(), it.id().toString()))
            .toList());
  }
}
