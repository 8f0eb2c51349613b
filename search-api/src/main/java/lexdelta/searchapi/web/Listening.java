package lexdelta.searchapi.web;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.core.Ordered;

/**
 * Where the pages are served. Beyond this machine only with TLS, or behind a proxy that was named;
 * of a proxy that was not named no word is taken.
 */
final class Listening
    implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {
  private final WebSettings settings;
  private final ServerProperties server;

  Listening(WebSettings settings, ServerProperties server) {
    this.settings = settings;
    this.server = server;
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    requireSafe();
    if (!settings.proxies().isEmpty()) {
      factory.addEngineValves(proxies());
    }
  }

  /** Before whatever asks how a request came: a proxy's word is heard first. */
  @Override
  public int getOrder() {
    return 0;
  }

  private void requireSafe() {
    boolean local = server.getAddress() != null && server.getAddress().isLoopbackAddress();
    boolean proxied = !settings.proxies().isEmpty();
    if (!local && !tls() && !proxied && !settings.plainHttp()) {
      throw new UnsafeListeningException(server.getAddress());
    }
  }

  private boolean tls() {
    Ssl ssl = server.getSsl();
    return ssl != null && ssl.isEnabled();
  }

  /** Trusts exactly the addresses named: the valve's own list has all private networks. */
  private RemoteIpValve proxies() {
    String named = settings.proxies().stream().map(Pattern::quote).collect(Collectors.joining("|"));
    RemoteIpValve valve = new RemoteIpValve();
    valve.setInternalProxies(named);
    valve.setTrustedProxies("");
    valve.setRemoteIpHeader("X-Forwarded-For");
    valve.setProtocolHeader("X-Forwarded-Proto");
    return valve;
  }
}
