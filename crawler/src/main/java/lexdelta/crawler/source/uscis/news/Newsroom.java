package lexdelta.crawler.source.uscis.news;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Reading;
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
 * The newsroom: the lists of alerts and of all news, a page of the newest each, and the page of every
 * item that they list. An item that has left a list is no less published.
 */
public final class Newsroom implements WatchedSource {
  private static final int READER = 2;
  private static final List<String> LISTS = List.of("/newsroom/alerts", "/newsroom/all-news");
  private final String base;

  /** The newsroom at its publisher. */
  public Newsroom() {
    this(SitePage.PUBLISHER);
  }

  /**
   * The newsroom at a server that answers as the publisher does.
   *
   * @param base address of the server, with or without a path
   */
  public Newsroom(URI base) {
    this.base = base.toString().replaceFirst("/+$", "");
  }

  @Override
  public Source source() {
    return new Source(
        new SourceId("uscis-newsroom"),
        "U.S. Citizenship and Immigration Services",
        "USCIS newsroom: alerts and news",
        entrances().getLast());
  }

  @Override
  public int reader() {
    return READER;
  }

  /** Each list gives a page of the newest, ten of them as a rule. */
  @Override
  public Expectation expectation() {
    return Expectation.items(5).canary("USCIS").movesWithin(Duration.ofDays(45));
  }

  @Override
  public Expectation expectation(URI address) {
    return entrances().contains(address) ? expectation() : Expectation.NONE;
  }

  @Override
  public List<URI> entrances() {
    return LISTS.stream().map(path -> URI.create(base + path)).toList();
  }

  @Override
  public List<Lead> follow(Snapshot snapshot, byte[] payload) throws UnreadableSnapshotException {
    if (!lists(snapshot) && !NewsFeed.sniff(payload)) {
      return List.of();
    }
    List<Lead> leads = new ArrayList<>();
    for (NewsItem item : items(snapshot, payload)) {
      String address = item.address().toString();
      if (address.startsWith(SitePage.PUBLISHER + "/newsroom/")) {
        leads.add(
            Lead.current(
                URI.create(base + address.substring(SitePage.PUBLISHER.toString().length()))));
      }
    }
    return leads;
  }

  @Override
  public Extraction extract(Snapshot snapshot, byte[] payload) throws UnreadableSnapshotException {
    if (!lists(snapshot) && !NewsFeed.sniff(payload)) {
      return new Extraction.Some(
          List.of(NewsPage.read(payload, snapshot.address(), snapshot.observedOn())));
    }
    return new Extraction.Some(readings(items(snapshot, payload)));
  }

  private static List<NewsItem> items(Snapshot snapshot, byte[] payload)
      throws UnreadableSnapshotException {
    return NewsFeed.sniff(payload)
        ? NewsFeed.read(payload)
        : new NewsList(payload, snapshot.address().getPath()).items();
  }

  static List<Reading> readings(List<NewsItem> items) {
    Map<DocumentId, Reading> readings = new LinkedHashMap<>();
    for (NewsItem item : items) {
      Reading reading = item.reading();
      readings.putIfAbsent(reading.document(), reading);
    }
    return List.copyOf(readings.values());
  }

  private static boolean lists(Snapshot snapshot) {
    return LISTS.stream().anyMatch(snapshot.address().getPath()::endsWith);
  }
}
