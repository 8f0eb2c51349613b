package lexdelta.crawler.source.ecfr;

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
 * One title of the eCFR from the bulk data of govinfo.gov: one file, rewritten in place. Its
 * documents are those of {@link EcfrTitle}; a title is watched through one of the two.
 *
 * <p>The text is taken as that of the day, in Washington, on which it was seen. The file has a day of
 * its own ({@code AMDDATE}), which is not used: of six titles held against the publisher's list of
 * titles one named a day nineteen days early in perfect form, text was seen to change while that day
 * stood still, and a day that went back would hide an amendment. A day late is seen to be late; an
 * amendment that is not told is not seen at all.
 */
public final class EcfrBulkTitle implements WatchedSource {
  /** Where the publisher is reached. */
  public static final URI PUBLISHER = URI.create("https://www.govinfo.gov");

  private final int title;
  private final URI file;

  /** The title at its publisher. */
  public EcfrBulkTitle(int title) {
    this(title, PUBLISHER);
  }

  /**
   * The title at a server that answers as the publisher does.
   *
   * @param title 1 to 50
   * @param base address of the server, with or without a path
   */
  public EcfrBulkTitle(int title, URI base) {
    if (title < 1 || title > 50) {
      throw new IllegalArgumentException("The CFR has titles 1 to 50, not " + title);
    }
    this.title = title;
    this.file =
        URI.create(
            "%s/bulkdata/ECFR/title-%d/ECFR-title%d.xml"
                .formatted(base.toString().replaceFirst("/+$", ""), title, title));
  }

  @Override
  public Source source() {
    return new Source(
        new SourceId("ecfr-bulk-title-" + title),
        "Electronic Code of Federal Regulations (eCFR), bulk data of govinfo.gov",
        "eCFR, title " + title + " (bulk)",
        file);
  }

  @Override
  public int reader() {
    return EcfrReader.VERSION;
  }

  @Override
  public Expectation expectation() {
    return Expectation.items(1).last();
  }

  @Override
  public List<URI> entrances() {
    return List.of(file);
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
    return new Extraction.Whole(
        "/us/cfr/t" + title + "/", on, EcfrReader.read(payload, Dialect.BULK, on, title));
  }
}
