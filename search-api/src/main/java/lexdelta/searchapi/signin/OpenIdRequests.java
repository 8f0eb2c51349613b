package lexdelta.searchapi.signin;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestOperations;
import org.springframework.web.client.RestTemplate;

/**
 * How the provider is asked: within a time limit, for somebody waits at a browser, and only at the
 * addresses that it named itself. Where it sends us elsewhere we do not go, so that neither the
 * client's secret nor a token leaves for another place.
 */
final class OpenIdRequests {
  private static final Duration CONNECT = Duration.ofSeconds(5);

  private final ClientHttpRequestFactory requests;

  /**
   * @param answer how long a whole answer may take
   */
  OpenIdRequests(Duration answer) {
    JdkClientHttpRequestFactory made =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
    made.setReadTimeout(answer);
    this.requests = made;
  }

  /** For what the provider says of itself, and its keys. */
  RestOperations plain() {
    return new RestTemplate(requests);
  }

  /** For changing a code into tokens. */
  RestClientAuthorizationCodeTokenResponseClient tokens() {
    RestClientAuthorizationCodeTokenResponseClient client =
        new RestClientAuthorizationCodeTokenResponseClient();
    client.setRestClient(
        RestClient.builder()
            .requestFactory(requests)
            .configureMessageConverters(all ->
                all.addCustomConverter(new FormHttpMessageConverter())
                    .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
            .build());
    return client;
  }

  /** For what the provider knows of somebody. */
  OidcUserService people() {
    RestTemplate rest = new RestTemplate(requests);
    rest.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
    DefaultOAuth2UserService plain = new DefaultOAuth2UserService();
    plain.setRestOperations(rest);
    OidcUserService people = new OidcUserService();
    people.setOauth2UserService(plain);
    return people;
  }
}
