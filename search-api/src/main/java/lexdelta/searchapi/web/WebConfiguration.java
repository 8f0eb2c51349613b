package lexdelta.searchapi.web;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import lexdelta.crawler.coverage.CoverageOverview;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.DeserializationFeature;

/** The guards, in the order a request meets them, and how strictly JSON is read. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebSettings.class)
class WebConfiguration {

  /** Asked by the layout, by this name. */
  @Bean
  CoverageLine coverageLine(CoverageOverview overview) {
    return new CoverageLine(overview);
  }

  /** Likewise; see {@link WebSettings#banner}. */
  @Bean
  String banner(WebSettings settings) {
    return settings.banner();
  }

  @Bean
  SecurityHeaders securityHeaders() {
    return new SecurityHeaders();
  }

  @Bean
  WholeAnswers wholeAnswers() {
    return new WholeAnswers();
  }

  @Bean
  FilterRegistrationBean<KnownHosts> knownHosts(WebSettings settings, Environment environment) {
    Set<String> names = new HashSet<>(settings.hosts());
    names.addAll(ownNames(environment));
    return inOrder(new KnownHosts(names), 1);
  }

  /** The name in the links of mails, and the address listened at. */
  private static List<String> ownNames(Environment environment) {
    String linked = environment.getProperty("lexdelta.alerts.base-url", "");
    String listening = environment.getProperty("server.address", "");
    return Stream.of(host(linked), listening).filter(name -> !name.isBlank()).toList();
  }

  private static String host(String address) {
    try {
      return Objects.requireNonNullElse(URI.create(address).getHost(), "");
    } catch (IllegalArgumentException e) {
      return ""; // said where the setting is read
    }
  }

  @Bean
  Listening listening(WebSettings settings, ServerProperties server) {
    return new Listening(settings, server);
  }

  @Bean
  FilterRegistrationBean<SameOrigin> sameOrigin() {
    return inOrder(new SameOrigin(), 2);
  }

  /** A misspelt field is an error, not a wish quietly dropped. */
  @Bean
  JsonMapperBuilderCustomizer strictJson() {
    return mapper -> mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  private static <F extends OncePerRequestFilter> FilterRegistrationBean<F> inOrder(
      F filter, int place) {
    FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10 + place);
    return registration;
  }
}
