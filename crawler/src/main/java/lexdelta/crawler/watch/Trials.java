package lexdelta.crawler.watch;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import lexdelta.crawler.fetch.FetchOutcome;
import lexdelta.crawler.fetch.FetchRequest;
import lexdelta.crawler.fetch.Fetcher;
import lexdelta.crawler.record.ArchivePlace;
import lexdelta.crawler.record.Outcome;
import lexdelta.crawler.record.Progress;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.SnapshotId;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.source.Extraction;
import lexdelta.crawler.source.Lead;
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.crawler.source.WatchedSource;

/**
 * Looks at sources without recording anything: as politely as a watch does, with the same readers
 * and the same expectations. Safe for many threads.
 */
public final class Trials {
  private static final int AT_ONCE = 16;
  private static final int TITLES = 3;

  /** A snapshot needs a place; nothing was kept, so nobody may look there. */
  private static final ArchivePlace NOWHERE = new ArchivePlace("nothing-was-kept", 0, 1);

  private final Fetcher fetcher;
  private final Clock clock;

  public Trials(Fetcher fetcher, Clock clock) {
    this.fetcher = fetcher;
    this.clock = clock;
  }

  /**
   * Looks at each source once, several at a time.
   *
   * @param stopping asked before each look; what was not begun by then is left out
   * @return in the order of the sources
   */
  public List<Trial> run(List<WatchedSource> sources, Progress progress, BooleanSupplier stopping) {
    ConcurrentHashMap<SourceId, Trial> done = new ConcurrentHashMap<>();
    AtomicInteger count = new AtomicInteger();
    progress.at("sources", 0, sources.size());
    SideBySide.run(
        sources,
        AT_ONCE,
        source -> {
          if (!stopping.getAsBoolean()) {
            done.put(source.source().id(), of(source, stopping));
            progress.at("sources", count.incrementAndGet(), sources.size());
          }
        });
    return sources.stream()
        .map(source -> Optional.ofNullable(done.get(source.source().id())))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Looks at every entrance, and at the first page to which each leads. */
  private Trial of(WatchedSource source, BooleanSupplier stopping) {
    List<Trial.Look> looks = new ArrayList<>();
    List<URI> further = new ArrayList<>();
    for (URI entrance : source.entrances()) {
      if (!stopping.getAsBoolean()) {
        Seen seen = look(source, entrance);
        looks.add(seen.look());
        seen.lead().filter(lead -> !further.contains(lead)).ifPresent(further::add);
      }
    }
    further.stream()
        .filter(address -> !source.entrances().contains(address) && !stopping.getAsBoolean())
        .map(address -> look(source, address).look())
        .forEach(looks::add);
    return new Trial(source.source().id(), looks);
  }

  /** A look, and the first address to which it leads. */
  private record Seen(Trial.Look look, Optional<URI> lead) {}

  private Seen look(WatchedSource source, URI address) {
    FetchOutcome outcome = fetcher.fetch(FetchRequest.of(address));
    return switch (outcome) {
      case FetchOutcome.Fetched fetched -> read(source, address, fetched);
      case FetchOutcome.NotModified same -> failed(address, Outcome.NOT_MODIFIED, same);
      case FetchOutcome.Gone gone -> failed(address, Outcome.GONE, gone);
      case FetchOutcome.Refused refused -> failed(address, Outcome.REFUSED, refused);
      case FetchOutcome.Blocked blocked -> failed(address, Outcome.BLOCKED, blocked);
      case FetchOutcome.Unreachable lost -> failed(address, Outcome.UNREACHABLE, lost);
    };
  }

  private static Seen failed(URI address, Outcome outcome, FetchOutcome of) {
    var look = new Trial.Look(address, outcome, of.status(), 0, 0, 0, List.of(), of.reason());
    return new Seen(look, Optional.empty());
  }

  private Seen read(WatchedSource source, URI address, FetchOutcome.Fetched fetched) {
    Snapshot snapshot = snapshot(source, address, fetched);
    byte[] payload = fetched.payload();
    try {
      Extraction extraction = source.extract(snapshot, payload);
      Expected.check(source, snapshot, payload, extraction);
      List<Lead> leads = source.leads(address) ? source.follow(snapshot, payload) : List.of();
      var look =
          new Trial.Look(
              address,
              Outcome.FETCHED,
              fetched.status(),
              payload.length,
              documents(extraction),
              leads.size(),
              titles(extraction),
              "");
      return new Seen(look, leads.stream().map(Lead::address).findFirst());
    } catch (UnreadableSnapshotException e) {
      var look =
          new Trial.Look(
              address,
              Outcome.UNREADABLE,
              fetched.status(),
              payload.length,
              0,
              0,
              List.of(),
              String.valueOf(e.getMessage()));
      return new Seen(look, Optional.empty());
    }
  }

  private Snapshot snapshot(WatchedSource source, URI address, FetchOutcome.Fetched fetched) {
    return new Snapshot(
        new SnapshotId(0),
        source.source().id(),
        address,
        clock.instant(),
        fetched.digest(),
        fetched.mediaType(),
        fetched.etag(),
        fetched.lastModified(),
        NOWHERE);
  }

  private static int documents(Extraction extraction) {
    return switch (extraction) {
      case Extraction.Signpost signpost -> 0;
      case Extraction.Whole whole -> whole.readings().size();
      case Extraction.Some some -> some.readings().size();
      case Extraction.Stated stated -> stated.statements().size();
    };
  }

  private static List<String> titles(Extraction extraction) {
    Stream<Reading> readings =
        switch (extraction) {
          case Extraction.Signpost signpost -> Stream.of();
          case Extraction.Whole whole -> whole.readings().stream();
          case Extraction.Some some -> some.readings().stream();
          case Extraction.Stated stated -> Stream.of();
        };
    return readings
        .limit(TITLES)
        .map(reading -> "%s %s".formatted(reading.citation(), reading.heading()).strip())
        .toList();
  }
}
