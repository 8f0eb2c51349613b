package lexdelta.searchapi.research;

import java.time.Clock;
import lexdelta.crawler.record.Versions;
import lexdelta.searchapi.accounts.Belongings;
import lexdelta.searchapi.accounts.Teams;
import lexdelta.searchapi.audit.Audit;
import lexdelta.searchapi.research.jdbc.JdbcFolders;
import lexdelta.searchapi.research.jdbc.JdbcHistory;
import lexdelta.searchapi.research.jdbc.JdbcSavedSearches;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is behind the pages of folders, saved searches and history. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ResearchSettings.class)
class ResearchConfiguration {

  @Bean
  SavedSearches savedSearches(JdbcClient jdbc, Clock clock) {
    return new JdbcSavedSearches(jdbc, clock);
  }

  @Bean
  Folders folders(JdbcClient jdbc, Clock clock) {
    return new JdbcFolders(jdbc, clock);
  }

  @Bean
  History history(JdbcClient jdbc, Clock clock, ResearchSettings settings) {
    return new JdbcHistory(jdbc, clock, settings.historyKept());
  }

  @Bean
  ResearchDesk researchDesk(
      SavedSearches searches,
      Folders folders,
      Teams teams,
      Versions versions,
      Audit audit,
      TransactionTemplate transaction) {
    return new ResearchDesk(
        new ResearchDesk.Kept(searches, folders, teams, versions), audit, transaction);
  }

  /** Asked by templates for the folders and teams of whoever looks. */
  @Bean
  Shelf shelf(Folders folders, Teams teams) {
    return new Shelf(folders, teams);
  }

  @Bean
  @Order(1)
  Belongings ownedSearches(SavedSearches searches, History history) {
    return new OwnedSearches(searches, history);
  }

  @Bean
  @Order(2)
  Belongings ownedFolders(Folders folders) {
    return new OwnedFolders(folders);
  }
}
