package lexdelta.crawler.source.usc;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.Source;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.source.Expectation;
import lexdelta.crawler.source.Extraction;
import lexdelta.crawler.source.Lead;
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.crawler.source.WatchedSource;

/**
 * A title of the United States Code in the older text, one file that is rewritten in place. Its
 * sections have the addresses of {@link UsCodeTitle}; a title is watched through one of the two. The
 * publisher no longer offers this form: it is read for its past.
 */
public final class UsCodeText implements WatchedSource {
  private final int title;
  private final URI file;

  /** Title 8 at its publisher. */
  public UsCodeText() {
    this(UsCodeTitle.PUBLISHER);
  }

  /** Title 8 at a server that answers as the publisher does. */
  public UsCodeText(URI base) {
    this(8, base);
  }

  /**
   * A title.
   *
   * @param title 1 to 54
   * @param base address of the server, with or without a path
   */
  public UsCodeText(int title, URI base) {
    this.title = UsCodeTitle.checked(title);
    file =
        URI.create(
            "%s/download/releasepoints/usc%02d.txt"
                .formatted(base.toString().replaceFirst("/+$", ""), title));
  }

  @Override
  public Source source() {
    return new Source(
        new SourceId("usc-text-title-" + title),
        UsCodeTitle.PUBLISHED_BY,
        "United States Code, title " + title + " (older text)",
        file);
  }

  @Override
  public int reader() {
    return CodedText.VERSION;
  }

  /** Title 8 has had about four hundred sections, repealed ones counted, since 2009. */
  @Override
  public Expectation expectation() {
    return Expectation.items(title == 8 ? 200 : 1).canary("-CITE-").last();
  }

  /** Release points come some days apart. */
  @Override
  public Optional<Duration> cadence() {
    return Optional.of(Duration.ofHours(24));
  }

  @Override
  public List<URI> entrances() {
    return List.of(file);
  }

  @Override
  public List<Lead> follow(Snapshot snapshot, byte[] payload) {
    return List.of();
  }

  @Override
  public Extraction extract(Snapshot snapshot, byte[] payload) throws UnreadableSnapshotException {
    return UsCodeTitle.whole(title, snapshot, CodedText.read(payload, snapshot.observedOn()));
  }
}
