package lexdelta.searchapi.door;

import java.time.Clock;
import java.util.Optional;
import lexdelta.searchapi.accounts.ApiTokens;
import lexdelta.searchapi.accounts.People;
import lexdelta.searchapi.accounts.Sessions;
import lexdelta.searchapi.problems.Problem;
import lexdelta.searchapi.problems.ProblemKind;
import lexdelta.searchapi.web.WebSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The door, in the order a request meets its parts. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableConfigurationProperties(SignInSettings.class)
class DoorConfiguration {

  @Bean
  Commands commands(ObjectProvider<ControlToken> token) {
    return new Commands(Optional.ofNullable(token.getIfAvailable()));
  }

  /** What a form of ours proves to have come from a page of ours by. */
  @Bean
  CsrfTokenRepository formTokens() {
    CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName("lexdelta-form");
    tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
    return tokens;
  }

  @Bean
  BrowserSessions browserSessions(
      Sessions sessions,
      People people,
      SignInSettings settings,
      CsrfTokenRepository formTokens,
      Clock clock) {
    return new BrowserSessions(sessions, people, settings, formTokens, clock);
  }

  @Bean
  Visitor visitor(WebSettings web) {
    return new Visitor(web.publicReading());
  }

  /** Each request is counted and timed as a whole; of each filter by itself nobody asks. */
  @Bean
  SecurityObservationSettings unobserved() {
    return SecurityObservationSettings.noObservations();
  }

  /** Nobody comes in by the framework's own ways. */
  @Bean
  AuthenticationManager nobody() {
    return authentication -> {
      throw new ProviderNotFoundException("There is no such way in.");
    };
  }

  @Bean
  SecurityFilterChain requests(
      HttpSecurity http,
      BrowserSessions browsers,
      CsrfTokenRepository formTokens,
      ApiTokens tokens,
      People people,
      Commands commands,
      SignInSettings settings,
      WebSettings web,
      ObjectProvider<OtherWayIn> otherWays,
      Clock clock) {
    Rates rates = new Rates(web.requestsPerMinute());
    Door door = new Door(Rights.table(), commands, settings, web.publicReading());
    http.securityContext(context -> context.securityContextRepository(browsers))
        .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
        .csrf(forms ->
            forms
                .csrfTokenRepository(formTokens)
                .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler())
                .sessionAuthenticationStrategy((who, request, response) -> {})
                .ignoringRequestMatchers(
                    Bearers::shows,
                    PathPatternRequestMatcher.withDefaults().matcher("/unsubscribe/{token}"),
                    commands::meet))
        .exceptionHandling(trouble -> trouble.accessDeniedHandler(staleForm()))
        .headers(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .addFilterBefore(new Bearers(tokens, people, commands, rates, clock), CsrfFilter.class)
        .addFilterBefore(rates, CsrfFilter.class)
        .addFilterAfter(door, ExceptionTranslationFilter.class);
    otherWays.ifAvailable(way -> way.openIn(http));
    return http.build();
  }

  private static AccessDeniedHandler staleForm() {
    return (request, response, exception) ->
        Refusal.send(
            Problem.of(ProblemKind.FORM_EXPIRED, ProblemKind.FORM_EXPIRED.advice()),
            request,
            response);
  }
}
