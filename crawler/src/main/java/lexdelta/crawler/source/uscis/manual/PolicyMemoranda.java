package lexdelta.crawler.source.uscis.manual;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lexdelta.crawler.record.Division;
import lexdelta.crawler.record.DocumentId;
import lexdelta.crawler.record.DocumentKind;
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.FactKind;
import lexdelta.crawler.record.Provision;
import lexdelta.crawler.record.ProvisionKind;
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
import lexdelta.crawler.source.markup.Paragraphs;
import lexdelta.crawler.source.uscis.page.Days;
import lexdelta.crawler.source.uscis.page.PageText;
import lexdelta.crawler.source.uscis.page.SitePage;
import org.jsoup.nodes.Element;

/**
 * The list of policy memoranda, each a document by its number: {@code
 * /us/uscis/policy-memoranda/pm-602-0192}. A memorandum that has left the list is no less in force.
 */
public final class PolicyMemoranda implements WatchedSource {
  private static final int READER = 1;
  private static final String PATH = "/laws-and-policy/policy-memoranda";
  private static final Pattern NUMBER = Pattern.compile("PM[-– ]602[-– ](\\d{4}(?:\\.\\d)?)");
  private final URI page;

  /** The list at its publisher. */
  public PolicyMemoranda() {
    this(SitePage.PUBLISHER);
  }

  /**
   * The list at a server that answers as the publisher does.
   *
   * @param base address of the server, with or without a path
   */
  public PolicyMemoranda(URI base) {
    page = URI.create(base.toString().replaceFirst("/+$", "") + PATH);
  }

  @Override
  public Source source() {
    return new Source(
        new SourceId("uscis-policy-memoranda"),
        "U.S. Citizenship and Immigration Services",
        "USCIS policy memoranda",
        page);
  }

  @Override
  public int reader() {
    return READER;
  }

  @Override
  public Expectation expectation() {
    return Expectation.items(1).canary("Policy Memoranda").last();
  }

  @Override
  public List<URI> entrances() {
    return List.of(page);
  }

  @Override
  public List<Lead> follow(Snapshot snapshot, byte[] payload) {
    return List.of();
  }

  @Override
  public Extraction extract(Snapshot snapshot, byte[] payload) throws UnreadableSnapshotException {
    SitePage list = SitePage.of(payload, PATH);
    Map<DocumentId, Reading> memoranda = new LinkedHashMap<>();
    for (Element row : list.main().select(".views-row, tr, li")) {
      Element file = row.selectFirst("a[href*=.pdf]");
      if (file != null) {
        Reading read = memorandum(row, file, snapshot.observedOn());
        memoranda.putIfAbsent(read.document(), read);
      }
    }
    if (memoranda.isEmpty()) {
      throw HtmlPage.unreadable("The list of policy memoranda lists none");
    }
    return new Extraction.Some(List.copyOf(memoranda.values()));
  }

  private static Reading memorandum(Element row, Element file, LocalDate seenOn) {
    String said = Paragraphs.folded(row.text());
    String address = PageText.address(file);
    Matcher number = NUMBER.matcher(said + " " + address);
    String name =
        number.find()
            ? "PM-602-" + number.group(1)
            : address.substring(address.lastIndexOf('/') + 1).replaceFirst("(?i)\\.pdf.*$", "");
    Optional<LocalDate> day =
        Days.inWords(said).or(() -> Days.inFigures(said).stream().findFirst());
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact(FactKind.IDENTIFIER, "memorandum", name.isEmpty() ? "unnumbered" : name, said));
    if (!address.isEmpty()) {
      facts.add(Fact.of(FactKind.DOWNLOAD, address, ""));
    }
    String title = Paragraphs.folded(file.text());
    return new Reading(
        new DocumentId(
            "/us/uscis/policy-memoranda/" + SitePage.slug(name.toLowerCase(Locale.ROOT))),
        DocumentKind.POLICY_MEMORANDUM,
        name,
        title,
        List.of(
            new Division("publisher", "", "USCIS"), new Division("list", "", "Policy memoranda")),
        day.orElse(seenOn),
        day,
        List.of(
            new Provision(
                ProvisionKind.PARAGRAPH,
                said.isEmpty() ? name : said,
                List.of(),
                List.of(),
                address)),
        facts);
  }
}
