package lexdelta.crawler.guard;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Lets requests go to public addresses and to those listed in the settings, and nowhere else.
 *
 * <p>It is the resolver of the HTTP client: what it returns is what the client connects to, so that
 * a name which answers differently a moment later (DNS rebinding) gains nothing.
 */
public final class AddressGuard implements DnsResolver {
  private final Set<String> allowedHosts = new HashSet<>();
  private final Set<InetAddress> allowedAddresses = new HashSet<>();
  private final DnsResolver names;

  /**
   * A guard that lets pass what is public, and some more.
   *
   * @param allowed hosts and addresses besides, as the settings list them
   * @param names looks names up
   */
  public AddressGuard(Collection<String> allowed, DnsResolver names) {
    this.names = names;
    allowed.forEach(this::allow);
  }

  private void allow(String host) {
    literal(host)
        .ifPresentOrElse(
            allowedAddresses::add, () -> allowedHosts.add(host.toLowerCase(Locale.ROOT)));
  }

  /** Why an address may not be asked for, as far as can be told without looking up its name. */
  public Optional<String> objection(URI address) {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      return Optional.of("only http and https are fetched");
    }
    if (address.getRawUserInfo() != null) {
      return Optional.of("it carries a user name");
    }
    if (address.getHost() == null || address.getRawPath().startsWith("//")) {
      return Optional.of("it is not well formed");
    }
    return literal(address.getHost())
        .filter(ip -> !permitted(ip))
        .map(ip -> ip.getHostAddress() + " is no public address");
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] found = names.resolve(host);
    if (!allowedHosts.contains(host.toLowerCase(Locale.ROOT))) {
      for (InetAddress address : found) {
        if (!permitted(address)) {
          throw new ForbiddenAddressException(host, address);
        }
      }
    }
    return found;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  private boolean permitted(InetAddress address) {
    return PublicAddresses.contains(address) || allowedAddresses.contains(address);
  }

  private static Optional<InetAddress> literal(String host) {
    if (name(host)) {
      return Optional.empty();
    }
    boolean bracketed = host.startsWith("[") && host.endsWith("]");
    try {
      return Optional.of(
          InetAddress.ofLiteral(bracketed ? host.substring(1, host.length() - 1) : host));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** What ends in a letter and has no colon is no literal; to let that be found out costs more. */
  private static boolean name(String host) {
    return !host.isEmpty()
        && host.indexOf(':') < 0
        && Character.isLetter(host.charAt(host.length() - 1));
  }

  /** A name leads to an address that is not public. */
  public static final class ForbiddenAddressException extends UnknownHostException {
    ForbiddenAddressException(String host, InetAddress address) {
      super(host + " leads to " + address.getHostAddress() + ", which is no public address");
    }
  }
}
