package lexdelta.searchapi.signin;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lexdelta.alerts.DeliverySettings;
import lexdelta.alerts.delivery.Channel;
import lexdelta.searchapi.accounts.Belongings;
import lexdelta.searchapi.accounts.Credentials;
import lexdelta.searchapi.accounts.FailedSignIns;
import lexdelta.searchapi.accounts.OneTimeLinks;
import lexdelta.searchapi.accounts.People;
import lexdelta.searchapi.accounts.Sessions;
import lexdelta.searchapi.audit.Audit;
import lexdelta.searchapi.door.BrowserSessions;
import lexdelta.searchapi.door.OtherWayIn;
import lexdelta.searchapi.door.SignInSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.transaction.support.TransactionTemplate;

/** How people prove who they are. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

  @Bean
  Passwords passwords() {
    return new Passwords();
  }

  @Bean
  SecondFactors secondFactors(Credentials credentials, SignInSettings settings, Clock clock) {
    return new SecondFactors(credentials, new KeyFile(settings.folder()), clock);
  }

  @Bean
  Attempts attempts(FailedSignIns failed, Clock clock) {
    return new Attempts(failed, clock);
  }

  @Bean
  SignIn signIn(
      People people,
      Credentials credentials,
      Passwords passwords,
      SecondFactors factors,
      Attempts attempts,
      Audit audit) {
    return new SignIn(people, credentials, passwords, factors, attempts, audit);
  }

  @Bean
  Confirmation confirmation(SignIn signIn) {
    return new Confirmation(signIn);
  }

  @Bean
  Links links(OneTimeLinks links, Clock clock) {
    return new Links(links, clock);
  }

  @Bean
  FirstAdministrator firstAdministrator(
      People people,
      Credentials credentials,
      Passwords passwords,
      List<Belongings> belongings,
      TransactionTemplate transaction) {
    return new FirstAdministrator(people, credentials, passwords, belongings, transaction);
  }

  @Bean
  LinkPage.Entry linkEntry(
      Links links,
      Credentials credentials,
      Passwords passwords,
      Sessions sessions,
      BrowserSessions browsers,
      Audit audit,
      TransactionTemplate transaction) {
    return new LinkPage.Entry(
        links, credentials, passwords, sessions, browsers, audit, transaction);
  }

  /** Only where there is a way to send anything. */
  @Bean
  LinkMail linkMail(
      ObjectProvider<Channel> channels,
      ObjectProvider<DeliverySettings> delivery,
      Environment environment,
      Clock clock) {
    DeliverySettings settings = delivery.getIfAvailable();
    Optional<Channel> chosen =
        settings == null
            ? Optional.empty()
            : channels.stream()
                .filter(it -> it.name().equals(settings.channel().name().toLowerCase(Locale.ROOT)))
                .findFirst();
    URI root =
        URI.create(environment.getProperty("lexdelta.alerts.base-url", "http://localhost:8080"));
    return new LinkMail(
        chosen, root, settings == null ? "lexdelta.localhost" : settings.domain(), clock);
  }

  @Bean
  @Lazy
  OpenIdProvider openIdProvider(SignInSettings settings, OpenIdRequests requests, Clock clock) {
    return new OpenIdProvider(settings.openid(), requests, clock);
  }

  @Bean
  @Lazy
  OpenIdRequests openIdRequests(SignInSettings settings) {
    return new OpenIdRequests(settings.openid().answer());
  }

  /** Only where a provider is named; asked when the service starts, not when it is built. */
  @Bean
  OtherWayIn openId(
      SignInSettings settings,
      ObjectProvider<OpenIdProvider> providers,
      ObjectProvider<OpenIdRequests> asking,
      People people,
      Credentials credentials,
      BrowserSessions sessions,
      Audit audit,
      TransactionTemplate transaction) {
    if (!settings.openid().on()) {
      return OtherWayIn.NONE;
    }
    OpenIdProvider provider = providers.getObject();
    OpenIdRequests requests = asking.getObject();
    OpenIdArrival arrival = new OpenIdArrival(people, credentials, sessions, audit, transaction);
    return http ->
        http.oauth2Login(login ->
            login
                .clientRegistrationRepository(provider)
                .authorizedClientRepository(new NoTokensKept())
                .loginPage("/sign-in")
                .tokenEndpoint(tokens -> tokens.accessTokenResponseClient(requests.tokens()))
                .userInfoEndpoint(user -> user.oidcUserService(requests.people()))
                .successHandler(arrival)
                .failureHandler(arrival)
                .withObjectPostProcessor(telling(arrival)));
  }

  /** That the provider is not to be had is said on the page of signing in too. */
  private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> telling(
      OpenIdArrival arrival) {
    return new ObjectPostProcessor<>() {
      @Override
      public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O leaving) {
        leaving.setAuthenticationFailureHandler(arrival::cannotLeave);
        return leaving;
      }
    };
  }
}
