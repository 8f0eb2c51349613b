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
 */
@ConfigurationProperties("lexdelta.web")
public record WebSettings(@DefaultValue Set<String> hosts) {
  public WebSettings {
    hosts = Set.copyOf(hosts);
  }
}
