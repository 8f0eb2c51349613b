package lexdelta.searchapi.web;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the web pages.
 *
 * @param hosts names, without port, under which the service answers besides 127.0.0.1, [::1] and
 *     localhost; a request for any other name is refused, so that a page elsewhere cannot reach the
 *     service by giving its own name our address (DNS rebinding)
 * @param publicReading whether documents and search are open to whoever reaches the service without
 *     signing in; nothing else is
 * @param requestsPerMinute how many requests in a minute each person, or each address of which
 *     nobody is signed in, may send
 * @param proxies addresses of the proxies whose word about the sender and TLS is taken
 *     (X-Forwarded-For, -Proto); empty for none
 * @param plainHttp whether the pages may be served beyond this machine without TLS and without a
 *     named proxy; then passwords can be read on the way
 * @param banner words at the top of every page, such as that this is a sample; empty for none
 */
@ConfigurationProperties(value = "lexdelta.web", ignoreUnknownFields = false)
public record WebSettings(
    @DefaultValue Set<String> hosts,
    @DefaultValue("false") boolean publicReading,
    @DefaultValue("1200") int requestsPerMinute,
    @DefaultValue Set<String> proxies,
    @DefaultValue("false") boolean plainHttp,
    @DefaultValue("") String banner) {
  public WebSettings {
    if (requestsPerMinute < 1) {
      throw new IllegalArgumentException(
          "lexdelta.web.requests-per-minute is %d; it must be at least 1."
              .formatted(requestsPerMinute));
    }
    hosts = Set.copyOf(hosts);
    proxies = Set.copyOf(proxies);
  }
}
