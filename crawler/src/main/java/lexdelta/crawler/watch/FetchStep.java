package lexdelta.crawler.watch;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import lexdelta.crawler.archive.Archive;
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
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.crawler.source.WatchedSource;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Looks at the addresses of a source, from its entrances on to wherever stored snapshots lead, and
 * keeps what comes. Each look is kept by itself: the exchange in the archive first, then the rows
 * that name it, in one transaction.
 */
final class FetchStep {
  private final Fetcher fetcher;
  private final Archive archive;
  private final Snapshots snapshots;
  private final Checks checks;
  private final Payloads payloads;
  private final TransactionOperations transaction;
  private final Clock clock;

  FetchStep(Fetcher fetcher, Archive archive, Store store, Clock clock) {
    this.fetcher = fetcher;
    this.archive = archive;
    this.snapshots = store.snapshots();
    this.checks = store.checks();
    this.payloads = store.payloads();
    this.transaction = store.transaction();
    this.clock = clock;
  }

  /** Where looks are written down. */
  record Store(
      Snapshots snapshots, Checks checks, Payloads payloads, TransactionOperations transaction) {}

  /**
   * Looks at all addresses of a source once.
   *
   * @param stopping asked between two looks; true ends the work there
   * @return how many were looked at, and what went wrong
   */
  Looks fetchAll(WatchedSource source, Progress progress, BooleanSupplier stopping) {
    Deque<URI> ahead = new ArrayDeque<>(source.entrances());
    Set<URI> met = new HashSet<>(ahead);
    int looked = 0;
    Optional<String> trouble = Optional.empty();
    while (!ahead.isEmpty() && !stopping.getAsBoolean()) {
      URI address = ahead.remove();
      progress.at("fetch " + source.source().id(), looked++, met.size());
      look(source.source().id(), address)
          .map(snapshot -> leads(source, snapshot))
          .ifPresent(found -> found.stream().filter(met::add).forEach(ahead::add));
    }
    progress.at("fetch " + source.source().id(), looked, met.size());
    return looked;
  }

  private List<URI> leads(WatchedSource source, Snapshot snapshot) {
    try {
      return source.follow(snapshot, payloads.read(snapshot));
    } catch (UnreadableSnapshotException e) {
      return List.of(); // the read step meets the same bytes, and records why
    }
  }

  /** One look. The newest snapshot of the address is what it brings, confirms, or leaves. */
  private Optional<Snapshot> look(SourceId source, URI address) {
    Optional<Snapshot> known = snapshots.newest(address);
    // Bytes no reader could use may have been broken on the way, under the right entity tag.
    Optional<Snapshot> good = known.filter(s -> !snapshots.unreadable(s.id()));
    FetchOutcome outcome =
        fetcher.fetch(
            new FetchRequest(
                address,
                good.flatMap(Snapshot::etag),
                good.flatMap(Snapshot::lastModified)));
    return transaction.execute(status -> keep(new Look(source, address, known), outcome));
  }

  /** An address of a source, and the snapshot known of it before. */
  private record Look(SourceId source, URI address, Optional<Snapshot> known) {}

  private Optional<Snapshot> keep(Look look, FetchOutcome outcome) {
    return switch (outcome) {
      case FetchOutcome.Fetched fetched -> Optional.of(fetched(look, fetched));
      case FetchOutcome.NotModified same -> {
        note(look, Outcome.NOT_MODIFIED, same, look.known(), same.exchange().map(e -> revisit(e, look)));
        yield look.known();
      }
      case FetchOutcome.Gone gone -> failed(look, Outcome.GONE, gone);
      case FetchOutcome.Refused refused -> failed(look, Outcome.REFUSED, refused);
      case FetchOutcome.Blocked blocked -> failed(look, Outcome.BLOCKED, blocked);
      case FetchOutcome.Unreachable gone -> failed(look, Outcome.UNREACHABLE, gone);
    };
  }

  private Snapshot fetched(Look look, FetchOutcome.Fetched fetched) {
    Sha256 payload = Sha256.of(fetched.payload());
    Optional<Snapshot> twin = look.known().filter(s -> s.payload().equals(payload));
    if (twin.isPresent()) {
      ArchivePlace place = archive.appendRevisit(fetched.exchange(), twin.get());
      note(look, Outcome.NOT_MODIFIED, fetched, twin, Optional.of(place));
      return twin.get();
    }
    ArchivePlace place = archive.append(fetched.exchange());
    Snapshot snapshot = snapshots.append(snapshot(look, fetched, place));
    note(look, Outcome.FETCHED, fetched, Optional.of(snapshot), Optional.of(place));
    return snapshot;
  }
}
