package lexdelta.crawler.watch;

import java.time.Instant;
import java.util.Optional;
import lexdelta.crawler.archive.Archive;
import lexdelta.crawler.fetch.FetchOutcome;
import lexdelta.crawler.fetch.FetchRequest;
import lexdelta.crawler.fetch.Fetcher;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.Snapshots;
import lexdelta.crawler.source.declared.Declaration;
import lexdelta.crawler.source.declared.Preview;

/**
 * Shows what a declaration would read from its address now, and what it would have reported between
 * the last two captures of it. Records nothing. Safe for many threads.
 */
public final class DeclarationPreviews {
  private final Fetcher fetcher;
  private final Snapshots snapshots;
  private final Archive archive;

  public DeclarationPreviews(Fetcher fetcher, Snapshots snapshots, Archive archive) {
    this.fetcher = fetcher;
    this.snapshots = snapshots;
    this.archive = archive;
  }

  /**
   * What came of a declaration.
   *
   * @param answer what the publisher answered, in words
   * @param now what would be read of it; empty when no page came
   * @param between what the last two captures would have reported; empty when there are not two
   */
  public record Previewed(
      Declaration declaration, String answer, Optional<Preview> now, Optional<Between> between) {}

  /**
   * Two captures, held against each other.
   *
   * @param later when the later was kept; empty when it is the page as it is now
   */
  public record Between(Instant earlier, Optional<Instant> later, Preview preview) {}

  /** Looks at a declaration's address once, and into the archive. */
  public Previewed of(Declaration declaration) {
    FetchOutcome outcome = fetcher.fetch(FetchRequest.of(declaration.source().address()));
    Optional<byte[]> page =
        outcome instanceof FetchOutcome.Fetched fetched
            ? Optional.of(fetched.payload())
            : Optional.empty();
    return new Previewed(
        declaration,
        outcome.reason(),
        page.map(bytes -> Preview.of(declaration, bytes)),
        between(declaration, page));
  }

  /** The last two captures kept; the page as it is now is the later where but one was kept. */
  private Optional<Between> between(Declaration declaration, Optional<byte[]> page) {
    Optional<Snapshot> last = snapshots.newest(declaration.source().address());
    if (last.isEmpty()) {
      return Optional.empty();
    }
    Optional<Snapshot> before =
        snapshots.newest(declaration.source().address(), last.get().observedAt().minusNanos(1_000));
    if (before.isPresent()) {
      Preview preview = Preview.of(declaration, bytes(before.get()), bytes(last.get()));
      return Optional.of(
          new Between(before.get().observedAt(), Optional.of(last.get().observedAt()), preview));
    }
    return page.map(now ->
        new Between(
            last.get().observedAt(),
            Optional.empty(),
            Preview.of(declaration, bytes(last.get()), now)));
  }

  private byte[] bytes(Snapshot snapshot) {
    return archive.read(snapshot.place());
  }
}
