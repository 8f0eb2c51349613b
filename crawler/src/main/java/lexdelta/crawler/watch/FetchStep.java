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
import java.util.function.Consumer;
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

  /** Of so many addresses of a host it is found out together what is stored of them. */
  private static final int AHEAD = 50;

  private final Fetcher fetcher;
  private final Archive archive;
  private final Snapshots snapshots;
  private final Checks checks;
  private final Payloads payloads;
  private final SameText sameText;
  private final LookLog log;
  private final Clock clock;

  FetchStep(Fetcher fetcher, Archive archive, Store store, Clock clock) {
    this.fetcher = fetcher;
    this.archive = archive;
    this.snapshots = store.snapshots();
    this.checks = store.checks();
    this.payloads = store.payloads();
    this.sameText = new SameText(store.payloads());
    this.log = new LookLog(archive, checks, store.transaction());
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
    private final Queue<LookLog.Written<Seen>> unchanged = new ConcurrentLinkedQueue<>();
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
            for (int from = 0; from < places.size(); from += AHEAD) {
              List<Integer> next = places.subList(from, Math.min(from + AHEAD, places.size()));
              Stored stored =
                  stored(next.stream().map(place -> wave.get(place).address()).toList());
              for (int place : next) {
                if (!stopping.getAsBoolean()) {
                  found.set(place, fetch(wave.get(place), stored, wave.size()));
                }
              }
            }
          });
      unchanged.forEach(LookLog.Written::result); // a wave ends when all of it is on the disk
      unchanged.clear();
      return found;
    }

    private List<Lead> fetch(Lead lead, Stored stored, int wave) {
      Optional<Snapshot> snapshot =
          lead.kind() == Lead.Kind.CURRENT ? Optional.empty() : stored.good(lead.address());
      if (snapshot.isEmpty()) {
        snapshot = see(ask(source, lead.address(), stored));
        int done = looked.incrementAndGet();
        progress.at(work, done, Math.max(done, wave));
      }
      return snapshot.map(known -> leads(source, known)).orElse(List.of());
    }

    /** Nobody waits until it is on the disk that nothing moved; all wait for whatever is new. */
    private Optional<Snapshot> see(Asked asked) {
      if (asked.unchanged()) {
        unchanged.add(log.later(asked.size(), told -> keep(asked, told)));
        return asked.look().known();
      }
      Seen seen = log.write(told -> keep(asked, told));
      seen.trouble().ifPresent(troubles::add);
      return seen.snapshot();
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

  /**
   * What is stored of some addresses.
   *
   * @param unreadable those that no reader could use
   */
  private record Stored(Map<URI, Snapshot> newest, Set<SnapshotId> unreadable) {
    Optional<Snapshot> known(URI address) {
      return Optional.ofNullable(newest.get(address));
    }

    Optional<Snapshot> good(URI address) {
      return known(address).filter(snapshot -> !unreadable.contains(snapshot.id()));
    }
  }

  private Stored stored(List<URI> addresses) {
    Map<URI, Snapshot> newest = snapshots.newest(addresses);
    return new Stored(
        newest, snapshots.unreadable(newest.values().stream().map(Snapshot::id).toList()));
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

  /** Looks at one address of a source; what was seen is on the disk. */
  Seen look(SourceId source, URI address) {
    Asked asked = ask(source, address, stored(List.of(address)));
    return log.write(told -> keep(asked, told));
  }

  private Asked ask(WatchedSource source, URI address, Stored stored) {
    Asked asked = ask(source.source().id(), address, stored);
    return alike(source, asked) ? asked.asAlike() : asked;
  }

  /**
   * Whether other bytes came that say the same, and the day's first of the address are kept: then
   * nobody needs these.
   */
  private boolean alike(WatchedSource source, Asked asked) {
    Look look = asked.look();
    return look.good()
        && !asked.unchanged()
        && asked.outcome() instanceof FetchOutcome.Fetched fetched
        && keptToday(look)
        && sameText.of(
            source,
            look.known().orElseThrow(),
            snapshot(look, fetched, look.known().orElseThrow().place()),
            fetched.payload());
  }

  private Asked ask(SourceId source, URI address, Stored stored) {
    // Bytes no reader could use may have been broken on the way, under the right entity tag.
    Optional<Snapshot> good = stored.good(address);
    FetchOutcome outcome =
        fetcher.fetch(
            new FetchRequest(
                address,
                good.flatMap(Snapshot::etag),
                good.flatMap(Snapshot::lastModified),
                good.map(Snapshot::payload)));
    var look =
        new Look(source, address, stored.known(address), good.isPresent(), Instant.now(clock));
    return new Asked(look, outcome, false);
  }

  /**
   * A look and what it brought.
   *
   * @param alike whether these are other bytes that say what ours say
   */
  private record Asked(Look look, FetchOutcome outcome, boolean alike) {
    Asked asAlike() {
      return new Asked(look, outcome, true);
    }

    /** Whether the publisher has what we have, and can read. */
    boolean unchanged() {
      return look.good() && (outcome instanceof FetchOutcome.NotModified || same() || alike);
    }

    /** Whether the bytes that came are those we have, readable or not. */
    boolean same() {
      return outcome instanceof FetchOutcome.Fetched fetched
          && look.known().map(Snapshot::payload).filter(fetched.digest()::equals).isPresent();
    }

    long size() {
      return outcome.exchange().map(exchange -> (long) exchange.body().length).orElse(0L);
    }
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

  private Seen keep(Asked asked, Consumer<Check> told) {
    Look look = asked.look();
    return switch (asked.outcome()) {
      case FetchOutcome.Fetched fetched -> fetched(asked, fetched, told);
      case FetchOutcome.NotModified same -> confirmed(look, same, told);
      case FetchOutcome.Gone gone -> failed(look, Outcome.GONE, gone, told);
      case FetchOutcome.Refused refused -> failed(look, Outcome.REFUSED, refused, told);
      case FetchOutcome.Blocked blocked -> failed(look, Outcome.BLOCKED, blocked, told);
      case FetchOutcome.Unreachable lost -> failed(look, Outcome.UNREACHABLE, lost, told);
    };
  }

  private Seen fetched(Asked asked, FetchOutcome.Fetched fetched, Consumer<Check> told) {
    Look look = asked.look();
    if (asked.same()) {
      return confirmed(look, fetched, told);
    } else if (asked.alike()) {
      return alike(look, fetched, told);
    }
    Capture capture = look.capture(Outcome.FETCHED, fetched);
    ArchivePlace place = archive.append(fetched.exchange().orElseThrow(), capture);
    Snapshot snapshot = snapshots.append(snapshot(look, fetched, place));
    told.accept(check(capture, Optional.of(snapshot), Optional.of(place)));
    return new Seen(Outcome.FETCHED, Optional.of(snapshot), Optional.empty());
  }

  /** The publisher, or the bytes, say that nothing moved. */
  private Seen confirmed(Look look, FetchOutcome outcome, Consumer<Check> told) {
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
    told.accept(check(capture, look.known(), place));
    return new Seen(capture.outcome(), look.known(), trouble);
  }

  /** The bytes differ and say the same: of these the headers are kept, and their digest. */
  private Seen alike(Look look, FetchOutcome.Fetched fetched, Consumer<Check> told) {
    Capture capture =
        look.capture(
            Outcome.NOT_MODIFIED, fetched.status(), "Other bytes came that say what we have.");
    ArchivePlace place =
        archive.appendAlike(
            fetched.exchange().orElseThrow(), look.known().orElseThrow().place(), capture);
    told.accept(check(capture, look.known(), Optional.of(place)));
    return new Seen(Outcome.NOT_MODIFIED, look.known(), Optional.empty());
  }

  private boolean keptToday(Look look) {
    return checks.answered(look.source(), look.address(), look.beginOfDay());
  }

  /** Known bytes are kept once more when they are the first that the address gave on a UTC day. */
  private ArchivePlace keepAgain(Look look, Exchange exchange, Snapshot known, Capture capture) {
    boolean first = exchange.status() == 200 && !keptToday(look);
    return first
        ? archive.append(exchange, capture)
        : archive.appendRevisit(exchange, known.payload(), known.place(), capture);
  }

  private Seen failed(Look look, Outcome kind, FetchOutcome outcome, Consumer<Check> told) {
    Capture capture = look.capture(kind, outcome);
    Optional<ArchivePlace> place =
        outcome.exchange().map(exchange -> archive.append(exchange, capture));
    if (place.isEmpty()) {
      archive.append(capture);
    }
    told.accept(check(capture, Optional.empty(), place));
    // What is stored goes on to count: a list that cannot be had today still leads to its texts.
    return new Seen(kind, look.known(), Optional.of(outcome.reason()));
  }

  private Snapshot snapshot(Look look, FetchOutcome.Fetched fetched, ArchivePlace place) {
    return new Snapshot(
        new SnapshotId(0),
        look.source(),
        look.address(),
        look.at(),
        fetched.digest(),
        fetched.mediaType(),
        fetched.etag(),
        fetched.lastModified(),
        place);
  }

  /** The row says what the archive says. */
  private static Check check(
      Capture of, Optional<Snapshot> snapshot, Optional<ArchivePlace> place) {
    return new Check(
        of.source(),
        of.address(),
        of.at(),
        of.outcome(),
        of.status(),
        of.reason(),
        snapshot.map(Snapshot::id),
        place);
  }
}
