package lexdelta.crawler.source.usc;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lexdelta.crawler.record.Reading;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.Source;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.source.Expectation;
import lexdelta.crawler.source.Extraction;
import lexdelta.crawler.source.Lead;
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.crawler.source.WatchedSource;
import lexdelta.crawler.source.markup.HtmlPage;
import org.jsoup.nodes.Element;

/**
 * A title of the United States Code at the publisher's current release point: the page of downloads
 * names the file, whose address has the public law through which it is current and never changes.
 * The text is taken as that of the day, in Washington, on which it was seen.
 */
public final class UsCodeTitle implements WatchedSource {
  /** Where the publisher is reached. */
  public static final URI PUBLISHER = URI.create("https://uscode.house.gov");

  static final String PUBLISHED_BY =
      "Office of the Law Revision Counsel, U.S. House of Representatives";
  private static final int LAST_TITLE = 54;
  private static final String DOWNLOADS = "/download/download.shtml";

  private final int title;
  private final URI page;
  private final Pattern file;

  /** Title 8, which is watched. */
  public UsCodeTitle() {
    this(PUBLISHER);
  }

  /** Title 8 at a server that answers as the publisher does. */
  public UsCodeTitle(URI base) {
    this(8, base);
  }

  /**
   * A title.
   *
   * @param title 1 to 54
   * @param base address of the server, with or without a path
   */
  public UsCodeTitle(int title, URI base) {
    this.title = checked(title);
    page = URI.create(base.toString().replaceFirst("/+$", "") + DOWNLOADS);
    file =
        Pattern.compile(
            "releasepoints/us/pl/[0-9]+/[0-9a-z]+/xml_usc%02d@[0-9a-z-]+\\.zip".formatted(title));
  }

  static int checked(int title) {
    if (title < 1 || title > LAST_TITLE) {
      throw new IllegalArgumentException("The U.S. Code has titles 1 to 54, not " + title);
    }
    return title;
  }

  @Override
  public Source source() {
    return new Source(
        new SourceId("usc-title-" + title),
        PUBLISHED_BY,
        "United States Code, title " + title,
        page);
  }

  @Override
  public int reader() {
    return Uslm.VERSION;
  }

  @Override
  public Expectation expectation() {
    return Expectation.items(1).canary("releasepoints");
  }

  /** Release points come some days apart. */
  @Override
  public Optional<Duration> cadence() {
    return Optional.of(Duration.ofHours(24));
  }

  @Override
  public List<URI> entrances() {
    return List.of(page);
  }

  @Override
  public List<Lead> follow(Snapshot snapshot, byte[] payload) throws UnreadableSnapshotException {
    return downloads(snapshot)
        ? List.of(Lead.settled(current(payload, snapshot.address())))
        : List.of();
  }

  @Override
  public Extraction extract(Snapshot snapshot, byte[] payload) throws UnreadableSnapshotException {
    if (downloads(snapshot)) {
      current(payload, snapshot.address());
      return new Extraction.Signpost();
    }
    return whole(title, snapshot, Uslm.read(payload, snapshot.observedOn()));
  }

  private boolean downloads(Snapshot snapshot) {
    return snapshot.address().getPath().endsWith(DOWNLOADS);
  }

  private URI current(byte[] payload, URI at) throws UnreadableSnapshotException {
    for (Element link : HtmlPage.whole(payload, at).select("a[href]")) {
      Matcher named = file.matcher(link.attr("href"));
      if (named.find()) {
        return at.resolve(named.group());
      }
    }
    throw HtmlPage.unreadable("The page of downloads names no XML of title %d".formatted(title));
  }

  /** All of a title, none of another. */
  static Extraction whole(int title, Snapshot snapshot, List<Reading> readings)
      throws UnreadableSnapshotException {
    String scope = "/us/usc/t" + title + "/";
    Optional<Reading> other =
        readings.stream().filter(r -> !r.document().value().startsWith(scope)).findFirst();
    if (other.isPresent()) {
      throw new UnreadableSnapshotException(
          "Title %d was asked for; this has %s. Nothing of it was taken as law. Look at the address in a browser."
              .formatted(title, other.get().citation()));
    }
    return new Extraction.Whole(scope, snapshot.observedOn(), readings);
  }
}
