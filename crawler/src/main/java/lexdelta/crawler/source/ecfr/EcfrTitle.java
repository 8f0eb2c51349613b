package lexdelta.crawler.source.ecfr;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lexdelta.crawler.record.Snapshot;
import lexdelta.crawler.record.Source;
import lexdelta.crawler.record.SourceId;
import lexdelta.crawler.source.Extraction;
import lexdelta.crawler.source.UnreadableSnapshotException;
import lexdelta.crawler.source.WatchedSource;

/**
 * One title of the eCFR. Each check asks for the list of titles, and for the title's full text as
 * of the newest day that the list knows of; while nothing moves, both addresses stay the same.
 *
 * <p>The eCFR is not the official edition; its text follows an effective date by about two business
 * days.
 */
public final class EcfrTitle implements WatchedSource {
  /** Where the publisher is reached. */
  public static final URI PUBLISHER = URI.create("https://www.ecfr.gov");

  private static final String LIST = "/api/versioner/v1/titles.json";
  private static final Pattern FULL =
      Pattern.compile("/api/versioner/v1/full/([0-9-]+)/title-[0-9]+\\.xml$");

  private final int title;
  private final String base;

  /** The title at its publisher. */
  public EcfrTitle(int title) {
    this(title, PUBLISHER);
  }

  /**
   * The title at a server that answers as the publisher does.
   *
   * @param title 1 to 50
   * @param base address of the server, with or without a path
   */
  public EcfrTitle(int title, URI base) {
    if (title < 1 || title > 50) {
      throw new IllegalArgumentException("The CFR has titles 1 to 50, not " + title);
    }
    this.title = title;
    this.base = base.toString().replaceFirst("/+$", "");
  }

  @Override
  public Source source() {
    return new Source(
        new SourceId("ecfr-title-" + title),
        "Electronic Code of Federal Regulations (eCFR)",
        "eCFR, title " + title,
        URI.create(base + "/current/title-" + title));
  }

  @Override
  public int reader() {
    return EcfrReader.VERSION;
  }

  @Override
  public List<URI> entrances() {
    return List.of(URI.create(base + LIST));
  }

  @Override
  public List<URI> follow(Snapshot snapshot, byte[] payload) throws UnreadableSnapshotException {
    if (!list(snapshot)) {
      return List.of();
    }
    Optional<LocalDate> day = new TitleList(payload).newestText(title);
    return day.stream().map(this::fullText).toList();
  }

  private URI fullText(LocalDate day) {
    return URI.create("%s/api/versioner/v1/full/%s/title-%d.xml".formatted(base, day, title));
  }

  @Override
  public Extraction extract(Snapshot snapshot, byte[] payload) throws UnreadableSnapshotException {
    if (list(snapshot)) {
      new TitleList(payload).newestText(title);
      return new Extraction.Signpost();
    }
    LocalDate on = day(snapshot.address());
    return new Extraction.Whole("/us/cfr/t" + title + "/", on, EcfrReader.read(payload, on, title));
  }

  private static boolean list(Snapshot snapshot) {
    return path(snapshot.address()).endsWith(LIST);
  }

  private static LocalDate day(URI address) throws UnreadableSnapshotException {
    Matcher full = FULL.matcher(path(address));
    try {
      if (full.find()) {
        return LocalDate.parse(full.group(1));
      }
    } catch (DateTimeException e) {
      throw new UnreadableSnapshotException(address + " names no day whose text this would be.", e);
    }
    throw new UnreadableSnapshotException(
        address + " is neither the list of titles nor the full text of one as of a day.");
  }

  private static String path(URI address) {
    return address.getPath() == null ? "" : address.getPath();
  }
}
