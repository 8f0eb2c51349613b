package lexdelta.searchapi.people;

import java.util.List;
import lexdelta.searchapi.accounts.ApiTokens;
import lexdelta.searchapi.accounts.Belongings;
import lexdelta.searchapi.accounts.Credentials;
import lexdelta.searchapi.accounts.OneTimeLinks;
import lexdelta.searchapi.accounts.People;
import lexdelta.searchapi.accounts.Sessions;
import lexdelta.searchapi.accounts.Teams;
import lexdelta.searchapi.audit.Audit;
import lexdelta.searchapi.door.BrowserSessions;
import lexdelta.searchapi.signin.Confirmation;
import lexdelta.searchapi.signin.Passwords;
import lexdelta.searchapi.signin.SecondFactors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** What is behind the pages of people and of one's own account. */
@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {

  @Bean
  Membership membership(
      People people,
      Credentials credentials,
      Sessions sessions,
      ApiTokens tokens,
      OneTimeLinks links,
      Teams teams,
      List<Belongings> belongings,
      Audit audit,
      TransactionTemplate transaction) {
    return new Membership(
        new Membership.Accounts(people, credentials, sessions, tokens, links),
        teams,
        belongings,
        audit,
        transaction);
  }

  @Bean
  Own own(
      People people,
      Credentials credentials,
      Passwords passwords,
      SecondFactors factors,
      Confirmation confirmation,
      Sessions sessions,
      BrowserSessions browsers,
      Audit audit,
      TransactionTemplate transaction) {
    return new Own(
        people,
        credentials,
        new Own.Keys(passwords, factors, confirmation),
        sessions,
        browsers,
        audit,
        transaction);
  }
}
