package lexdelta.searchapi.search;

import java.time.Clock;
import java.util.List;
import lexdelta.alerts.topic.Topics;
import lexdelta.crawler.record.Changes;
import lexdelta.crawler.record.Checks;
import lexdelta.crawler.record.Source;
import lexdelta.crawler.standing.StandingOnDay;
import lexdelta.indexer.index.SearchIndex;
import lexdelta.searchapi.home.HomePart;
import lexdelta.searchapi.home.Seen;
import lexdelta.searchapi.research.Folders;
import lexdelta.searchapi.research.SavedSearches;
import lexdelta.searchapi.sources.SourceStates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What is behind the search page and its API. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

  @Bean
  Narrowing narrowing(List<Source> sources, Topics topics) {
    return new Narrowing(sources, topics);
  }

  @Bean
  Holdings holdings(
      SearchIndex index, List<Source> sources, Checks checks, Changes changes, Clock clock) {
    return new Holdings(index, changes, new SourceStates(sources, checks, changes), clock);
  }

  @Bean
  RecordTurns recordTurns() {
    return new RecordTurns();
  }

  @Bean
  KeptStandings keptStandings(StandingOnDay standing, RecordTurns turns, Clock clock) {
    return new KeptStandings(standing, turns, clock);
  }

  @Bean
  @Order(40)
  HomePart ownWork(
      SavedSearches searches,
      Folders folders,
      Seen seen,
      Answers answers,
      SearchIndex index,
      Clock clock) {
    return new OwnWork(new OwnWork.Kept(searches, folders, seen), answers, index, clock);
  }

  @Bean
  Answers answers(SearchIndex index, Narrowing narrowing) {
    return new Answers(index, narrowing);
  }
}
