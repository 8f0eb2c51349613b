package lexdelta.crawler.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lexdelta.crawler.archive.MovableClock;
import org.apache.hc.client5.http.DnsResolver;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Fetchers for tests: may ask 127.0.0.1, wait by moving the clock, and look up no names. */
final class Fetching {
  final MovableClock clock = new MovableClock(Instant.parse("2025-11-21T22:00:00Z"));
  final List<Duration> pauses = new ArrayList<>();
  final Pause pause =
      time -> {
        pauses.add(time);
        clock.advance(time);
      };

  /** Settings as Boot binds them: defaults, then these, in pairs of name and value. */
  static FetchSettings settings(String... pairs) {
    Map<String, String> all = new HashMap<>();
    all.put("lexdelta.fetch.allowed-addresses", "127.0.0.1");
    all.put("lexdelta.fetch.contact", "law@example.org");
    for (int i = 0; i < pairs.length; i += 2) {
      all.put("lexdelta.fetch." + pairs[i], pairs[i + 1]);
    }
    return new Binder(new MapConfigurationPropertySource(all))
        .bindOrCreate("lexdelta.fetch", FetchSettings.class);
  }

  Fetcher fetcher(String... pairs) {
    return new Fetcher(settings(pairs), clock, pause, names(Map.of()));
  }

  Fetcher fetcher(DnsResolver names, String... pairs) {
    return new Fetcher(settings(pairs), clock, pause, names);
  }

  /** Knows IP addresses and these names, and asks no name server. */
  static DnsResolver names(Map<String, String> known) {
    return new DnsResolver() {
      @Override
      public InetAddress[] resolve(String host) throws UnknownHostException {
        try {
          return new InetAddress[] {InetAddress.ofLiteral(known.getOrDefault(host, host))};
        } catch (IllegalArgumentException e) {
          throw new UnknownHostException(host);
        }
      }

      @Override
      public String resolveCanonicalHostname(String host) {
        return host;
      }
    };
  }
}
