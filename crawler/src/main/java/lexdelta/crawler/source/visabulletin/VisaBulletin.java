package lexdelta.crawler.source.visabulletin;

import java.net.URI;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Scope;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.Source;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.source.Extraction;
import lexdelta.crawler.source.Lead;
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.crawler.source.WatchedSource;
import lexdelta.crawler.source.markup.HtmlPage;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The Visa Bulletin: the list of its months, and each month's page. The pages of the last three
 * months are looked at again at each check, since a bulletin is now and then revised; older ones
 * once.
 */
public final class VisaBulletin implements WatchedSource {
  /** Where the publisher is reached. */
  public static final URI PUBLISHER = URI.create("https://travel.state.gov");

  /** The one document of which every month is a version. */
  static final DocumentId DOCUMENT = new DocumentId("/us/state/visa-bulletin");

  /** Where the list stands, and above which the months do. */
  static final String PATH = "/content/travel/en/legal/visa-law0/visa-bulletin";

  private static final int READER = 1;
  private static final int REVISED = 3;
  private final URI list;

  /** The bulletin at its publisher. */
  public VisaBulletin() {
    this(PUBLISHER);
  }

  /**
   * The bulletin at a server that answers as the publisher does.
   *
   * @param base address of the server, with or without a path
   */
  public VisaBulletin(URI base) {
    list = URI.create(base.toString().replaceFirst("/+$", "") + PATH + ".html");
  }

  @Override
  public Source source() {
    return new Source(
        new SourceId("state-visa-bulletin"),
        "U.S. Department of State, Bureau of Consular Affairs",
        "Visa Bulletin",
        list);
  }

  @Override
  public int reader() {
    return READER;
  }

  @Override
  public List<URI> entrances() {
    return List.of(list);
  }

  @Override
  public boolean leads(URI address) {
    return month(address).isEmpty();
  }

  @Override
  public List<Lead> follow(Snapshot snapshot, byte[] payload) throws UnreadableSnapshotException {
    if (!leads(snapshot.address())) {
      return List.of();
    }
    List<Lead> leads = new ArrayList<>();
    for (URI month : months(HtmlPage.whole(payload, snapshot.address())).values()) {
      leads.add(leads.size() < REVISED ? Lead.current(month) : Lead.history(month));
    }
    return leads;
  }

  /** The months that a page links, each under the address the page gives it, the last first. */
  private SortedMap<YearMonth, URI> months(Document page) {
    SortedMap<YearMonth, URI> months = new TreeMap<>(Comparator.reverseOrder());
    for (Element link : page.select("a[href]")) {
      resolved(link.attr("href"))
          .ifPresent(to -> month(to).ifPresent(month -> months.putIfAbsent(month, address(to))));
    }
    return months;
  }

  /** Without what follows a question mark; empty when it is no address. */
  private Optional<URI> resolved(String link) {
    try {
      return Optional.of(list.resolve(link.strip().replaceFirst("[?#].*", "")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** At the server that is watched, wherever the page says it stands. */
  private URI address(URI address) {
    String path = address.getRawPath();
    int below = path.indexOf(PATH);
    return below < 0
        ? list.resolve(path)
        : URI.create(list.toString().replace(PATH + ".html", "") + path.substring(below));
  }

  private static Optional<YearMonth> month(URI address) {
    return BulletinMonth.ofAddress(address.getPath() == null ? "" : address.getPath());
  }

  @Override
  public Extraction extract(Snapshot snapshot, byte[] payload) throws UnreadableSnapshotException {
    Optional<YearMonth> asked = month(snapshot.address());
    if (asked.isPresent()) {
      BulletinPage page = new BulletinPage(payload, asked);
      return new Extraction.Whole(
          List.of(new Scope(DOCUMENT.value())), page.month().atDay(1), List.of(page.reading()));
    }
    Document page = HtmlPage.whole(payload, snapshot.address());
    if (months(page).isEmpty()) {
      throw HtmlPage.unreadable("The page «%s» lists no Visa Bulletin".formatted(page.title()));
    }
    return new Extraction.Signpost();
  }
}
