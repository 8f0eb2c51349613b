package lexdelta.searchapi.door;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Optional;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/**
 * The door of commands: a connector of its own on loopback, at whatever address and with whatever
 * TLS the pages are served. Nothing passes there without the secret of this run, and with it
 * nothing passes anywhere else.
 */
public final class Commands implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  private final Optional<ControlToken> token;
  private final Connector connector = new Connector();

  Commands(Optional<ControlToken> token) {
    this.token = token;
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    if (token.isEmpty()) {
      return;
    }
    connector.setPort(0);
    if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
      http.setAddress(InetAddress.getLoopbackAddress());
    }
    factory.addAdditionalConnectors(connector);
  }

  /** The port on 127.0.0.1. */
  public int port() {
    return connector.getLocalPort();
  }

  /** Whether a request came in here. */
  boolean meet(HttpServletRequest request) {
    return token.isPresent() && request.getLocalPort() == connector.getLocalPort();
  }

  boolean allow(String borne) {
    return token.filter(it -> it.is(borne)).isPresent();
  }
}
