package lexdelta.crawler.source.uscis;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.Source;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.source.Expectation;
import lexdelta.crawler.source.Extraction;
import lexdelta.crawler.source.Lead;
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.crawler.source.WatchedSource;

/**
 * The list of updates to the USCIS Policy Manual: every policy alert and every technical update on
 * one page, each a document of its own. What is no longer listed is no longer published.
 */
public final class PolicyManualUpdates implements WatchedSource {
  /** Where the publisher is reached. */
  public static final URI PUBLISHER = URI.create("https://www.uscis.gov");

  /** Below this lies every update. */
  static final String SCOPE = "/us/uscis/policy-manual/updates/";

  private static final int READER = 1;
  private final URI page;

  /** The page at its publisher. */
  public PolicyManualUpdates() {
    this(PUBLISHER);
  }

  /**
   * The page at a server that answers as the publisher does.
   *
   * @param base address of the server, with or without a path
   */
  public PolicyManualUpdates(URI base) {
    page = URI.create(base.toString().replaceFirst("/+$", "") + "/policy-manual/updates");
  }

  @Override
  public Source source() {
    return new Source(
        new SourceId("uscis-policy-manual-updates"),
        "U.S. Citizenship and Immigration Services",
        "USCIS Policy Manual, updates",
        page);
  }

  @Override
  public int reader() {
    return READER;
  }

  @Override
  public Expectation expectation() {
    return Expectation.items(1).canary("Policy Manual").last();
  }

  @Override
  public List<URI> entrances() {
    return List.of(page);
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
    LocalDate on = snapshot.observedOn();
    return new Extraction.Whole(SCOPE, on, new UpdatesPage(payload).readings());
  }
}
