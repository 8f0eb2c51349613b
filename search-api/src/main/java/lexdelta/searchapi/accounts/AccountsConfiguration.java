package lexdelta.searchapi.accounts;

import java.time.Clock;
import lexdelta.searchapi.accounts.jdbc.JdbcApiTokens;
import lexdelta.searchapi.accounts.jdbc.JdbcCredentials;
import lexdelta.searchapi.accounts.jdbc.JdbcFailedSignIns;
import lexdelta.searchapi.accounts.jdbc.JdbcOneTimeLinks;
import lexdelta.searchapi.accounts.jdbc.JdbcPeople;
import lexdelta.searchapi.accounts.jdbc.JdbcSessions;
import lexdelta.searchapi.accounts.jdbc.JdbcTeams;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who there is, and by what each comes in. */
@Configuration(proxyBeanMethods = false)
class AccountsConfiguration {

  @Bean
  People people(JdbcClient jdbc, Clock clock) {
    return new JdbcPeople(jdbc, clock);
  }

  @Bean
  Teams teams(JdbcClient jdbc) {
    return new JdbcTeams(jdbc);
  }

  @Bean
  Credentials credentials(JdbcClient jdbc) {
    return new JdbcCredentials(jdbc);
  }

  @Bean
  Sessions sessions(JdbcClient jdbc, Clock clock) {
    return new JdbcSessions(jdbc, clock);
  }

  @Bean
  ApiTokens apiTokens(JdbcClient jdbc, Clock clock) {
    return new JdbcApiTokens(jdbc, clock);
  }

  @Bean
  OneTimeLinks oneTimeLinks(JdbcClient jdbc) {
    return new JdbcOneTimeLinks(jdbc);
  }

  @Bean
  FailedSignIns failedSignIns(JdbcClient jdbc) {
    return new JdbcFailedSignIns(jdbc);
  }
}
