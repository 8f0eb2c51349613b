package lexdelta.crawler.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import lexdelta.crawler.archive.Header;
import lexdelta.crawler.fetch.Pursuit.End;
import lexdelta.crawler.guard.AddressGuard;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Asks publishers for pages. Blocks until there is an outcome; may be called from many threads at
 * once, virtual ones too. Requests to one host wait for each other; requests to several do not.
 *
 * <p>What it remembers — robots.txt files, who wants to be left alone, when each host was last asked
 * — it remembers for its own lifetime only, by the clock it was given. Time-outs go by real time.
 */
public final class Fetcher implements AutoCloseable {
  private final Wire wire;
  private final Pursuit pursuit;
  private final Robots robots;
  private final Verdict verdict;

  /**
   * A fetcher. Nothing is asked yet.
   *
   * @param clock by which intervals, Retry-After and robots.txt are kept
   * @param pause how to wait for one's turn
   */
  public Fetcher(FetchSettings settings, Clock clock, Pause pause) {
    this(settings, clock, pause, SystemDefaultDnsResolver.INSTANCE);
  }

  /** For tests in which names lead where they should not. */
  Fetcher(FetchSettings settings, Clock clock, Pause pause, DnsResolver names) {
    AddressGuard guard = new AddressGuard(settings.reachable(), names);
    this.wire = new Wire(settings, clock, guard);
    Turns turns = new Turns(settings, wire, clock, pause);
    this.pursuit = new Pursuit(guard, turns);
    this.robots = new Robots(settings, clock, pursuit, turns);
    this.verdict = new Verdict(settings.maxDecodedBytes().toBytes());
  }

  /** Asks for an address, if we may. */
  public FetchOutcome fetch(FetchRequest request) {
    List<Header> conditions = new ArrayList<>();
    request.etag().ifPresent(tag -> conditions.add(Header.received("If-None-Match", tag)));
    request
        .lastModified()
        .ifPresent(day -> conditions.add(Header.received("If-Modified-Since", day)));
    return switch (pursuit.pursue(request.address(), conditions, robots::objection)) {
      case End.Arrived(var exchange) -> verdict.on(request, exchange);
      case End.Stopped(var outcome) -> outcome;
    };
  }

  @Override
  public void close() {
    try {
      wire.close();
    } catch (IOException e) {
      throw new UncheckedIOException("Closing the connections failed: " + e.getMessage(), e);
    }
  }
}
