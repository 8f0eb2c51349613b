package lexdelta.crawler.source.fam;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
 * Volume 9 (Visas) of the Foreign Affairs Manual: the table of contents, and every page that it
 * links.
 */
public final class ForeignAffairsManual implements WatchedSource {
  /** Where the publisher is reached. */
  public static final URI PUBLISHER = URI.create("https://fam.state.gov");

  private static final int READER = 2;
  private static final int FEWEST = 20;
  private static final Pattern PAGE = Pattern.compile("(?i)/FAM/09FAM/(09FAM\\d{6}\\.html?)$");
  private final URI base;
  private final URI contents;

  /** The manual at its publisher. */
  public ForeignAffairsManual() {
    this(PUBLISHER);
  }

  /**
   * The manual at a server that answers as the publisher does.
   *
   * @param base address of the server, with or without a path
   */
  public ForeignAffairsManual(URI base) {
    this.base = URI.create(base.toString().replaceFirst("/+$", ""));
    contents = URI.create(this.base + "/Volumes/Details/09FAM");
  }

  @Override
  public Source source() {
    return new Source(
        new SourceId("state-9-fam"),
        "U.S. Department of State",
        "Foreign Affairs Manual, volume 9 (Visas)",
        contents);
  }

  @Override
  public int reader() {
    return READER;
  }

  @Override
  public Expectation expectation() {
    return Expectation.items(FEWEST).canary("09FAM").last();
  }

  /** Hundreds of pages of one host. */
  @Override
  public Optional<Duration> cadence() {
    return Optional.of(Duration.ofHours(24));
  }

  @Override
  public List<URI> entrances() {
    return List.of(contents);
  }

  @Override
  public List<Lead> follow(Snapshot snapshot, byte[] payload) throws UnreadableSnapshotException {
    return page(snapshot.address())
        ? List.of()
        : pages(payload).stream().map(Lead::current).toList();
  }

  private static boolean page(URI address) {
    return address.getPath() != null && PAGE.matcher(address.getPath()).find();
  }

  /** Every page that the contents link, once, in the order of its number. */
  private List<URI> pages(byte[] contentsPage) throws UnreadableSnapshotException {
    Document page = HtmlPage.whole(contentsPage, contents);
    Map<String, URI> pages = new TreeMap<>();
    for (Element link : page.select("a[href]")) {
      Matcher found = PAGE.matcher(link.attr("href").strip().replaceFirst("[?#].*", ""));
      if (found.find()) {
        pages.putIfAbsent(found.group(1), URI.create(base + "/FAM/09FAM/" + found.group(1)));
      }
    }
    if (pages.size() < FEWEST) {
      throw HtmlPage.unreadable(
          "The contents «%s» link %d pages of volume 9; there are hundreds"
              .formatted(page.title(), pages.size()));
    }
    return new ArrayList<>(pages.values());
  }

  @Override
  public Extraction extract(Snapshot snapshot, byte[] payload) throws UnreadableSnapshotException {
    if (!page(snapshot.address())) {
      pages(payload);
      return new Extraction.Signpost();
    }
    LocalDate on = snapshot.observedOn();
    FamPage page = new FamPage(payload, Optional.of(snapshot.address()));
    return new Extraction.Whole(page.scopes(), on, page.readings(on));
  }
}
