package lexdelta.crawler.source.declared;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.Source;
import lexdelta.crawler.source.Extraction;
import lexdelta.crawler.source.Lead;
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.crawler.source.WatchedSource;
import lexdelta.crawler.source.declared.Declaration.Kind;

/** A declared page, feed, sitemap or PDF file. */
public final class DeclaredSource implements WatchedSource {
  private static final int READER = 1;

  /** Room for as many editions of a declaration between two versions of the reader. */
  private static final int EDITIONS = 1_000_000;

  private final Declaration declaration;
  private final URI entrance;

  /** At its publisher. */
  public DeclaredSource(Declaration declaration) {
    this(declaration, declaration.source().address());
  }

  /**
   * At a server that answers as the publisher does.
   *
   * @param entrance where to look instead of at the publisher's own address
   */
  public DeclaredSource(Declaration declaration, URI entrance) {
    this.declaration = declaration;
    this.entrance = entrance;
  }

  public Declaration declaration() {
    return declaration;
  }

  @Override
  public Source source() {
    return declaration.source();
  }

  @Override
  public int reader() {
    return READER * EDITIONS + declaration.edition();
  }

  @Override
  public List<String> topics() {
    return declaration.topics();
  }

  @Override
  public Optional<Duration> cadence() {
    return Optional.of(declaration.expectation().cadence());
  }

  @Override
  public List<URI> entrances() {
    return List.of(entrance);
  }

  @Override
  public boolean leads(URI address) {
    return declaration.kind() == Kind.SITEMAP && address.equals(entrance);
  }

  @Override
  public List<Lead> follow(Snapshot snapshot, byte[] payload) throws UnreadableSnapshotException {
    return leads(snapshot.address())
        ? SitemapReader.leads(payload, entrance).stream().map(Lead::current).toList()
        : List.of();
  }

  /** Of a sitemap that is one file, what is missing is gone; of all else nothing follows. */
  @Override
  public Extraction extract(Snapshot snapshot, byte[] payload) throws UnreadableSnapshotException {
    boolean first = snapshot.address().equals(entrance);
    boolean sitemap = declaration.kind() == Kind.SITEMAP;
    if (sitemap && first && SitemapReader.listed(payload).index()) {
      return new Extraction.Signpost();
    }
    URI base = first ? declaration.source().address() : snapshot.address();
    List<Reading> readings =
        new DeclaredReader(declaration).read(payload, snapshot.observedOn(), Optional.of(base));
    return sitemap && first
        ? new Extraction.Whole(declaration.root() + "/", snapshot.observedOn(), readings)
        : new Extraction.Some(readings);
  }
}
