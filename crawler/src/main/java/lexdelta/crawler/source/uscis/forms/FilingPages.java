package lexdelta.crawler.source.uscis.forms;

import java.net.URI;
import java.util.List;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.Source;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.source.Expectation;
import lexdelta.crawler.source.Extraction;
import lexdelta.crawler.source.Lead;
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.crawler.source.WatchedSource;
import lexdelta.crawler.source.uscis.page.SitePage;

/**
 * Pages that say where to file and until when, and are no form's own: charts of addresses, countries
 * designated for Temporary Protected Status. Each is a document, such as {@code
 * /us/uscis/pages/humanitarian/temporary-protected-status/tps-ukraine}.
 */
public final class FilingPages implements WatchedSource {
  private static final int READER = 2;
  private static final List<String> PATHS =
      List.of(
          "/forms/filing-guidance/lockbox-filing-locations-chart-for-certain-family-based-forms",
          "/humanitarian/temporary-protected-status/TPS-Ukraine");

  private final List<URI> pages;

  /** The pages at their publisher. */
  public FilingPages() {
    this(SitePage.PUBLISHER);
  }

  /** The pages at a server that answers as the publisher does. */
  public FilingPages(URI base) {
    this(base, PATHS);
  }

  /**
   * Some pages.
   *
   * @param base address of the server, with or without a path
   * @param paths of the pages, each with a leading slash
   */
  public FilingPages(URI base, List<String> paths) {
    String server = base.toString().replaceFirst("/+$", "");
    pages = paths.stream().map(path -> URI.create(server + path)).toList();
  }

  @Override
  public Source source() {
    return new Source(
        new SourceId("uscis-filing-pages"),
        "U.S. Citizenship and Immigration Services",
        "USCIS pages on where and when to file",
        pages.getFirst());
  }

  @Override
  public int reader() {
    return READER;
  }

  @Override
  public Expectation expectation() {
    return Expectation.items(1).canary("USCIS");
  }

  @Override
  public Expectation expectation(URI address) {
    return pages.contains(address) ? expectation() : Expectation.NONE;
  }

  @Override
  public List<URI> entrances() {
    return pages;
  }

  @Override
  public boolean leads(URI address) {
    return false;
  }

  @Override
  public List<Lead> follow(Snapshot snapshot, byte[] payload) {
    return List.of();
  }

  @Override
  public Extraction extract(Snapshot snapshot, byte[] payload) throws UnreadableSnapshotException {
    FormPage page = new FormPage(payload, snapshot.address().getPath());
    return new Extraction.Some(List.of(page.reading(snapshot.observedOn())));
  }
}
