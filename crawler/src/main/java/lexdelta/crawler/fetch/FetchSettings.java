package lexdelta.crawler.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How publishers are asked.
 *
 * @param userAgent what we call ourselves; its first word up to a slash is the name that robots.txt
 *     files may address
 * @param contact an address of mail or web page where a publisher finds who runs this; sent with
 *     every request. Set it: several publishers block those who do not.
 * @param interval the least time between two requests to one host
 * @param intervals the same for single hosts, by name; write {@code
 *     lexdelta.fetch.intervals.[www.example.gov]=2s}
 * @param connectTimeout the most time for a connection to be made
 * @param responseTimeout the most time without a byte
 * @param totalTimeout the most time for one exchange from the first byte sent to the last received
 * @param maxBytes the most bytes of one answer as received
 * @param maxDecodedBytes the most bytes of one answer when unpacked
 * @param retries how often a request is repeated after a server's error or a broken connection
 * @param backOff the wait before the first repetition; each further one waits twice as long
 * @param allowedAddresses hosts and IP addresses that may be asked although they are not public
 * @param routeAllTo when set, every request goes in plain HTTP to this address, under the real
 *     host's name, and no other address is ever looked up or connected to
 */
@ConfigurationProperties(prefix = "lexdelta.fetch", ignoreUnknownFields = false)
public record FetchSettings(
    @DefaultValue("Lexdelta/0.1") String userAgent,
    @DefaultValue("") String contact,
    @DefaultValue("1s") Duration interval,
    @DefaultValue Map<String, Duration> intervals,
    @DefaultValue("10s") Duration connectTimeout,
    @DefaultValue("30s") Duration responseTimeout,
    @DefaultValue("5m") Duration totalTimeout,
    @DefaultValue("128MB") DataSize maxBytes,
    @DefaultValue("512MB") DataSize maxDecodedBytes,
    @DefaultValue("2") int retries,
    @DefaultValue("2s") Duration backOff,
    @DefaultValue List<String> allowedAddresses,
    @Nullable URI routeAllTo) {

  private static final DataSize MOST = DataSize.ofGigabytes(1);

  public FetchSettings {
    intervals = Map.copyOf(intervals);
    allowedAddresses = List.copyOf(allowedAddresses);
    check(userAgent.matches("[A-Za-z_-]+(/[!-~]+)?"), "user-agent", userAgent, "Name/1.0");
    check(contact.matches("[ -~&&[^()]]*"), "contact", contact, "law@example.org");
    check(retries >= 0 && retries <= 10, "retries", retries, "0 to 10");
    for (Duration time : List.of(connectTimeout, responseTimeout, totalTimeout)) {
      check(time.isPositive(), "connect-timeout, response-timeout or total-timeout", time, "30s");
    }
    check(!interval.isNegative() && !backOff.isNegative(), "interval or back-off", interval, "1s");
    for (DataSize size : List.of(maxBytes, maxDecodedBytes)) {
      boolean sane = !size.isNegative() && size.compareTo(MOST) <= 0;
      check(sane, "max-bytes or max-decoded-bytes", size, "1 B to 1 GB");
    }
    boolean routable =
        routeAllTo == null
            || ("http".equals(routeAllTo.getScheme()) && routeAllTo.getHost() != null);
    check(routable, "route-all-to", String.valueOf(routeAllTo), "http://127.0.0.1:8090");
  }

  /** Where every request goes, if not where it should. */
  Optional<URI> route() {
    return Optional.ofNullable(routeAllTo);
  }

  /** Hosts and addresses that may be asked though they are not public. */
  List<String> reachable() {
    return Stream.concat(allowedAddresses.stream(), route().map(URI::getHost).stream()).toList();
  }

  /** The name that robots.txt files may address. */
  String product() {
    return userAgent.split("/", 2)[0];
  }

  /** The User-Agent field. */
  String introduction() {
    return contact.isBlank() ? userAgent : userAgent + " (+" + contact.strip() + ")";
  }

  Duration interval(String host) {
    return intervals.getOrDefault(host, interval);
  }

  private static void check(boolean good, String name, Object value, String example) {
    if (!good) {
      throw new IllegalArgumentException(
          "lexdelta.fetch.%s cannot be «%s»; write something like «%s»."
              .formatted(name, value, example));
    }
  }
}
