package lexdelta.crawler.watch;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import lexdelta.crawler.archive.Archive;
import lexdelta.crawler.archive.Capture;
import lexdelta.crawler.archive.Exchange;
import lexdelta.crawler.fetch.FetchOutcome;
import lexdelta.crawler.fetch.FetchRequest;
import lexdelta.crawler.fetch.Fetcher;
import lexdelta.crawler.record.ArchivePlace;
import lexdelta.crawler.record.Check;
import lexdelta.crawler.record.Checks;
import lexdelta.crawler.record.Outcome;
import lexdelta.crawler.record.Progress;
import lexdelta.crawler.record.Sha256;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.SnapshotId;
import lexdelta.crawler.record.Snapshots;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.source.Lead;
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.crawler.source.WatchedSource;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Looks at the addresses of a source, from its entrances on to wherever stored snapshots lead, and
 * keeps what comes: the exchange in the archive first, then the rows that name it. Looks that end
 * together are kept together ({@link LookLog}).
 */
final class FetchStep {
  /** So many hosts are asked at once: each costs a connection. */
  private static final int MOST_HOSTS = 64;

  private final Fetcher fetcher;
  private final Archive archive;
  private final Snapshots snapshots;
  private final Checks checks;
  private final Payloads payloads;
  private final LookLog log;
  private final Clock clock;

  FetchStep(Fetcher fetcher, Archive archive, Store store, Clock clock) {
    this.fetcher = fetcher;
    this.archive = archive;
    this.snapshots = store.snapshots();
    this.checks = store.checks();
    this.payloads = store.payloads();
    this.log = new LookLog(archive, store.transaction());
    this.clock = clock;
  }

  /** Where looks are written down. */
  record Store(
      Snapshots snapshots, Checks checks, Payloads payloads, TransactionOperations transaction) {}

  /**
   * What came of a round of looks.
   *
   * @param trouble what went wrong first, in words; empty when nothing did
   */
  record Looks(int count, Optional<String> trouble) {}

  /**
   * Looks at all addresses of a source once.
   *
   * @param stopping asked between two looks; true ends the work there
   */
  Looks fetchAll(WatchedSource source, Progress progress, BooleanSupplier stopping) {
    return new Round(source, progress, stopping).run();
  }

  /**
   * One round, in waves: where a wave leads, the next one looks. The hosts of a wave are asked side
   * by side, each in the order of its addresses, so that a source of one host is always looked at
   * in one order.
   */
  private final class Round {
    private final WatchedSource source;
    private final Progress progress;
    private final BooleanSupplier stopping;
    private final String work;
    private final Set<URI> met;
    private final AtomicInteger looked = new AtomicInteger();
    private final Queue<String> troubles = new ConcurrentLinkedQueue<>();

    Round(WatchedSource source, Progress progress, BooleanSupplier stopping) {
      this.source = source;
      this.progress = progress;
      this.stopping = stopping;
      this.work = "fetch " + source.source().id();
      this.met = new HashSet<>(source.entrances());
    }

    Looks run() {
      List<Lead> wave = source.entrances().stream().map(Lead::current).toList();
      while (!wave.isEmpty() && !stopping.getAsBoolean()) {
        wave =
            fetch(wave).stream()
                .flatMap(List::stream)
                .filter(found -> found.kind() != Lead.Kind.HISTORY)
                .filter(found -> met.add(found.address()))
                .toList();
      }
      progress.at(work, looked.get(), looked.get());
      return new Looks(looked.get(), Optional.ofNullable(troubles.peek()));
    }

    /** Where each of the leads led, in their order. */
    private List<List<Lead>> fetch(List<Lead> wave) {
      Map<String, List<Integer>> hosts = new LinkedHashMap<>();
      for (int i = 0; i < wave.size(); i++) {
        String host = String.valueOf(wave.get(i).address().getHost());
        hosts.computeIfAbsent(host, it -> new ArrayList<>()).add(i);
      }
      List<List<Lead>> found = new ArrayList<>(Collections.nCopies(wave.size(), List.of()));
      SideBySide.run(
          hosts.values(),
          MOST_HOSTS,
          places -> {
            for (int place : places) {
              if (!stopping.getAsBoolean()) {
                found.set(place, fetch(wave.get(place), wave.size()));
              }
            }
          });
      return found;
    }

    private List<Lead> fetch(Lead lead, int wave) {
      Optional<Snapshot> snapshot = held(lead);
      if (snapshot.isEmpty()) {
        Seen seen = look(source.source().id(), lead.address());
        seen.trouble().ifPresent(troubles::add);
        snapshot = seen.snapshot();
        int done = looked.incrementAndGet();
        progress.at(work, done, Math.max(done, wave));
      }
      return snapshot.map(known -> leads(source, known)).orElse(List.of());
    }
  }

  /**
   * The addresses of the past to which stored snapshots lead and of which nothing is stored, in the
   * order in which they are wanted. Looks at no publisher.
   */
  List<URI> missing(WatchedSource source) {
    Deque<Lead> ahead = new ArrayDeque<>(source.entrances().stream().map(Lead::current).toList());
    Set<URI> met = new HashSet<>(source.entrances());
    List<URI> missing = new ArrayList<>();
    while (!ahead.isEmpty()) {
      Lead lead = ahead.remove();
      Optional<Snapshot> known = good(lead.address());
      if (lead.kind() == Lead.Kind.HISTORY && known.isEmpty()) {
        missing.add(lead.address());
      }
      known.stream()
          .filter(snapshot -> lead.kind() != Lead.Kind.HISTORY)
          .flatMap(snapshot -> leads(source, snapshot).stream())
          .filter(found -> met.add(found.address()))
          .forEach(ahead::add);
    }
    return missing;
  }

  /** What is stored of an address that need not be looked at again. */
  private Optional<Snapshot> held(Lead lead) {
    return lead.kind() == Lead.Kind.CURRENT ? Optional.empty() : good(lead.address());
  }

  private Optional<Snapshot> good(URI address) {
    return snapshots.newest(address).filter(s -> !snapshots.unreadable(s.id()));
  }

  private List<Lead> leads(WatchedSource source, Snapshot snapshot) {
    if (!source.leads(snapshot.address())) {
      return List.of();
    }
    try {
      return source.follow(snapshot, payloads.read(snapshot));
    } catch (UnreadableSnapshotException e) {
      return List.of(); // the read step meets the same bytes, and records why
    }
  }

  /** What a look left: the newest snapshot of the address, old or new, and what went wrong. */
  record Seen(Outcome outcome, Optional<Snapshot> snapshot, Optional<String> trouble) {}

  /** Looks at one address of a source. */
  Seen look(SourceId source, URI address) {
    Optional<Snapshot> known = snapshots.newest(address);
    // Bytes no reader could use may have been broken on the way, under the right entity tag.
    Optional<Snapshot> good = known.filter(s -> !snapshots.unreadable(s.id()));
    FetchOutcome outcome =
        fetcher.fetch(
            new FetchRequest(
                address,
                good.flatMap(Snapshot::etag),
                good.flatMap(Snapshot::lastModified),
                good.map(Snapshot::payload)));
    var look = new Look(source, address, known, good.isPresent(), Instant.now(clock));
    return log.write(() -> keep(look, outcome));
  }

  /**
   * A look that has ended.
   *
   * @param known the snapshot known of the address before
   * @param good whether that one can be read
   */
  private record Look(
      SourceId source, URI address, Optional<Snapshot> known, boolean good, Instant at) {
    Capture capture(Outcome outcome, int status, String reason) {
      return new Capture(source, address, at, outcome, status, reason);
    }

    Capture capture(Outcome outcome, FetchOutcome of) {
      return capture(outcome, of.status(), of.reason());
    }

    Instant beginOfDay() {
      return at.truncatedTo(ChronoUnit.DAYS);
    }
  }

  private Seen keep(Look look, FetchOutcome outcome) {
    return switch (outcome) {
      case FetchOutcome.Fetched fetched -> fetched(look, fetched);
      case FetchOutcome.NotModified same -> confirmed(look, same);
      case FetchOutcome.Gone gone -> failed(look, Outcome.GONE, gone);
      case FetchOutcome.Refused refused -> failed(look, Outcome.REFUSED, refused);
      case FetchOutcome.Blocked blocked -> failed(look, Outcome.BLOCKED, blocked);
      case FetchOutcome.Unreachable lost -> failed(look, Outcome.UNREACHABLE, lost);
    };
  }

  private Seen fetched(Look look, FetchOutcome.Fetched fetched) {
    Sha256 payload = Sha256.of(fetched.payload());
    if (look.known().filter(s -> s.payload().equals(payload)).isPresent()) {
      return confirmed(look, fetched);
    }
    Capture capture = look.capture(Outcome.FETCHED, fetched);
    ArchivePlace place = archive.append(fetched.exchange().orElseThrow(), capture);
    Snapshot snapshot = snapshots.append(snapshot(look, fetched, payload, place));
    note(capture, Optional.of(snapshot), Optional.of(place));
    return new Seen(Outcome.FETCHED, Optional.of(snapshot), Optional.empty());
  }

  /** The publisher, or the bytes, say that nothing moved. */
  private Seen confirmed(Look look, FetchOutcome outcome) {
    Snapshot known = look.known().orElseThrow();
    Optional<String> trouble =
        !look.good()
            ? Optional.of("The same bytes came again that no reader could use. " + outcome.reason())
            : Optional.empty();
    Capture capture =
        trouble
            .map(again -> look.capture(Outcome.UNREADABLE, outcome.status(), again))
            .orElseGet(() -> look.capture(Outcome.NOT_MODIFIED, outcome));
    Optional<ArchivePlace> place =
        outcome.exchange().map(exchange -> keepAgain(look, exchange, known, capture));
    note(capture, look.known(), place);
    return new Seen(capture.outcome(), look.known(), trouble);
  }

  /** Known bytes are kept once more when they are the first that the address gave on a UTC day. */
  private ArchivePlace keepAgain(Look look, Exchange exchange, Snapshot known, Capture capture) {
    boolean first =
        exchange.status() == 200
            && !checks.answered(look.source(), look.address(), look.beginOfDay());
    return first
        ? archive.append(exchange, capture)
        : archive.appendRevisit(exchange, known.place(), capture);
  }

  private Seen failed(Look look, Outcome kind, FetchOutcome outcome) {
    Capture capture = look.capture(kind, outcome);
    Optional<ArchivePlace> place =
        outcome.exchange().map(exchange -> archive.append(exchange, capture));
    if (place.isEmpty()) {
      archive.append(capture);
    }
    note(capture, Optional.empty(), place);
    // What is stored goes on to count: a list that cannot be had today still leads to its texts.
    return new Seen(kind, look.known(), Optional.of(outcome.reason()));
  }

  private Snapshot snapshot(
      Look look, FetchOutcome.Fetched fetched, Sha256 payload, ArchivePlace place) {
    return new Snapshot(
        new SnapshotId(0),
        look.source(),
        look.address(),
        look.at(),
        payload,
        fetched.mediaType(),
        fetched.etag(),
        fetched.lastModified(),
        place);
  }

  /** The row says what the archive says. */
  private void note(Capture of, Optional<Snapshot> snapshot, Optional<ArchivePlace> place) {
    checks.append(
        new Check(
            of.source(),
            of.address(),
            of.at(),
            of.outcome(),
            of.status(),
            of.reason(),
            snapshot.map(Snapshot::id),
            place));
  }
}
