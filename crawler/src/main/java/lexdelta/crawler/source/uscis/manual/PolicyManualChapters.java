package lexdelta.crawler.source.uscis.manual;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import lexdelta.crawler.source.uscis.page.SitePage;
import org.jsoup.nodes.Element;

/**
 * The chapters of the Policy Manual, found from its first page down through volumes and parts. A
 * chapter is {@code /us/uscis/policy-manual/volume-12-part-e-chapter-3}.
 */
public final class PolicyManualChapters implements WatchedSource {
  private static final int READER = 2;
  private static final Pattern INSIDE =
      Pattern.compile("/policy-manual/volume-\\d{1,2}(?:-part-[a-z]{1,2})?(?:-chapter-\\d{1,2})?");
  private final String base;

  /** The chapters at their publisher. */
  public PolicyManualChapters() {
    this(SitePage.PUBLISHER);
  }

  /**
   * The chapters at a server that answers as the publisher does.
   *
   * @param base address of the server, with or without a path
   */
  public PolicyManualChapters(URI base) {
    this.base = base.toString().replaceFirst("/+$", "");
  }

  @Override
  public Source source() {
    return new Source(
        new SourceId("uscis-policy-manual"),
        "U.S. Citizenship and Immigration Services",
        "USCIS Policy Manual, chapters",
        entrances().getFirst());
  }

  @Override
  public int reader() {
    return READER;
  }

  /** The volumes that the manual's first page names. */
  @Override
  public Expectation expectation() {
    return Expectation.items(1).canary("Policy Manual").last();
  }

  /** Hundreds of pages of one host. */
  @Override
  public Optional<Duration> cadence() {
    return Optional.of(Duration.ofHours(24));
  }

  @Override
  public List<URI> entrances() {
    return List.of(URI.create(base + "/policy-manual"));
  }

  @Override
  public boolean leads(URI address) {
    return Chapter.at(address.getPath()).isEmpty();
  }

  @Override
  public List<Lead> follow(Snapshot snapshot, byte[] payload) throws UnreadableSnapshotException {
    String path = snapshot.address().getPath();
    if (Chapter.at(path).isPresent()) {
      return List.of();
    }
    return below(payload, path).stream()
        .map(inside -> Lead.current(URI.create(base + inside)))
        .toList();
  }

  @Override
  public Extraction extract(Snapshot snapshot, byte[] payload) throws UnreadableSnapshotException {
    String path = snapshot.address().getPath();
    Optional<Chapter> chapter = Chapter.at(path);
    if (chapter.isPresent()) {
      return new Extraction.Some(
          List.of(ChapterPage.read(payload, path, chapter.get(), snapshot.observedOn())));
    }
    if (below(payload, path).isEmpty()) {
      throw HtmlPage.unreadable("The page names no volume, part or chapter of the Policy Manual");
    }
    return new Extraction.Signpost();
  }

  /** The pages one or more levels further down. */
  private static Set<String> below(byte[] payload, String path) throws UnreadableSnapshotException {
    String own =
        path.substring(Math.max(0, path.indexOf("/policy-manual"))).replaceFirst("/+$", "");
    String from = own.equals("/policy-manual") ? "/policy-manual/volume-" : own + "-";
    Set<String> inside = new LinkedHashSet<>();
    for (Element link : HtmlPage.whole(payload, SitePage.PUBLISHER).select("a[href]")) {
      String address = link.absUrl("href").replaceFirst("[?#].*$", "");
      String prefix = SitePage.PUBLISHER.toString();
      String at = address.startsWith(prefix) ? address.substring(prefix.length()) : "";
      Matcher known = INSIDE.matcher(at);
      if (known.matches() && at.startsWith(from)) {
        inside.add(at);
      }
    }
    return inside;
  }
}
