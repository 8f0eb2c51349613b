package lexdelta.crawler.source.uscis.forms;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lexdelta.crawler.record.Fact;
import lexdelta.crawler.record.FactKind;
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
 * Every form: the list of all forms, the page of each, and the files that each page offers. A form's
 * page is {@code /us/uscis/forms/i-765}, a file {@code /us/uscis/forms/files/i-765instr.pdf}.
 */
public final class FormPages implements WatchedSource {
  private static final int READER = 2;
  private final String base;

  /** The forms at their publisher. */
  public FormPages() {
    this(SitePage.PUBLISHER);
  }

  /**
   * The forms at a server that answers as the publisher does.
   *
   * @param base address of the server, with or without a path
   */
  public FormPages(URI base) {
    this.base = base.toString().replaceFirst("/+$", "");
  }

  @Override
  public Source source() {
    return new Source(
        new SourceId("uscis-forms"),
        "U.S. Citizenship and Immigration Services",
        "USCIS forms: editions, fees, where to file, alerts, files",
        entrances().getFirst());
  }

  @Override
  public int reader() {
    return READER;
  }

  /** There are about a hundred forms. */
  @Override
  public Expectation expectation() {
    return Expectation.items(60).canary("All Forms").last();
  }

  /** More than three hundred pages and files of one host. */
  @Override
  public Optional<Duration> cadence() {
    return Optional.of(Duration.ofHours(6));
  }

  @Override
  public List<URI> entrances() {
    return List.of(URI.create(base + FormList.PATH));
  }

  @Override
  public boolean leads(URI address) {
    return !FormFile.at(address.getPath());
  }

  @Override
  public List<Lead> follow(Snapshot snapshot, byte[] payload) throws UnreadableSnapshotException {
    String path = snapshot.address().getPath();
    if (FormFile.at(path)) {
      return List.of();
    }
    List<Lead> leads = new ArrayList<>();
    if (path.endsWith(FormList.PATH)) {
      for (URI page : new FormList(payload).pages()) {
        leads.add(Lead.current(here(page)));
      }
    } else {
      for (Fact fact : page(snapshot, payload).facts()) {
        if (fact.kind() == FactKind.DOWNLOAD
            && fact.value().startsWith(SitePage.PUBLISHER + "/")
            && !fact.value().contains(" ")) {
          leads.add(Lead.current(here(URI.create(fact.value()))));
        }
      }
    }
    return leads;
  }

  /** The same place at the server that is asked. */
  private URI here(URI atPublisher) {
    String query = atPublisher.getRawQuery() == null ? "" : "?" + atPublisher.getRawQuery();
    return URI.create(base + atPublisher.getRawPath() + query);
  }

  @Override
  public Extraction extract(Snapshot snapshot, byte[] payload) throws UnreadableSnapshotException {
    String path = snapshot.address().getPath();
    if (path.endsWith(FormList.PATH)) {
      return new Extraction.Some(List.of(new FormList(payload).reading(snapshot.observedOn())));
    }
    if (FormFile.at(path.toLowerCase(Locale.ROOT))) {
      return new Extraction.Some(List.of(FormFile.reading(payload, path, snapshot.observedOn())));
    }
    return new Extraction.Some(List.of(page(snapshot, payload)));
  }

  private static Reading page(Snapshot snapshot, byte[] payload)
      throws UnreadableSnapshotException {
    return new FormPage(payload, snapshot.address().getPath()).reading(snapshot.observedOn());
  }
}
