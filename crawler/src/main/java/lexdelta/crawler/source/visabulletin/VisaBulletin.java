package lexdelta.crawler.source.visabulletin;

import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.Scope;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.Source;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.source.Expectation;
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

  private static final int READER = 2;
  private static final int REVISED = 3;

  /** The office has put bulletins out between the 5th and the 24th of the month before. */
  private static final int OUT_BY = 25;

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
  public Expectation expectation() {
    return Expectation.items(1).canary("Visa Bulletin").last().due(VisaBulletin::missing);
  }

  /** No month's page of any year is without the word. */
  @Override
  public Expectation expectation(URI address) {
    return month(address).isEmpty() ? expectation() : Expectation.NONE.canary("chargeability");
  }

  /** By the {@value #OUT_BY}th of a month the next month's bulletin is out. */
  private static Optional<String> missing(LocalDate today, Set<URI> seen) {
    YearMonth due = YearMonth.from(today).plusMonths(today.getDayOfMonth() < OUT_BY ? 0 : 1);
    return seen.stream().map(VisaBulletin::month).flatMap(Optional::stream).anyMatch(due::equals)
        ? Optional.empty()
        : Optional.of(
            "The Visa Bulletin for %s %d was expected by %s and has not been seen."
                .formatted(
                    due.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                    due.getYear(),
                    due.minusMonths(1).atDay(OUT_BY)));
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
