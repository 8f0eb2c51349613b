package lexdelta.searchapi.web;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/** The settings would send passwords in the clear over a network. */
public final class UnsafeListeningException extends RuntimeException {
  UnsafeListeningException(@Nullable InetAddress address) {
    super(
        "server.address is %s: the pages would be served beyond this machine without TLS, and passwords could be read on the way. Set server.ssl.certificate and server.ssl.certificate-private-key (PEM files), or put a proxy with TLS before it and name its address in lexdelta.web.proxies. Where the network is yours alone, lexdelta.web.plain-http: true lets it be."
            .formatted(address == null ? "every address" : address.getHostAddress()));
  }
}
